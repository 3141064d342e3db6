using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesFloor.Seals;

/// <summary>The hash over the heads of a seal, taken one after the other in the order of their keys.</summary>
/// <remarks>Frozen: stored seals are verified with this rule for ever. A new rule is a new class beside it.</remarks>
public sealed class SealRoot : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many heads were taken.</summary>
    public int Heads { get; private set; }

    /// <summary>Takes the next head.</summary>
    public void Add(string grainKey, long number, string hash)
    {
        Heads++;
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{grainKey}\n{number}\n{hash}\n")));
    }

    /// <summary>The hash over all that was taken; the next head begins a new one.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

/// <summary>A seal as people compare it: twenty signs without those that are mistaken for each other, on paper or read over the telephone.</summary>
public static class SealCode
{
    // Crockford's alphabet: no I, L, O, U.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 5;
    private const int Groups = 4;

    /// <summary>The code of a seal by the hash of its entry, which covers its heads and all seals before it.</summary>
    public static string Of(string hash)
    {
        var number = UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var code = new StringBuilder();
        for (var sign = 0; sign < Group * Groups; sign++)
        {
            if (sign > 0 && sign % Group == 0) code.Append('-');
            code.Append(Signs[(int)(number >> 123)]); // the five highest bits
            number <<= 5;
        }

        return code.ToString();
    }
}
