using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Simulation;

namespace SalesFloor.Silo.SampleFloor;

/// <summary>Plays the sample floor's last days through its own grains, day by day: who came, who received him, what became of it. The same seed and days are the same past.</summary>
internal sealed partial class SampleMonth(IGrainFactory grains, ReplayClock clock, ShowroomId showroom, DateOnly from, DateOnly until, int seed)
{
    private const string Actor = "sample-floor";

    private static readonly TimeOnly s_eve = new(18, 0);
    private static readonly TimeSpan s_shortestVisit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan s_longestVisit = TimeSpan.FromMinutes(35);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(20);

    private readonly IFrontDeskGrain _desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom));
    private readonly Random _draws = new(seed);
    private readonly Agenda _agenda = new();
    private readonly Dictionary<VisitId, Arrive> _waiting = [];
    private readonly Dictionary<VisitId, CustomerId> _customers = [];
    private SampleHours _hours = null!;
    private Crowd _crowd = null!;
    private ShowroomPlan _plan = null!;

    /// <summary>How many visits and deals it was.</summary>
    public (int Visits, int Deals) Played { get; private set; }

    /// <summary>Sets the floor up and plays from the first day to the one before <c>until</c>.</summary>
    public async Task Play(CancellationToken cancellation)
    {
        _crowd = new Crowd(new Random(seed + 1), Id);
        _plan = SamplePlan.For(showroom, from, SampleFloorSetUp.TimeZone);
        _hours = new SampleHours(_plan.Zone());
        clock.GoOnTo(_hours.At(from.AddDays(-1), s_eve));
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).SetUp(new(_plan, Actor)) is not PlanOutcome.InForce { Plan: var plan }) throw new InvalidOperationException("The sample plan was refused.");

        _plan = plan;
        await SetScores();
        clock.GoOnTo(_hours.At(from, TimeOnly.MinValue));
        foreach (var rep in SamplePlan.Reps) await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(showroom, Presence.OnFloor, Actor));
        for (var day = from; day < until; day = day.AddDays(1))
        {
            cancellation.ThrowIfCancellationRequested();
            clock.GoOnTo(_hours.At(day, TimeOnly.MinValue));
            await SetTargets(day);
            await _desk.Judge(); // the day begins, and with it the next group's duty
            foreach (var at in _hours.Arrivals(day, _draws)) _agenda.Add(at, Arrive);
            await _agenda.HappenUntil(_hours.At(day.AddDays(1), TimeOnly.MinValue), clock.GoOnTo);
        }

        await SetTargets(until); // a month that begins today has its targets, too
    }

    private async Task Arrive()
    {
        var arrival = _crowd.Next(Actor) with { Confirmed = true, IfOwnerAway = OwnerAwayChoice.StandIn };
        var outcome = await _desk.Arrive(arrival);
        if (outcome is ArrivalOutcome.Refused refused) throw new InvalidOperationException($"The desk refuses a sample visitor: {refused.Reason} {refused.Field}.");

        Played = (Played.Visits + 1, Played.Deals);
        switch (outcome)
        {
            case ArrivalOutcome.Assigned assigned:
                Know(arrival.Visit, assigned.Customer);
                _crowd.Remember(arrival, assigned.Rep);
                await (assigned.Received ? IsReceived(arrival) : Receive(arrival));
                break;
            case ArrivalOutcome.Waiting waiting:
                Know(arrival.Visit, waiting.Customer);
                Wait(arrival);
                break;
            default:
                Wait(arrival);
                break;
        }
    }

    private void Wait(Arrive arrival)
    {
        _waiting[arrival.Visit] = arrival;
        _agenda.Add(clock.GetUtcNow() + s_patience, () => _waiting.Remove(arrival.Visit) ? _desk.Leave(new(arrival.Visit, Actor)) : Task.CompletedTask);
    }

    private async Task Receive(Arrive arrival)
    {
        if (await _desk.Accept(new(arrival.Visit, null, Actor)) is VisitOutcomeAnswer.Done) await IsReceived(arrival);
        else Wait(arrival);
    }

    private Task IsReceived(Arrive arrival)
    {
        _waiting.Remove(arrival.Visit);
        _agenda.Add(clock.GetUtcNow() + s_shortestVisit + ((s_longestVisit - s_shortestVisit) * _draws.NextDouble()), () => Finish(arrival));
        return Task.CompletedTask;
    }

    private async Task Finish(Arrive arrival)
    {
        var end = Endings.Of(arrival.Visit, arrival is { Channel: Channel.Call, Phone: null }, _draws, Actor);
        if (await _desk.Finish(end) is VisitOutcomeAnswer.Done && _customers.Remove(arrival.Visit, out var customer)) Consider(arrival.Visit, customer, end.Outcome);
        if (_waiting.Count == 0 || await _desk.Floor() is not { } floor) return;

        foreach (var offered in floor.Visits.Where(visit => visit.Status == VisitStatus.Offered).OrderBy(visit => visit.Ticket).Select(visit => visit.Id).ToList())
            if (_waiting.TryGetValue(offered, out var next)) await Receive(next);
    }

    private void Know(VisitId visit, CustomerId? customer)
    {
        if (customer is { } known) _customers[visit] = known;
    }

    // In the order of time like any other, and drawn like everything else.
    private VisitId Id()
    {
        var bytes = new byte[16];
        _draws.NextBytes(bytes);
        var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var at = 0; at < 6; at++) bytes[at] = (byte)(milliseconds >> (8 * (5 - at)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(new Guid(bytes, bigEndian: true));
    }
}
