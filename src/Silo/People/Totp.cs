using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SalesFloor.Silo.People;

/// <summary>The codes of a second factor (RFC 6238: SHA-1, 30 s, six digits, what authenticator apps expect). A code is good once.</summary>
public static class Totp
{
    private const int KeyBytes = 20;
    private const int SecondsPerStep = 30;
    private const int Modulus = 1_000_000;

    // A telephone's clock may be half a minute off, either way.
    private const int StepsAround = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, as apps read it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, KeyBytes * 8 / 5);

    /// <summary>The half minute whose code this is, later than <paramref name="usedBefore"/>; null where it is the code of none that counts.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now, long usedBefore)
    {
        var typed = new string([.. code.Where(char.IsAsciiDigit)]);
        var current = now.ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = current - StepsAround; step <= current + StepsAround; step++)
        {
            if (Secrets.Same(Code(key, step), typed) && step > usedBefore) return step;
        }

        return null;
    }

    /// <summary>The code of a moment.</summary>
    public static string Code(string key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / SecondsPerStep);

    // RFC 4226: four bytes of the hash, chosen by its last half byte. The hash is the standard's, not our choice.
    private static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as authenticator apps speak it; a keyed hash, not a digest
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & 0x7FFF_FFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in base32)
        {
            if (Base32.IndexOf(letter, StringComparison.Ordinal) is not (>= 0 and var value)) continue;
            (bits, count) = ((bits << 5) | value, count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
