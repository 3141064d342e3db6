using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Divides a target on the ground of what its parts reached a year ago (TGT-24). Pure: the company's task is the target, last year says how it falls to the parts.</summary>
public static class LastYear
{
    /// <summary>The same time of the year before.</summary>
    public static TargetPeriod Before(this TargetPeriod period) => Periods.Of(period.Kind, period.From.AddYears(-1));

    /// <summary>What whole and parts reached. <paramref name="figures"/> are those of <see cref="Before"/>; <paramref name="showrooms"/> those of the company. Money counts in <paramref name="currency"/> only.</summary>
    public static LastYearFigures Of(DivideTarget question, ShowroomPlan plan, IReadOnlyCollection<FigureLine> figures, IEnumerable<ShowroomId> showrooms, string currency)
    {
        var then = question.Parent with { Period = question.Parent.Period.Before() };
        decimal Reached(TargetKey key) => Math.Max(0, CountedMetrics.Of(key, plan, figures, currency).Sum(line => line.Counts()));
        IEnumerable<TargetWeight> parts = question.Along switch
        {
            TargetAxis.Scopes => WithNewcomers(Scopes(then.Scope, plan, showrooms).Select(scope => new TargetWeight(Name(scope), Reached(then with { Scope = scope }))), then.Scope.Level()),
            TargetAxis.Periods when question.Into is { } into && into > question.Parent.Period.Kind =>
                Periods.Within(question.Parent.Period, into).Select(period => new TargetWeight(period.From.ToString("O", CultureInfo.InvariantCulture), Reached(then with { Period = period.Before() }))),
            TargetAxis.Products => Names(line => line.Product).Select(product => new TargetWeight(product, Reached(then with { Product = product }))),
            TargetAxis.Regions => Names(line => line.Region).Select(region => new TargetWeight(region, Reached(then with { Region = region }))),
            _ => [],
        };
        return new(then.Period, Reached(then), [.. parts]);

        IEnumerable<string> Names(Func<FigureLine, string?> of) => CountedMetrics.Of(then, plan, figures, currency).Select(of).OfType<string>().Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<TargetScope> Scopes(TargetScope parent, ShowroomPlan plan, IEnumerable<ShowroomId> showrooms) => parent.Level() switch
    {
        TargetLevel.Company => showrooms.Distinct().Select(showroom => new TargetScope(showroom)),
        TargetLevel.Showroom => plan.Groups.Select(group => new TargetScope(plan.Id, group.Id)),
        TargetLevel.Group => plan.Groups.FirstOrDefault(group => group.Id == parent.Group)?.Members.Select(rep => parent with { Rep = rep }) ?? [],
        _ => [],
    };

    private static string Name(TargetScope scope) => scope.Rep?.Value ?? scope.Group?.Value ?? scope.Showroom!.Value.Value;

    // Whoever was not here yet a year ago is not given nothing for it.
    private static IEnumerable<TargetWeight> WithNewcomers(IEnumerable<TargetWeight> parts, TargetLevel parent)
    {
        var all = parts.ToList();
        var had = all.Where(part => part.Weight > 0).ToList();
        return parent != TargetLevel.Group || had.Count == 0 ? all : all.Select(part => part.Weight > 0 ? part : part with { Weight = had.Sum(one => one.Weight) / had.Count });
    }
}
