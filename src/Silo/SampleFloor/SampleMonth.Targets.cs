using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.SampleFloor;

// The month's targets: proposed by the manager, approved above him, given out and accepted, as on any floor.
internal sealed partial class SampleMonth
{
    // What a rep of this floor sells in a month, about: thirty visitors a day are ninety a rep, of whom an eighth buys.
    private const decimal UsualSale = 2_200_000m;
    private const decimal SaleStep = 50_000m;
    private const int UsualDeals = 11;
    private const int UsualCustomers = 50;
    private const string Why = "去年同月加一成 / The same month last year and a tenth";
    private const string Measured = "台账中的签约与到访 / Contracts and visits in the ledger";

    private (int Year, int Month)? _targetsOf;

    // The first day of the past, and then the first of each month.
    private async Task SetTargets(DateOnly day)
    {
        if (_targetsOf == (day.Year, day.Month)) return;
        _targetsOf = (day.Year, day.Month);

        var plan = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, day.Year));
        var drafts = Drafts(Periods.Of(PeriodKind.Month, day));
        ImmutableArray<TargetAt> lines = [.. drafts.Select(draft => new TargetAt(draft.Key, 1))];
        foreach (var (isCompany, by, above) in new[] { (true, With(Role.Director), With(Role.GeneralManager)), (false, With(Role.Manager), With(Role.Director)) })
        {
            bool Mine(TargetKey key) => key.Scope.Level() == TargetLevel.Company == isCompany;
            ImmutableArray<TargetAt> mine = [.. lines.Where(line => Mine(line.Key))];
            Set(await plan.Propose(new(showroom, [.. drafts.Where(draft => Mine(draft.Key))], by, by.Value)));
            Set(await plan.Decide(new(showroom, TargetRuling.Approved, mine, null, above, above.Value)));
            Set(await plan.Assign(new(showroom, mine, above, above.Value)));
        }

        foreach (var his in lines.GroupBy(line => WhoIsFor(line.Key.Scope))) Set(await plan.Accept(new(showroom, [.. his], his.Key, his.Key.Value)));
    }

    private ImmutableArray<TargetDraft> Drafts(TargetPeriod month)
    {
        var draws = new Random(unchecked(seed + month.From.DayNumber)); // of its own: who comes does not depend on what is aimed at
        var drafts = ImmutableArray.CreateBuilder<TargetDraft>();
        var company = new Dictionary<TargetMetric, decimal>();
        foreach (var group in _plan.Groups)
        {
            var sums = new Dictionary<TargetMetric, decimal>();
            foreach (var rep in group.Members) Add(drafts, new(showroom, group.Id, rep), month, Aims(draws), sums);
            Add(drafts, new(showroom, group.Id), month, sums, company);
        }

        Add(drafts, new(showroom), month, company, null);
        Add(drafts, TargetScope.Company, month, company, null);
        return drafts.ToImmutable();
    }

    private static Dictionary<TargetMetric, decimal> Aims(Random draws) => new()
    {
        [TargetMetric.SalesAmount] = UsualSale + (draws.Next(-8, 9) * SaleStep),
        [TargetMetric.Deals] = UsualDeals + draws.Next(-2, 3),
        [TargetMetric.NewCustomers] = UsualCustomers + draws.Next(-4, 5),
    };

    private static void Add(ImmutableArray<TargetDraft>.Builder drafts, TargetScope scope, TargetPeriod month, IReadOnlyDictionary<TargetMetric, decimal> aims, Dictionary<TargetMetric, decimal>? sums)
    {
        foreach (var (metric, value) in aims)
        {
            drafts.Add(new(new(scope, month, metric), value, metric.Unit(), Why, Measured));
            if (sums is not null) sums[metric] = sums.GetValueOrDefault(metric) + value;
        }
    }

    private SalespersonId WhoIsFor(TargetScope scope) => scope.Level() switch
    {
        TargetLevel.Rep => scope.Rep!.Value,
        TargetLevel.Group => _plan.Groups.First(group => group.Id == scope.Group).Supervisor!.Value,
        TargetLevel.Showroom => With(Role.Manager),
        _ => With(Role.Director),
    };

    private SalespersonId With(Role role) => _plan.People.First(person => person.Role == role).Id;

    private static void Set(TargetAnswer answer)
    {
        if (answer is TargetAnswer.Refused refused) throw new InvalidOperationException($"A sample target is refused: {string.Join(", ", refused.Faults.Select(fault => $"{fault.Reason} {fault.Field} {fault.Row}"))}.");
    }
}
