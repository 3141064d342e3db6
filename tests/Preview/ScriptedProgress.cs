using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;
using SalesFloor.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Preview;

/// <summary>Targets that are reached in part: everybody of <c>main</c>, <c>crowd</c> and <c>long</c> has one; <c>empty</c> has none.</summary>
public sealed class ScriptedProgress(IFloorFeed feed) : ITargetFigures
{
    private const decimal OfARep = 400_000m;

    private static readonly TargetPeriod s_month = Periods.Read("2026-03")!;

    public Task<TargetFigures?> Of(TargetFiguresAsked asked, CancellationToken cancellation) => Task.FromResult<TargetFigures?>(null);

    public Task<ImmutableArray<FigureLine>> Behind(TargetFiguresAsked asked, TargetScope scope, CancellationToken cancellation) => Task.FromResult<ImmutableArray<FigureLine>>([]);

    public Task<MyFigures?> Mine(ShowroomId showroom, SalespersonId rep, CancellationToken cancellation)
    {
        var mine = Rows(showroom).FirstOrDefault(row => row.Key.Scope.Rep == rep);
        return Task.FromResult<MyFigures?>(new(Floor(showroom)?.At ?? default, mine is null ? [] : [mine with { Key = mine.Key with { Period = Periods.Read("2026-03-05")! }, Target = 12_900m, Actual = 0 }], mine is null ? [] : [mine]));
    }

    public Task<LastYearFigures?> LastYear(DivideTarget question, CancellationToken cancellation) => Task.FromResult<LastYearFigures?>(null);

    public Task<TrafficPlan?> Traffic(ShowroomId showroom, TargetPeriod period, CancellationToken cancellation) => Task.FromResult<TrafficPlan?>(null);

    public Task<TeamFigures?> Team(ShowroomId showroom, CancellationToken cancellation)
    {
        var rows = Rows(showroom);
        var team = rows.IsEmpty ? One(new(showroom), 0, 0) with { Target = null, Attainment = null, Pace = null, Due = null, Deviation = null } : One(new(showroom), rows.Sum(row => row.Target!.Value), rows.Sum(row => row.Actual!.Value));
        return Task.FromResult<TeamFigures?>(new(Floor(showroom)?.At ?? default, team, [], [.. rows.OrderByDescending(row => row.Attainment)]));
    }

    private ImmutableArray<TargetProgress> Rows(ShowroomId showroom) =>
        [.. (Floor(showroom)?.Reps ?? []).Select((rep, at) => One(new(showroom, rep.Group, rep.Id), OfARep, OfARep * (1.16m - 0.03m * at)))];

    private FloorSnapshot? Floor(ShowroomId showroom) => feed.Current(showroom)?.Floor;

    private static TargetProgress One(TargetScope scope, decimal target, decimal actual)
    {
        var (reached, due) = (Math.Max(0, actual), target * 0.62m);
        return new(new(scope, s_month, TargetMetric.SalesAmount), target, 1, reached, target == 0 ? null : Math.Round(reached / target, 4), due, due == 0 ? null : Math.Round(reached / due, 4), reached - due, reached / 0.62m, 10, Math.Max(0, target - reached) / 10, "CNY");
    }
}
