using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Reports;

/// <summary>Makes reports of figures (BRD-05, MKT-04, MKT-05). Pure sums: a row is what its lines add up to, and the rows add up to the total.</summary>
public static class ReportRule
{
    /// <summary>The control table.</summary>
    public static ControlTable Control(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan, string currency) => new(
        asked.From, asked.Until, currency, Reps(asked, lines, plan), Sum(lines),
        [.. Days(asked).Select(day => new DayRow(day, Sum(lines.Where(line => line.Day == day))))],
        [.. lines.Where(line => line.Deal is not null).GroupBy(line => (line.Product, line.Region)).Select(sold => new ProductRow(sold.Key.Product, sold.Key.Region, Sum(sold)))
            .OrderByDescending(row => row.Sums[Metric.SalesAmount]).ThenBy(row => row.Product, StringComparer.Ordinal).ThenBy(row => row.Region, StringComparer.Ordinal)]);

    /// <summary>The funnel.</summary>
    public static Funnel Funnel(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan) => new(
        asked.From, asked.Until,
        [.. lines.GroupBy(line => line.Source).Select(of => new SourceRow(of.Key, Sum(of))).OrderBy(row => row.Source is null).ThenByDescending(row => row.Sums.Traffic).ThenBy(row => row.Source)],
        Reps(asked, lines, plan), Sum(lines));

    /// <summary>The sums of lines.</summary>
    public static FigureSums Sum(IEnumerable<FigureLine> lines) =>
        new(lines.GroupBy(line => line.Metric).ToImmutableSortedDictionary(of => of.Key, of => of.Sum(line => line.Value)));

    // Everybody who sells here has a row, also who did nothing; who left and still has figures, too; then what is nobody's.
    private static ImmutableArray<RepRow> Reps(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan)
    {
        var sums = lines.Where(line => line.Rep is not null).GroupBy(line => line.Rep!.Value).ToDictionary(of => of.Key, of => Sum(of));
        var ours = plan.Groups.SelectMany(group => group.Members).Where(rep => asked.Rep is null || rep == asked.Rep).ToList();
        var nobodys = lines.Where(line => line.Rep is null).ToList();
        return
        [
            .. ours.Concat(sums.Keys.Except(ours).OrderBy(rep => rep.Value, StringComparer.Ordinal)).Select(rep => new RepRow(rep, sums.GetValueOrDefault(rep, FigureSums.None))),
            .. nobodys.Count == 0 ? [] : new[] { new RepRow(null, Sum(nobodys)) },
        ];
    }

    private static IEnumerable<DateOnly> Days(ReportAsked asked)
    {
        for (var day = asked.From; day <= asked.Until; day = day.AddDays(1)) yield return day;
    }
}
