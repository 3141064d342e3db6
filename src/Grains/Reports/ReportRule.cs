using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Reports;

/// <summary>Makes reports of figures (BRD-05, MKT-04, MKT-05). Pure sums: a row is what its lines add up to, and the rows add up to the total.</summary>
public static class ReportRule
{
    /// <summary>The control table. Money is added up in one currency only: that of <paramref name="currency"/> where the days have any of it, else the one that most of their money is in. What is in another has a table of its own beside it.</summary>
    public static ControlTable Control(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan, string currency)
    {
        var currencies = lines.Where(IsMoney).GroupBy(line => line.Currency ?? currency).OrderByDescending(of => of.Key == currency).ThenByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Key).ToList();
        var main = currencies.FirstOrDefault() ?? currency;
        var counted = lines.Where(line => !IsMoney(line) || (line.Currency ?? currency) == main).ToList();
        return Table(asked, counted, plan, main) with { Others = [.. currencies.Skip(1).Select(other => InAnother(asked, [.. lines.Where(line => IsMoney(line) && line.Currency == other)], plan, other))] };
    }

    /// <summary>Whether a line is money, which has a currency.</summary>
    public static bool IsMoney(FigureLine line) => IsMoney(line.Metric);

    /// <summary>Whether a metric is money.</summary>
    public static bool IsMoney(Metric metric) => metric is Metric.SalesAmount or Metric.MoneyReceived or Metric.MoneyRefunded;

    private static ControlTable Table(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan, string currency) => new(
        asked.From, asked.Until, currency, Reps(asked, lines, plan), Sum(lines),
        [.. Days(asked).Select(day => new DayRow(day, Sum(lines.Where(line => line.Day == day))))],
        [.. lines.Where(line => line.Deal is not null).GroupBy(line => (line.Product, line.Region)).Select(sold => new ProductRow(sold.Key.Product, sold.Key.Region, Sum(sold)))
            .OrderByDescending(row => row.Sums[Metric.SalesAmount]).ThenBy(row => row.Product, StringComparer.Ordinal).ThenBy(row => row.Region, StringComparer.Ordinal)],
        []);

    // Only those who have money in it.
    private static ControlTable InAnother(ReportAsked asked, IReadOnlyList<FigureLine> lines, ShowroomPlan plan, string currency)
    {
        var table = Table(asked, lines, plan, currency);
        return table with { Reps = [.. table.Reps.Where(row => !row.Sums.By.IsEmpty)] };
    }

    /// <summary>The funnel. <paramref name="dealsSince"/>: every deal from its first day up to now, whoever made it.</summary>
    public static Funnel Funnel(ReportAsked asked, IReadOnlyList<FigureLine> lines, IEnumerable<FigureLine> dealsSince, ShowroomPlan plan) => new(
        asked.From, asked.Until,
        [.. lines.GroupBy(line => line.Source).Select(of => new SourceRow(of.Key, Sum(of))).OrderBy(row => row.Source is null).ThenByDescending(row => row.Sums.Traffic).ThenBy(row => row.Source)],
        Reps(asked, lines, plan), Sum(lines), CohortOf(lines, dealsSince));

    // Who came new on these days, once each, and whether a contract of his stands, whenever it was signed.
    private static Cohort CohortOf(IEnumerable<FigureLine> lines, IEnumerable<FigureLine> dealsSince)
    {
        var bought = dealsSince.Where(line => line is { Metric: Metric.Deals, Visit: not null }).GroupBy(line => line.Visit!.Value).Where(deals => deals.Sum(line => line.Value) > 0).Select(deals => deals.Key).ToHashSet();
        var came = lines.Where(line => line is { Metric: Metric.NewCustomers, Visit: not null }).DistinctBy(line => line.Visit).ToList();
        CohortRow Row(LeadSource? source, IReadOnlyCollection<FigureLine> of) => new(source, of.Count, of.Count(line => bought.Contains(line.Visit!.Value)));
        return new([.. came.GroupBy(line => line.Source).Select(of => Row(of.Key, [.. of])).OrderBy(row => row.Source is null).ThenByDescending(row => row.Came).ThenBy(row => row.Source)], Row(null, came));
    }

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
