using SalesFloor.Ledger;
using SalesFloor.Seals;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Seals;

/// <summary>Finds the seals of a day again, to print them.</summary>
public sealed class SealBookReader(LedgerReader ledger)
{
    /// <summary>All seals of a day, first one first: a day can be sealed by hand before its closing seals it.</summary>
    public async Task<IReadOnlyList<Seal>> Of(ShowroomId showroom, DateOnly day, CancellationToken cancellation = default)
    {
        var entries = await ledger.ByGrain(GrainKeys.Seal(showroom), 1, cancellation);
        return [.. entries
            .Select(entry => Seal.Of(showroom, entry.Number, (DaySealed)FactNames.Read(entry.Kind, entry.Body), entry.Hash))
            .Where(seal => seal.Day == day)];
    }
}
