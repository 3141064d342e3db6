using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesFloor.Customers;

namespace SalesFloor.Erasure;

/// <summary>A fact about what was erased from the ledger at a showroom's order. The aliases are the names in the ledger: frozen.</summary>
public abstract record ErasureEvent(DateTimeOffset At);

/// <summary>What the ledger said of a person before the order was taken out of it. <paramref name="Number"/>: the customer's entry that orders it; <paramref name="Entries"/>: how many entries say less than they did; <paramref name="Root"/>: the hash over what they say now, so that nothing else can be changed under cover of it.</summary>
[GenerateSerializer, Immutable, Alias("erasure.CarriedOut.v1")]
public sealed record ErasureCarriedOut(DateTimeOffset At, CustomerId Customer, long Number, ErasureGround Ground, int Entries, string Root) : ErasureEvent(At);

/// <summary>How many erasures a showroom's chain has.</summary>
[GenerateSerializer, Immutable, Alias("erasure.ErasureBook.v1")]
public sealed record ErasureBook(int CarriedOut)
{
    /// <summary>Before the first.</summary>
    public static ErasureBook Empty { get; } = new(0);
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class ErasureFold
{
    /// <summary>The book after the fact.</summary>
    public static ErasureBook Apply(ErasureBook book, ErasureEvent fact) => fact switch
    {
        ErasureCarriedOut => book with { CarriedOut = book.CarriedOut + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The erasures do not know this fact."),
    };
}

/// <summary>The hash over the entries of one erasure, taken in the order of their keys and numbers; and the hash of what one entry says now.</summary>
/// <remarks>Frozen: stored erasures are verified with this rule for ever. A new rule is a new class beside it.</remarks>
public sealed class ErasureRoot : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many entries were taken.</summary>
    public int Entries { get; private set; }

    /// <summary>What an entry says: everything but the chain's hash before it.</summary>
    public static string Of(string grainKey, long number, string at, string kind, string? subject, string actor, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', grainKey, number.ToString(CultureInfo.InvariantCulture), at, kind, subject ?? "", actor, body))));

    /// <summary>Takes the next entry: <paramref name="hash"/> is its link in the chain, which stays, <paramref name="says"/> the hash of what it says now.</summary>
    public void Add(string grainKey, long number, string hash, string says)
    {
        Entries++;
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{grainKey}\n{number}\n{hash}\n{says}\n")));
    }

    /// <summary>The hash over all that was taken.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
