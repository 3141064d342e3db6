using SalesFloor.FrontDesk;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Ledger;

/// <summary>Reads visits that a desk no longer holds from the ledger.</summary>
public sealed class VisitHistory(LedgerReader ledger) : IVisitHistory
{
    public async Task<VisitOnRecord?> Find(ShowroomId showroom, VisitId visit)
    {
        var desk = GrainKeys.Desk(showroom);
        var rows = await ledger.BySubject(visit.ToString());
        return VisitOnRecord.From(rows.Where(row => row.GrainKey == desk).Select(row => (DeskEvent)FactNames.Read(row.Kind, row.Body)));
    }
}
