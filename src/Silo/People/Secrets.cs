using System.Security.Cryptography;
using System.Text;

namespace SalesFloor.Silo.People;

/// <summary>Secrets that this program makes up itself: long and random, so that a plain hash keeps them.</summary>
public static class Secrets
{
    // 192 bits: nobody guesses it, and it still fits on a line.
    private const int Bytes = 24;

    // Without what is mistaken for something else when it is read aloud or typed from a console.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A secret for an address or a header.</summary>
    public static string New(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A secret that a person types: groups of four letters.</summary>
    public static string ToType(int groups) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>What is kept of it.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether two are equal, in a time that does not tell how much of them is.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
