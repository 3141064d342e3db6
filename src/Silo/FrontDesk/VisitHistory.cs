using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.FrontDesk;

/// <summary>Reads a visit's record off the ledger, where it is from the moment it was decided.</summary>
internal sealed class VisitHistory(LedgerReader ledger) : IVisitHistory
{
    public async Task<VisitOnRecord?> Find(ShowroomId showroom, VisitId visit)
    {
        var desk = GrainKeys.Desk(showroom);
        var rows = await ledger.BySubject(visit.ToString());
        return VisitOnRecord.From(rows.Where(row => row.GrainKey == desk).Select(row => (DeskEvent)FactNames.Read(row.Kind, row.Body)));
    }
}
