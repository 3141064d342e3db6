using System.Text.Json;
using SalesFloor.Ledger;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Ledger;

/// <summary>Follows chain after chain, entries first and then the state, and reports what does not fit. Remembers one chain at a time.</summary>
internal sealed class ChainCheck(Action<LedgerFinding> report, ErasedEntries erased)
{
    private string? _grainKey;
    private long _number;
    private string _hash = LedgerHash.First;
    private bool _hashIsKnown = true;
    private bool _stateSeen;

    public long Chains { get; private set; }

    public long Entries { get; private set; }

    public void Entry(LedgerRow row)
    {
        if (row.GrainKey != _grainKey) Begin(row.GrainKey);
        if (_number == 0) Chains++;
        Entries++;
        if (row.Number == _number)
        {
            Report(row.Number, LedgerFault.Doubled, $"position {row.Position} repeats this number");
            return;
        }
        if (row.Number != _number + 1) Skip(row.Number);
        CheckHash(row);
        _number = row.Number;
        // Go on from what is stored: one changed entry is one finding, not one for each that follows.
        _hash = row.Hash;
        _hashIsKnown = true;
    }

    public void State(string grainKey, byte[]? payload)
    {
        if (grainKey != _grainKey) Begin(grainKey);
        if (!TryReadHead(payload, out var head))
        {
            Report(_number, LedgerFault.StateUnreadable, "the stored state is not a JSON document with a number and a head");
            _stateSeen = true;
            return;
        }
        if (head is not { } last) return; // a state that keeps no ledger
        _stateSeen = true;
        if (last.Number != _number) Report(Math.Max(last.Number, _number), LedgerFault.StateDiffers, $"the state is at {last.Number}, the ledger ends at {_number}");
        else if (last.Hash != _hash) Report(_number, LedgerFault.StateDiffers, "the state names another hash than the last entry has");
    }

    public void End()
    {
        if (_number > 0 && !_stateSeen) Report(_number, LedgerFault.StateMissing, "no state belongs to these entries");
    }

    private void Begin(string grainKey)
    {
        End();
        (_grainKey, _number, _hash, _hashIsKnown, _stateSeen) = (grainKey, 0, LedgerHash.First, true, false);
    }

    private void Skip(long next)
    {
        var detail = next == _number + 2 ? "this entry is not there" : $"the entries {_number + 1} to {next - 1} are not there";
        Report(_number + 1, LedgerFault.Missing, detail);
        _hashIsKnown = false; // what the next entry was chained to went with them
    }

    private void CheckHash(LedgerRow row)
    {
        if (!_hashIsKnown) return;
        var expected = LedgerHash.Of(_hash, row.GrainKey, row.Number, row.AtText, row.Kind, row.Subject, row.Actor, row.Body);
        if (expected != row.Hash && !erased.Explains(row)) Report(row.Number, LedgerFault.Changed, "the entry, or the hash before it, is not what was stored");
    }

    // A state without a number keeps no ledger: readable, but no head. A cleared state is readable in the same sense.
    private static bool TryReadHead(byte[]? payload, out (long Number, string Hash)? head)
    {
        head = null;
        if (payload is null) return true;
        try
        {
            using var document = JsonDocument.Parse(StatePayload.Unpack(payload));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("number", out var number)) return true;
            if (!number.TryGetInt64(out var last) || !document.RootElement.TryGetProperty("head", out var hash)) return false;
            head = (last, hash.GetString() ?? LedgerHash.First);
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or InvalidDataException)
        {
            return false; // that is the finding
        }
    }

    private void Report(long number, LedgerFault fault, string detail) => report(new LedgerFinding(_grainKey!, number, fault, detail));
}
