using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.Contests;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Disputes;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Dashboard.Showrooms;
using SalesFloor.Dashboard.Stock;
using SalesFloor.Dashboard.Targets;
using SalesFloor.Boards;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Preview;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Dashboard;

/// <summary>A showroom with one person of each role and something waiting for each of them: whatever can be done on a screen, somebody can do now.</summary>
internal static class Hall
{
    public static readonly ShowroomId Main = new("main");

    /// <summary>Whose the customer, the deal, the target and the plan are; the leader leads him.</summary>
    public static readonly SalespersonId Rep = SampleFloors.RepId(1);

    private static readonly SalespersonId s_mate = SampleFloors.RepId(2);
    private static readonly GroupId s_group = new("g1");
    private static readonly DateTimeOffset s_now = TimeProvider.System.GetUtcNow();
    private static readonly DateOnly s_today = DateOnly.FromDateTime(s_now.UtcDateTime);
    private static readonly TargetPeriod s_month = Periods.Of(PeriodKind.Month, s_today);
    private static readonly TargetScope s_his = new(Main, s_group, Rep);
    private static readonly TargetVersion s_version = new(1, 100_000m, TargetUnit.Money, "Last year.", "Deals signed.", s_mate, s_now);
    private static readonly ScoreItem s_judged = new("team", new("团队协作", "Teamwork"), ScoreBlock.Ability, 5, Indicator.Rated);

    /// <summary>Who somebody with this role is in the plan; the administrator is not in it.</summary>
    public static SalespersonId? IdOf(Role role) => role switch { Role.Salesperson => Rep, Role.Administrator => null, _ => new(role.ToString().ToLowerInvariant()) };

    private static ShowroomPlan Plan { get; } = ScriptedRules.Sample with
    {
        People = [.. Enum.GetValues<Role>().Where(role => role != Role.Administrator).Select(role => new Person(IdOf(role)!.Value, new(role.ToString(), role.ToString()), role)), new(s_mate, new("甲", "Mate"), Role.Salesperson)],
        Groups = [new(s_group, new("一组", "One"), IdOf(Role.Supervisor), [Rep, s_mate]), new(new("g2"), new("二组", "Two"), null, [])],
        Duty = new(s_today.AddDays(-9), [s_group, new("g2")], Enumerable.Range(0, 9).ToImmutableSortedDictionary(day => s_today.AddDays(day), _ => new GroupId("g2"))),
        Rules = FloorRules.Default with { MayExport = true },
    };

    /// <summary>Puts it before the screens, and whoever sits there.</summary>
    public static void Furnish(this IServiceCollection services, Seat seat)
    {
        services.Replace(ServiceDescriptor.Singleton<IAccess>(seat));
        services.Put<ITargetCalls, ScriptedTargets>((name, args) => name switch
        {
            nameof(ITargetCalls.Grid) => Task.FromResult<TargetGrid?>(new(1, s_month, [], TargetMetric.SalesAmount, TargetUnit.Money, null, null, [], [], [], [])),
            nameof(ITargetCalls.Desk) => Task.FromResult<TargetDesk?>(Desk),
            nameof(ITargetCalls.Mine) => Task.FromResult<MyTargets?>(new(1, (SalespersonId)args[2]! != Rep ? [] : [new(new(s_his, s_month, TargetMetric.SalesAmount), TargetState.Assigned, s_version, null, 1)], [], WorkCalendar.Default)),
            _ => null,
        });
        services.Put<IScoreCalls, ScriptedScores>((name, args) => name switch
        {
            nameof(IScoreCalls.Of) => Task.FromResult<ScoreTable?>(Table),
            nameof(IScoreCalls.Waiting) => Task.FromResult<ImmutableArray<Rating>>([new(Rep, s_month, s_judged.Id, 4, "Helps.", IdOf(Role.Supervisor)!.Value, s_now, RatingState.Proposed)]),
            nameof(IScoreCalls.Rules) => Task.FromResult<ScoreRulesSheet?>(new([.. ScoreFrame.Cycles.Select(Rules)], [], [new(Guid.CreateVersion7(), Rules(PeriodKind.Month), s_today.AddDays(40), "Fairer.", IdOf(Role.Manager)!.Value, s_now)])),
            _ => null,
        });
        services.Put<IContestCalls, ScriptedContests>((name, _) => name != nameof(IContestCalls.Of) ? null
            : Task.FromResult<ImmutableArray<RunningContest>>([new(new(Guid.CreateVersion7(), new("赛", "Race"), Metric.Deals, s_now.AddDays(-1), s_now.AddDays(1), [new(Rep), new(s_mate)], IdOf(Role.Manager)!.Value, s_now.AddDays(-2)), ContestPhase.Running, [])]));
        services.Put<IStockCalls, ScriptedStock>((name, _) => name != nameof(IStockCalls.Of) ? null
            : Task.FromResult<ImmutableArray<Available>>([new(new("Sedan", 5, 1, null, IdOf(Role.Assistant)!.Value, s_now), 1, 4, s_now)]));
        services.Put<IDayCalls, ScriptedDays>((name, args) => name != nameof(IDayCalls.Sheet) ? null : Task.FromResult<DaySheet?>(args[1] is null ? ScriptedDays.Page with { Day = s_today.AddDays(1) } : ScriptedDays.Page with
        {
            SignedOff = new(new(12, 5, 8, 4, 8, 1, 2, 1, 13, 12), 1, IdOf(Role.Secretary)!.Value, s_now, [IdOf(Role.Assistant)!.Value], null, null, []),
        }));
        services.Put<IDealCalls, ScriptedDeals>((name, args) => name != nameof(IDealCalls.Read) ? null : Task.FromResult<DealFile?>(Deal((DealId)args[2]!)));
        services.Put<IRulesCalls, ScriptedRules>((_, _) => null);
        services.Put<ICustomerCalls, ScriptedCustomers>((_, _) => null);
        services.Put<ICompensationCalls, ScriptedCompensations>((_, _) => null);
        services.Put<IDisputeCalls, ScriptedDays>((_, _) => null);
        services.Put<IStaffCalls, ScriptedDays>((_, _) => null);
        services.Replace(ServiceDescriptor.Singleton<ITargetFigures>(inner => Instead.Of<ITargetFigures>(ActivatorUtilities.CreateInstance<ScriptedProgress>(inner), (name, args) => name != nameof(ITargetFigures.Mine) || (SalespersonId)args[1]! != Rep ? null
            : Task.FromResult<MyFigures?>(new(s_now, [], [new(new(s_his, s_month, TargetMetric.SalesAmount), 100_000m, 1, 1m, null, null, null, null, null, 3, null)])))));
    }

