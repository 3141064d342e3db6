using System.Collections.Immutable;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Storage;

/// <summary>Names one stored state: the name its grain class gave it, and the grain's own key.</summary>
public readonly record struct StateKey(string StateName, string GrainKey)
{
    public override string ToString() => $"{StateName} of {GrainKey}";
}

/// <summary>A state as it lies in the database; no payload means that it was cleared.</summary>
public sealed record StoredRow(byte[]? Payload, int Version);

/// <summary>The order to store a state over the version it was read with; no version means that there was none. No payload clears it.
/// <paramref name="Entries"/> go to the ledger with it; where they are not given apart, the database takes them out of the payload, which it has to read for that.</summary>
public sealed record StateWrite(StateKey Key, int? Version, byte[]? Payload, ImmutableArray<LedgerEntry>? Entries = null);

/// <summary>What became of a write that reached the database.</summary>
public abstract record Written
{
    private Written() { }

    public sealed record Stored(int Version) : Written;

    /// <summary>Somebody else stored that state in the meantime; nothing of this write was kept.</summary>
    public sealed record Conflict : Written
    {
        public static readonly Conflict Instance = new();
    }
}
