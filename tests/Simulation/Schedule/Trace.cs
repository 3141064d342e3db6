using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesFloor.Simulation;

/// <summary>A fingerprint of all that happened, in order: two runs of one seed have the same.</summary>
internal sealed class Trace
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1024];

    public void Add(string what)
    {
        var length = Encoding.UTF8.GetBytes(what.AsSpan(0, Math.Min(what.Length, 300)), _buffer);
        _buffer[length] = (byte)'\n';
        _hash.AppendData(_buffer, 0, length + 1);
    }

    public string Fingerprint(long steps, IReadOnlyList<LedgerLine> ledger)
    {
        Add(steps.ToString(CultureInfo.InvariantCulture));
        foreach (var line in ledger) Add($"{line.GrainKey} {line.Number} {line.Hash} {line.StoredAt.UtcTicks}");
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }
}