    private static TargetDesk Desk => new(
        1,
        [Waits("Sedan"), Waits("SUV")],
        [Holds(TargetState.Assigned) with { Counter = new(90_000m, "Too much.", Rep, s_now) }],
        [Holds(TargetState.Approved)],
        [Holds(TargetState.Accepted) with { Key = new(s_his, Periods.Of(PeriodKind.Month, s_month.From.AddDays(-1)), TargetMetric.SalesAmount) }],
        [new(s_his, s_month, 1, new("Call.", "All.", "Phone.", null, null, null, 0), SalesPlanState.Submitted, Rep, s_now)], [], WorkCalendar.Default);

    private static ScoreTable Table => new(Rules(PeriodKind.Month), s_month, s_today,
        [new(Rep, 3, 5, 1, new(1, 1, 0), [new(ScoreBlock.Ability, 0, 35, 5, [new(s_judged, ScoreBasis.NotRated, null, null, 0, null, null, null, [], [])])])], "CNY");

    private static ScoreRules Rules(PeriodKind cycle) => new(1, cycle, [s_judged]);

    private static TargetLine Waits(string product) => new(new(s_his, s_month, TargetMetric.SalesAmount, product), TargetState.Proposed, null, s_version, 1);

    private static TargetLine Holds(TargetState state) => new(new(s_his, s_month, TargetMetric.SalesAmount), state, s_version, null, 1);

    // A deal of the rep's: at its signing (1), signed and paid (2), at its beginning (3).
    private static DealFile Deal(DealId id)
    {
        var cars = new PipelineTemplate("4s", 1, new("标准", "Standard"), "CNY", [new("traffic", new("集客", "Traffic")), new("quote", new("报价", "Quote"), StageKind.Signing), new("after", new("回访", "After"))]);
        var (terms, state) = (new DealTerms("Sedan", null, 1, 268_800m), id.Value.ToString()[^1]);
        var signed = new SalesFloor.Deals.Contract(Guid.CreateVersion7(), terms, [], s_now, Rep, null, 4);
        return new(
            new(id, Main, new("c1"), Rep, cars, state switch { '1' => "quote", '2' => "after", _ => "traffic" }, s_now, state == '2' ? DealStatus.Won : DealStatus.Open, s_now, terms, [new(Rep, 100)], state == '2' ? signed : null,
                state == '2' ? [new(Guid.CreateVersion7(), MoneyKind.Deposit, 10_000, "R-1", s_now, IdOf(Role.Finance)!.Value, [], 5)] : [], null, 0),
            "王小明", []);
    }

    // Everything of theirs as it is scripted, in this showroom.
    private static void Put<T, TScripted>(this IServiceCollection services, Func<string, object?[], object?> says) where T : class where TScripted : T =>
        services.Replace(ServiceDescriptor.Singleton(inner => Instead.Of<T>(ActivatorUtilities.CreateInstance<TScripted>(inner), (name, args) =>
            name == "Plan" && args.Length == 1 ? Task.FromResult<ShowroomPlan?>(Plan) : says(name, args))));
}
