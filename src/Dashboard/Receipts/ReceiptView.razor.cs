using Microsoft.AspNetCore.Components;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>One decision in words: what it rested on, who was looked at, why each was passed over, the counters before and after.</summary>
public partial class ReceiptView
{
    /// <summary>The floor, for names and its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The decision.</summary>
    [Parameter, EditorRequired]
    public required Receipt Receipt { get; set; }

    /// <summary>The rep who reads: he is told why, or why not, he.</summary>
    [Parameter]
    public SalespersonId? Viewer { get; set; }

    private static string Counters(CandidateVerdict one)
    {
        var balance = $"{FigureWords.BalanceOfParts(one.OwedBefore)} → {FigureWords.BalanceOfParts(one.OwedAfter)}";
        return one.MakeUpsBefore == 0 && one.MakeUpsAfter == 0 ? balance : $"{balance} ({one.MakeUpsBefore} → {one.MakeUpsAfter})";
    }
}
