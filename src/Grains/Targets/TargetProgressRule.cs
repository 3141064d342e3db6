using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What progress rests on: the showroom, when it works, the targets of the years that the period touches, the figures of its days, the moment, in what the showroom counts its money.</summary>
public sealed record ProgressBasis(ShowroomPlan Plan, WorkCalendar Calendar, IReadOnlyCollection<TargetLine> Lines, IReadOnlyCollection<FigureLine> Figures, DateTimeOffset Now, string Currency);

/// <summary>How far targets are reached (TGT-16, TGT-19). Pure. What counts is what is in force, never what is merely proposed; what is due follows the working time that is over, so that a morning is not red.</summary>
public static class TargetProgressRule
{
    // Shares of a target by time are finer than what it is stated in: a deal a week is a seventh of a deal a day.
    private const int Fine = 6;
    private const int Shown = 2;
    private const int Ratio = 4;

    /// <summary>The progress of one of the tree over a period.</summary>
    public static TargetProgress Of(TargetKey key, ProgressBasis basis)
    {
        var weight = TargetDays.Weights(basis.Calendar, basis.Plan.Duty, key.Scope);
        var time = PassingTime.Of(key.Period, weight, basis);
        var own = InForce(key, basis);
        var set = own.FirstOrDefault(line => line.Key.Period == key.Period)?.InForce;
        TargetDays Spread(int decimals) => TargetDays.Spread(own.Select(line => (line.Key.Period, line.InForce!.Value)), weight, decimals);
        var target = set?.Value ?? (key.Metric.AddsUp() ? Spread(key.Metric.Unit().Decimals()).In(key.Period) : null); // as the sheet of targets has it
        var counted = CountedMetrics.Everything(key, basis.Plan, basis.Figures).ToList();
        decimal? actual = key.Metric.IsCounted() ? counted.In(basis.Currency, basis.Currency).Sum(line => line.Counts()) : null;
        var due = target is { } whole && key.Metric.AddsUp() ? Rounded(Due(whole, Spread(Fine), key.Period, time)) : (decimal?)null;

        return new(
            key, target, set?.Number, actual,
            Attainment: Attainment(actual, target),
            Due: due,
            Pace: actual is { } soFar && due is > 0 ? Math.Round(soFar / due.Value, Ratio, MidpointRounding.AwayFromZero) : null,
            Deviation: actual - due,
            Projection: actual is { } until && time.Share > 0 ? Rounded(until / time.Share) : null,
            DaysLeft: time.DaysLeft,
            NeededPerDay: actual is { } has && target is { } wanted && time.DaysLeft > 0 ? Math.Round(Math.Max(0, wanted - has) / time.DaysLeft, Shown, MidpointRounding.ToPositiveInfinity) : null,
            Currency: key.Metric.Unit() == TargetUnit.Money ? basis.Currency : null,
            Others: CurrencyRule.Elsewhere(counted, basis.Currency, line => line.Counts()));
    }

    /// <summary>Everybody of the tree over a period.</summary>
    public static ImmutableArray<TargetProgress> Tree(TargetFiguresAsked asked, ProgressBasis basis) =>
        [.. Scopes(asked, basis).Select(scope => Of(Key(asked, scope), basis))];

    /// <summary>Everybody of the tree who has a row.</summary>
    internal static IEnumerable<TargetScope> Scopes(TargetFiguresAsked asked, ProgressBasis basis) => TargetGrids.Scopes(basis.Plan, basis.Lines.Where(line => line.InForce is not null && line.Key.Metric == asked.Metric));

    /// <summary>The targets in force of one of the tree, of any period: of just this metric, product and region.</summary>
    internal static List<TargetLine> InForce(TargetKey key, ProgressBasis basis) =>
        [.. basis.Lines.Where(line => line.InForce is not null && line.Key.Metric == key.Metric && line.Key.Scope == key.Scope && line.Key.Product == key.Product && line.Key.Region == key.Region)];

    /// <summary>Actual ÷ target; undefined at a target of nothing.</summary>
    internal static decimal? Attainment(decimal? actual, decimal? target) => actual is { } reached && target is > 0 ? Math.Round(reached / target.Value, Ratio, MidpointRounding.AwayFromZero) : null;

    /// <summary>The place in the plan that was asked for, of one of the tree.</summary>
    public static TargetKey Key(TargetFiguresAsked asked, TargetScope scope) => new(scope, asked.Period, asked.Metric, asked.Product, asked.Region);

    /// <summary>A rep's own over a period: every metric, product and region for which he has a target in force there.</summary>
    public static ImmutableArray<TargetProgress> Mine(SalespersonId rep, TargetPeriod period, ProgressBasis basis) =>
    [
        .. basis.Lines.Where(line => line.InForce is not null && line.Key.Scope.Rep == rep && line.Key.Scope.Showroom == basis.Plan.Id)
            .Select(line => line.Key with { Period = period }).Distinct()
            .OrderBy(key => key.Product is not null || key.Region is not null).ThenBy(key => key.Metric)
            .Select(key => Of(key, basis)).Where(progress => progress.Target is not null),
    ];

    /// <summary>The team's month: by the first metric for which the showroom has a target, else the first for which anybody of it has one.</summary>
    public static TeamFigures Team(TargetPeriod month, ProgressBasis basis)
    {
        var here = basis.Lines.Where(line => line.InForce is not null && line.Key.Scope.Showroom == basis.Plan.Id && line.Key is { Product: null, Region: null } && line.Key.Metric.IsCounted()).ToList();
        var asked = here.Where(line => line.Key.Scope.Level() == TargetLevel.Showroom).Select(line => line.Key.Metric).Distinct().Order().Concat(here.Select(line => line.Key.Metric).Order())
            .Where(metric => here.Any(line => line.Key.Metric == metric && Touches(line.Key.Period, month)))
            .Select(metric => new TargetFiguresAsked(basis.Plan.Id, month, metric)).FirstOrDefault() ?? new(basis.Plan.Id, month, TargetMetric.SalesAmount);
        var reps = basis.Plan.Groups.SelectMany(group => group.Members.Select(rep => Of(Key(asked, new(basis.Plan.Id, group.Id, rep)), basis)));
        return new(
            basis.Now, Of(Key(asked, new(basis.Plan.Id)), basis), [.. basis.Plan.Groups.Select(group => Of(Key(asked, new(basis.Plan.Id, group.Id)), basis))],
            [.. reps.Where(rep => rep.Target is not null).OrderByDescending(rep => rep.Attainment ?? 0).ThenByDescending(rep => rep.Actual)]);
    }

    private static bool Touches(TargetPeriod one, TargetPeriod other) => one.From <= other.Until && other.From <= one.Until;

    // Where shorter targets come to another sum than the whole (I-13 shows it), they say how the whole is spread, and the whole says how much.
    private static decimal Due(decimal whole, TargetDays days, TargetPeriod period, PassingTime time)
    {
        var all = days.In(period) ?? 0;
        if (all == 0) return time.Share * whole;
        return whole * period.Days().Sum(day => (days.On(day) ?? 0) * time.Passed(day)) / all;
    }

    private static decimal Rounded(decimal value) => Math.Round(value, Shown, MidpointRounding.AwayFromZero);
}
