using SalesFloor.Reports;
using SalesFloor.Silo.Api;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Reports;

/// <summary>How far everybody is from plan (TGT-19), as columns of the control table and as a table of its own: every metric that somebody has a target for in the days of the report.</summary>
internal static class DeviationSheets
{
    private static readonly string[] s_beside = ["DeviationTarget", "DeviationAttainment", "DeviationDue", "Deviation"];
    private static readonly string[] s_alone = ["DeviationTarget", "DeviationActual", "DeviationAttainment", "DeviationDue", "Deviation"];

    /// <summary>What is reached of which targets; nothing where the report is of one rep, or where nobody has a target.</summary>
    public static async Task<IReadOnlyList<TargetFigures>> Read(ITargetFigures targets, ReportAsked asked, CancellationToken cancellation)
    {
        var found = new List<TargetFigures>();
        foreach (var metric in Enum.GetValues<TargetMetric>().Where(metric => asked.Rep is null && metric.IsCounted()))
        {
            if (await targets.Of(new(asked.Showroom, Span(asked), metric), cancellation) is { } figures && figures.Rows.Any(row => row.Target is not null)) found.Add(figures);
        }

        return found;
    }

    /// <summary>The headings of the columns beside a rep's sums.</summary>
    public static IEnumerable<string> Heads(IEnumerable<TargetFigures> deviations, ApiTexts texts) =>
        deviations.SelectMany(one => s_beside.Select(column => texts.Say("DeviationOf", Name(one, texts), texts.Say(column))));

    /// <summary>The cells below them of a rep, or of the showroom.</summary>
    public static IEnumerable<object?> Cells(IEnumerable<TargetFigures> deviations, Func<TargetScope, bool> whose) => deviations.SelectMany(one =>
        one.Rows.FirstOrDefault(row => whose(row.Key.Scope)) is { } row ? new object?[] { row.Target, row.Attainment, row.Due, row.Deviation } : new object?[] { null, null, null, null });

    /// <summary>The table of its own: everybody of the tree who has a target.</summary>
    public static ReportSheet Of(IEnumerable<TargetFigures> deviations, Floor floor, ApiTexts texts) => new(
        texts.Say("DeviationSheet"),
        [texts.Say("DeviationWhose"), texts.Say("LineMetric"), texts.Say("LineCurrency"), .. s_alone.Select(column => texts.Say(column))],
        [.. deviations.SelectMany(one => one.Rows.Where(row => row.Target is not null).Select(row => (IReadOnlyList<object?>)
            [Whose(row.Key.Scope, floor, texts), texts.Words(one.Metric), row.Currency, row.Target, row.Actual, row.Attainment, row.Due, row.Deviation]))]);

    private static string Name(TargetFigures one, ApiTexts texts) => one.Rows[0].Currency is { } currency ? texts.Say("ReportMoney", texts.Words(one.Metric), currency) : texts.Words(one.Metric);

    private static string Whose(TargetScope scope, Floor floor, ApiTexts texts) => scope.Level() switch
    {
        TargetLevel.Rep => floor.Person(scope.Rep, texts)!.Name,
        TargetLevel.Group => floor.Plan.Groups.FirstOrDefault(group => group.Id == scope.Group) is { } group ? texts.Name(group.Name) : scope.Group!.Value.Value,
        TargetLevel.Showroom => scope.Showroom == floor.Showroom ? texts.Name(floor.Plan.Name) : scope.Showroom!.Value.Value,
        _ => texts.Say("DeviationCompany"),
    };

    // The day, week, month, quarter or year that the report is of; else just its days.
    private static TargetPeriod Span(ReportAsked asked) =>
        Enum.GetValues<PeriodKind>().Select(kind => Periods.Of(kind, asked.From)).FirstOrDefault(period => period.From == asked.From && period.Until == asked.Until) ?? new(PeriodKind.Day, asked.From, asked.Until);
}
