namespace SalesFloor.Silo.Ledger;

/// <summary>What can be wrong with a chain of entries.</summary>
public enum LedgerFault
{
    /// <summary>The entry does not hash to what is stored with it: a byte of it, or the hash of the one before, was changed.</summary>
    Changed = 1,
    /// <summary>A number between two entries, or before the first, is not there.</summary>
    Missing = 2,
    /// <summary>Two entries carry the same number.</summary>
    Doubled = 3,
    /// <summary>The grain's state names another last entry than the ledger has.</summary>
    StateDiffers = 4,
    /// <summary>There are entries, but the grain that decided them has no state.</summary>
    StateMissing = 5,
    /// <summary>The grain's state is not the document that was stored.</summary>
    StateUnreadable = 6,
    /// <summary>What a day seal covers is no longer what was sealed.</summary>
    SealBroken = 7,
}

/// <summary>One thing that is wrong, at one number of one grain's chain.</summary>
public sealed record LedgerFinding(string GrainKey, long Number, LedgerFault Fault, string Detail)
{
    public override string ToString() => $"{GrainKey} #{Number}: {Fault}, {Detail}";
}

/// <summary>The answer of a verification. <see cref="Faults"/> counts all, <see cref="Findings"/> names the first <see cref="LedgerVerifier.FindingsNamed"/>.</summary>
public sealed record LedgerVerification(long Chains, long Entries, long Faults, IReadOnlyList<LedgerFinding> Findings)
{
    public bool IsIntact => Faults == 0;
}
