using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesFloor.Ledger;

/// <summary>Chains the entries of one grain: each hash covers the one before it, so a changed, lost or added entry shows.</summary>
/// <remarks>Frozen: stored ledgers are verified with this rule for ever. A new rule is a new class beside it.</remarks>
public static class LedgerHash
{
    /// <summary>What the first entry of a chain names as the hash before it.</summary>
    public const string First = "";

    /// <summary>How the moment of an entry is written, in the ledger and under the hash.</summary>
    public const string AtFormat = "O";

    public static string At(DateTimeOffset at) => at.ToString(AtFormat, CultureInfo.InvariantCulture);

    /// <param name="at">The exact text that is stored, so that verification works on the same bytes.</param>
    public static string Of(string previousHash, string grainKey, long number, string at, string kind, string? subject, string actor, string body)
    {
        var covered = string.Join('\n', previousHash, grainKey, number.ToString(CultureInfo.InvariantCulture), at, kind, subject ?? "", actor, body);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(covered)));
    }
}
