using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>Traffic, visits and deals by source (MKT-04, MKT-05): the figures, and a bar of deals within the bar of traffic.</summary>
public partial class FunnelBars
{
    private const string Total = "total";
    private const string NotAsked = "none";
    private const string Traffic = "Traffic";
    private const decimal Full = 100;

    /// <summary>The funnel.</summary>
    [Parameter, EditorRequired]
    public required Funnel Funnel { get; set; }

    /// <summary>Where the lines behind a figure are.</summary>
    [Parameter, EditorRequired]
    public required Func<FigureFilter, string> Address { get; set; }

    private static IEnumerable<(string Column, decimal Value)> Columns(FigureSums sums) =>
        [(Traffic, sums.Traffic), (nameof(Metric.Visits), sums[Metric.Visits]), (nameof(Metric.NewCustomers), sums[Metric.NewCustomers]), (nameof(Metric.Deals), sums[Metric.Deals])];

    private static FigureFilter Filter(string row, string column) => new(
        column == Traffic ? null : Enum.Parse<Metric>(column), column == Traffic, Source: row is Total or NotAsked ? null : Enum.Parse<LeadSource>(row), NoSource: row == NotAsked);

    private IEnumerable<(string Key, string Name, FigureSums Sums)> Rows =>
        [.. Funnel.Sources.Select(row => (row.Source?.ToString() ?? NotAsked, row.Source is { } source ? W.Of(source) : W["Reports.NoSource"].Value, row.Sums)), (Total, W["Reports.Total"].Value, Funnel.Total)];

    private string Width(decimal value) => (Funnel.Total.Traffic <= 0 ? 0 : Math.Clamp(value / Funnel.Total.Traffic * Full, 0, Full)).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Shown(decimal value) => value == 0 ? "–" : value.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
