namespace SalesFloor.Seals;

/// <summary>A fact about the seals of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record SealEvent(DateTimeOffset At);

/// <summary>A day was sealed. <paramref name="Closing"/> is the number of the desk's last closing that the seals cover; <paramref name="Root"/> is the hash over the <paramref name="Chains"/> heads that had moved since the seal before.</summary>
[GenerateSerializer, Immutable, Alias("seal.DaySealed.v1")]
public sealed record DaySealed(DateTimeOffset At, DateOnly Day, long Closing, int Chains, string Root) : SealEvent(At);

/// <summary>How far the days of a showroom are sealed.</summary>
[GenerateSerializer, Immutable, Alias("seals.SealBook.v1")]
public sealed record SealBook(DateOnly? Day, long Closing)
{
    /// <summary>Nothing was sealed yet.</summary>
    public static SealBook Unsealed { get; } = new(null, 0);
}

/// <summary>How facts change the book of seals. A pure fold.</summary>
public static class SealFold
{
    /// <summary>The book after the fact.</summary>
    public static SealBook Apply(SealBook book, SealEvent fact) => fact switch
    {
        DaySealed sealing => new(sealing.Day, Math.Max(book.Closing, sealing.Closing)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of seals does not know this fact."),
    };
}
