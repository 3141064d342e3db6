using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Reports;

/// <summary>Lines that count, each with its entry; a deal's leads to the deal, a visit's to its receipts.</summary>
public partial class FigureTable
{
    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FigureLine> Lines { get; set; }

    /// <summary>The floor, for its calendar.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The address of a deal.</summary>
    [Parameter, EditorRequired]
    public required Func<Guid, string> DealAddress { get; set; }

    /// <summary>Somebody asks how a visit was decided.</summary>
    [Parameter]
    public EventCallback<VisitId> OnWhy { get; set; }

    /// <summary>A value as people read it.</summary>
    public static string Shown(decimal value) => value.ToString("#,##0.00##", CultureInfo.InvariantCulture).Replace('-', '−').Replace(".00", "", StringComparison.Ordinal);

    /// <summary>What a line is in; empty where it is no money.</summary>
    public static string CurrencyOf(FigureLine line) => SumsTable.IsMoney(line.Metric) ? line.Currency ?? "" : "";

    private string Entry(FigureLine line) =>
        line.Deal is not null ? W["Figures.EntryOfDeal", line.Number] : line.Visit is not null ? W["Figures.EntryOfVisit", line.Number] : string.Create(CultureInfo.InvariantCulture, $"{line.Stream} #{line.Number}");
}
