using System.Collections.Immutable;
using System.Globalization;
using Orleans;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Load;

/// <summary>Four months of a showroom that works: each rep has four contacts a day, every eighth of which buys; the tables of figures and of conduct as the projector fills them, targets in the real plan.</summary>
internal static class BusyMonths
{
    private const int Days = 120;
    private const int ContactsADay = 4;
    private const int OfAGroup = 10;

    public static readonly ShowroomId Hall = new("hall");
    public static readonly TargetPeriod Month = Periods.Of(PeriodKind.Month, new(2026, 10, 1));
    public static readonly DateOnly Today = Month.Until;

    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_general = new("gina");

    /// <summary>Fills the tables; how many lines that are.</summary>
    public static async Task<object> Fill(FloorDatabase database, int reps)
    {
        var (figures, conduct) = Lines(reps);
        await Bulk.Load(database, "figure_line", "showroom, line_key, at, rep, metric, value, product, region, source, visit_id, stream, number, deal_id, currency", figures);
        await Bulk.Load(database, "conduct_line", "stream, number, at, rep, kind, presence", conduct);
        await Bulk.Run(database, "insert into read_position (projector, position) values ('read-side', 1) on conflict do nothing");
        return new { figures = figures.Count, ofTheMonth = figures.Count(line => string.CompareOrdinal((string)line[2]!, At(Month.From, 0)) >= 0), conduct = conduct.Count };
    }

    public static async Task SetUp(IGrainFactory grains, int reps)
    {
        ImmutableArray<Person> people = [.. Reps(reps).Select(rep => new Person(rep, new(rep.Value, rep.Value), Role.Salesperson)), new(s_manager, new("max", "max"), Role.Manager), new(s_general, new("gina", "gina"), Role.GeneralManager)];
        ImmutableArray<DutyGroup> groups = [.. Reps(reps).Chunk(OfAGroup).Select((members, at) => new DutyGroup(new($"g{at}"), new($"g{at}", $"g{at}"), null, [.. members]))];
        var plan = new ShowroomPlan(Hall, new("厅", "Hall"), "Asia/Shanghai", people, groups, new(new(2026, 1, 1), [groups[0].Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall)).SetUp(new(plan, "load")) is not PlanOutcome.InForce) throw new InvalidOperationException("The showroom refuses its plan.");

        var year = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, Month.From.Year));
        foreach (var metric in new[] { TargetMetric.SalesAmount, TargetMetric.Deals, TargetMetric.NewCustomers, TargetMetric.Traffic })
        {
            var scopes = groups.SelectMany(group => group.Members.Select(rep => new TargetScope(Hall, group.Id, rep)).Prepend(new(Hall, group.Id))).Prepend(new(Hall));
            ImmutableArray<TargetDraft> drafts = [.. scopes.Select(scope => new TargetDraft(new(scope, Month, metric), metric.Unit() == TargetUnit.Money ? 2_000_000m : 15m, metric.Unit(), "w", "m"))];
            Done(await year.Propose(new(Hall, drafts, s_manager, "load")));
            Done(await year.Decide(new(Hall, TargetRuling.Approved, [.. drafts.Select(draft => new TargetAt(draft.Key, 1))], null, s_general, "load")));
        }
    }

    private static void Done(TargetAnswer answer)
    {
        if (answer is not TargetAnswer.Done) throw new InvalidOperationException($"The plan answers {answer}.");
    }

    private static IEnumerable<SalespersonId> Reps(int reps) => Enumerable.Range(0, reps).Select(rep => new SalespersonId(string.Create(CultureInfo.InvariantCulture, $"rep-{rep:00}")));

    private static (List<object?[]> Figures, List<object?[]> Conduct) Lines(int reps)
    {
        var (figures, conduct, number) = (new List<object?[]>(), new List<object?[]>(), 0L);
        for (var day = Today.AddDays(1 - Days); day <= Today; day = day.AddDays(1))
            foreach (var rep in Reps(reps))
            {
                for (var contact = 0; contact < ContactsADay; contact++)
                {
                    number++;
                    var (visit, at, source) = (new Guid((int)number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]).ToString("N"), At(day, 1 + contact), (int)(number % 7) + 1);
                    void Count(Metric metric, decimal value, string stream, string? deal = null) => figures.Add(
                        [Hall.Value, $"{metric}/{number}", at, rep.Value, (int)metric, value.ToString(CultureInfo.InvariantCulture), deal is null ? null : "Sedan", deal is null ? null : "East", source, visit, stream, number, deal, deal is null ? null : "CNY"]);
                    Count(number % 4 == 3 ? Metric.Calls : Metric.Visits, 1, "desk/hall");
                    if (number % 3 != 0) Count(Metric.NewCustomers, 1, "desk/hall");
                    conduct.Add(["desk/hall", (2 * number) + 1, at, rep.Value, (int)ConductKind.OfferAccepted, null]);
                    conduct.Add(["desk/hall", (2 * number) + 2, at, rep.Value, (int)ConductKind.ContactTaken, null]);
                    if (number % 8 != 0) continue;
                    var deal = new Guid((int)number, 9, 9, [1, 2, 3, 4, 5, 6, 7, 8]).ToString("N");
                    Count(Metric.Deals, 1, $"deal/hall/{deal}", deal);
                    Count(Metric.Quantity, 1, $"deal/hall/{deal}", deal);
                    Count(Metric.SalesAmount, 188_800.55m, $"deal/hall/{deal}", deal);
                    Count(Metric.MoneyReceived, 20_000m, $"deal/hall/{deal}", deal);
                }

                conduct.Add([GrainKeys.Rep(rep), (long)day.DayNumber * 2, At(day, 0), rep.Value, (int)ConductKind.SaysPresence, (int)Salespeople.Presence.OnFloor]);
                conduct.Add([GrainKeys.Rep(rep), ((long)day.DayNumber * 2) + 1, At(day, 11), rep.Value, (int)ConductKind.SaysPresence, (int)Salespeople.Presence.Off]);
            }

        return (figures, conduct);
    }

    // Hours of UTC: nine in the morning there is one o'clock here.
    private static string At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture).Replace("Z", "+00:00", StringComparison.Ordinal);

    /// <summary>The evening of the month's last day; what is kept for a second is old after <see cref="Later"/>. The timers stay the system's.</summary>
    internal sealed class Clock : TimeProvider
    {
        private long _seconds;

        public void Later() => Interlocked.Add(ref _seconds, 2);

        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

        public override long GetTimestamp() => base.GetTimestamp() + (Interlocked.Read(ref _seconds) * TimestampFrequency);
    }
}
