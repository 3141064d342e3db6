using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>Sums in rows and columns; each leads to the events behind it.</summary>
public partial class SumsTable
{
    private static readonly Metric[] s_columns = Enum.GetValues<Metric>();
    private static readonly Metric[] s_money = [.. s_columns.Where(IsMoney)];

    /// <summary>What stands above the names.</summary>
    [Parameter, EditorRequired]
    public required string First { get; set; }

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public required IEnumerable<Line> Rows { get; set; }

    /// <summary>Its name for tests.</summary>
    [Parameter]
    public string? Test { get; set; }

    /// <summary>Only what is money, as a table of another currency has it.</summary>
    [Parameter]
    public bool MoneyOnly { get; set; }

    /// <summary>Whether a metric is money, which has a currency.</summary>
    public static bool IsMoney(Metric metric) => metric is Metric.SalesAmount or Metric.MoneyReceived or Metric.MoneyRefunded;

    private Metric[] Columns => MoneyOnly ? s_money : s_columns;

    /// <summary>One row. <paramref name="Address"/>: where the events of a figure are.</summary>
    public sealed record Line(string Key, string Name, FigureSums Sums, Func<Metric, string>? Address, bool IsTotal = false);

    private static string Shown(Metric metric, decimal value) => value == 0 ? "–" : IsMoney(metric)
        ? MoneyWords.Exactly(value) : value.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
