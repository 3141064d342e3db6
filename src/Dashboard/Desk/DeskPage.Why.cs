using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Receipts;

namespace SalesFloor.Dashboard.Desk;

// Why a visit went where it went: one key, or a tap on its line.
public sealed partial class DeskPage
{
    private Why _why = null!;

    /// <summary>The receipts.</summary>
    [Inject]
    public required IReceiptCalls Receipts { get; init; }

    private Task AskWhySelected()
    {
        if ((Selected ?? OpenVisits.FirstOrDefault()) is { } visit) return AskWhy(visit.Id);

        _answer = Nothing();
        return Task.CompletedTask;
    }

    private Task AskWhy(VisitId visit) => _why.Ask(Showroom, visit);
}
