using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Orleans;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Fairness;

/// <summary>Thirty days of ten hours on one floor: eight reps, sixty arrivals a day (35 % returning customers, 8 % no customers, 57 % new), lunch and short absences. One seed gives the same people at the same moments whatever the strategy.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same month again.")]
internal sealed class SimulatedMonth : IAsyncDisposable
{
    private const int Reps = 8;
    private const int ArrivalsADay = 60;
    private const double OpenMinutes = 600;

    // Some have many more returning customers than others.
    private static readonly int[] s_book = [1, 1, 1, 1, 2, 2, 3, 5];
    private static readonly DateTimeOffset s_firstMorning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly ShowroomId s_main = new("main");
    private static readonly ImmutableArray<SalespersonId> s_reps = [.. Enumerable.Range(0, Reps).Select(rep => new SalespersonId($"rep-{rep}"))];

    private readonly MemoryFloor _floor;
    private readonly PriorityQueue<Func<Task>, (double At, int Order)> _due = new();
    private readonly Dictionary<VisitId, Visitor> _waiting = [];
    private readonly IFrontDeskGrain _desk;
    private bool _noCustomersCostNothing;
    private int _order;
    private double _now;
    private int _day;

    private SimulatedMonth(MemoryFloor floor)
    {
        _floor = floor;
        _desk = floor.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main));
    }

    private enum Kind { Returning, NoCustomer, New }

    /// <summary>New customers of each rep over all days.</summary>
    public int[] New { get; } = new int[Reps];

    public MemoryFloor Floor => _floor;

    public static ShowroomPlan Plan(TurnStrategy strategy) => new(
        s_main, new("总店", "Main"), "Asia/Shanghai",
        [.. s_reps.Select(rep => new Person(rep, new(rep.Value, rep.Value), Role.Salesperson))],
        [new(new("g1"), new("一组", "Group 1"), null, s_reps)],
        new(new(2026, 3, 2), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
        FloorRules.Default with { Strategy = strategy });

    public static async Task<SimulatedMonth> Play(TurnStrategy strategy, int seed, int days = 30, bool noCustomersCostNothing = true)
    {
        var month = new SimulatedMonth(await MemoryFloor.Open(Plan(strategy), s_firstMorning)) { _noCustomersCostNothing = noCustomersCostNothing };
        var random = new Random(seed);
        for (month._day = 0; month._day < days; month._day++) await month.PlayDay(random);
        return month;
    }

    public ValueTask DisposeAsync() => _floor.DisposeAsync();

    private async Task PlayDay(Random random)
    {
        foreach (var rep in s_reps) await Say(rep, Presence.OnFloor);
        foreach (var at in Enumerable.Range(0, ArrivalsADay).Select(_ => random.NextDouble() * OpenMinutes).Order().ToArray())
        {
            var visitor = Draw(random);
            At(at, () => Arrive(visitor));
        }

        for (var rep = 0; rep < Reps; rep++)
        {
            Away(rep, 150 + 20 * rep % 120 + random.NextDouble() * 60, 45);
            for (var absences = random.Next(3); absences > 0; absences--) Away(rep, random.NextDouble() * (OpenMinutes - 20), 5 + random.NextDouble() * 15);
        }

        while (_due.TryDequeue(out var happens, out var when))
        {
            (_now, var moment) = (when.At, s_firstMorning.AddDays(_day).AddMinutes(when.At));
            _floor.Clock.Set(moment);
            await happens();
        }
    }

    private static Visitor Draw(Random random) => random.NextDouble() switch
    {
        < .35 => new(VisitId.New(), Kind.Returning, Owner(random), Minutes(random, 3.5, .5)),
        < .43 => new(VisitId.New(), Kind.NoCustomer, 0, Minutes(random, 2.2, .4)),
        _ => new(VisitId.New(), Kind.New, 0, Minutes(random, 3.7, .5)),
    };

    private static int Owner(Random random)
    {
        var drawn = random.Next(s_book.Sum());
        var rep = 0;
        while ((drawn -= s_book[rep]) >= 0) rep++;
        return rep;
    }

    // A log-normal length: the exponential of a normal draw (Box and Muller).
    private static double Minutes(Random random, double mean, double deviation) =>
        Math.Exp(mean + deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private void Away(int rep, double from, double minutes)
    {
        At(from, () => Say(s_reps[rep], Presence.Break));
        At(from + minutes, () => Say(s_reps[rep], Presence.OnFloor));
    }

    private async Task Say(SalespersonId rep, Presence presence)
    {
        Assert.IsType<PresenceOutcome.Noted>(await _floor.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(s_main, presence, rep.Value)));
        await ReceiveWhoWaited();
    }

    private async Task Arrive(Visitor visitor)
    {
        var arrive = visitor.Kind == Kind.Returning
            ? new Arrive(visitor.Visit, Channel.WalkIn, VisitorSays.NamesRep, s_reps[visitor.Owner], IfOwnerAway: OwnerAwayChoice.StandIn)
            : new Arrive(visitor.Visit, Channel.WalkIn, VisitorSays.FirstTime);
        if (await _desk.Arrive(arrive) is ArrivalOutcome.Assigned assigned) await Receive(visitor, assigned.Rep);
        else _waiting.Add(visitor.Visit, visitor);
    }

    private async Task ReceiveWhoWaited()
    {
        if (_waiting.Count == 0) return;

        foreach (var visit in (await _desk.Floor())!.Visits.Where(v => v.Status == VisitStatus.Offered).ToArray())
            if (_waiting.Remove(visit.Id, out var visitor)) await Receive(visitor, visit.Rep!.Value);
    }

    private async Task Receive(Visitor visitor, SalespersonId rep)
    {
        Assert.IsType<VisitOutcomeAnswer.Done>(await _desk.Accept(new(visitor.Visit, rep, rep.Value)));
        if (visitor.Kind == Kind.New) New[s_reps.IndexOf(rep)]++;
        // Whoever turns out to be no customer costs no turn.
        if (visitor.Kind == Kind.NoCustomer && _noCustomersCostNothing)
            await _floor.Grains.GetGrain<IShowroomQueueGrain>(GrainKeys.Queue(s_main, new("g1"), null)).Return(new(visitor.Visit, TurnBack.VisitorLeft, "desk"));
        At(_now + visitor.Minutes, () => Finish(visitor));
    }

    private async Task Finish(Visitor visitor)
    {
        var outcome = visitor.Kind == Kind.NoCustomer ? VisitOutcome.NotACustomer : VisitOutcome.FollowUp;
        Assert.IsType<VisitOutcomeAnswer.Done>(await _desk.Finish(new(visitor.Visit, outcome, LeadSource.PassingBy, null, null, null, "desk")));
        await ReceiveWhoWaited();
    }

    private void At(double minute, Func<Task> happens) => _due.Enqueue(happens, (minute, _order++));

    private sealed record Visitor(VisitId Visit, Kind Kind, int Owner, double Minutes);
}
