using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.FrontDesk;

/// <summary>Reads how the desk closed a day off the ledger.</summary>
internal sealed class DayHistory(LedgerReader ledger) : IDayHistory
{
    // Nobody signs a day that is over for two months.
    private const int MostDays = 62;

    private static readonly string s_closed = FactNames.All.Single(fact => fact.Value == typeof(DayClosed)).Key;

    public async Task<DayTotals?> Closed(ShowroomId showroom, DateOnly day) =>
        (await Days(showroom)).FirstOrDefault(closed => closed.Day == day)?.Totals;

    public async Task<ImmutableArray<DateOnly>> ClosedSince(ShowroomId showroom, DateOnly from) => [.. (await Days(showroom)).Select(closed => closed.Day).Where(day => day >= from).Distinct()];

    private async Task<IEnumerable<DayClosed>> Days(ShowroomId showroom) => (await ledger.Newest(GrainKeys.Desk(showroom), s_closed, MostDays)).Select(row => (DayClosed)FactNames.Read(row.Kind, row.Body));
}
