using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Disputes;

/// <summary>A fact about the disputes of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record DisputeEvent(DateTimeOffset At);

/// <summary>A dispute was raised.</summary>
[GenerateSerializer, Immutable, Alias("dispute.Raised.v1")]
public sealed record DisputeRaised(DateTimeOffset At, VisitId Visit, DisputeCause Cause, CustomerId Customer, SalespersonId Owner, SalespersonId Claimant, string? Note, string Actor) : DisputeEvent(At);

/// <summary>A dispute was ruled.</summary>
[GenerateSerializer, Immutable, Alias("dispute.Ruled.v1")]
public sealed record DisputeRuled(DateTimeOffset At, VisitId Visit, SalespersonId For, SalespersonId By, Role As, string Why, string Actor) : DisputeEvent(At);

/// <summary>The archive says what was ruled.</summary>
[GenerateSerializer, Immutable, Alias("dispute.CarriedOut.v1")]
public sealed record DisputeCarriedOut(DateTimeOffset At, VisitId Visit, string Actor) : DisputeEvent(At);

/// <summary>The disputes that are open or of the last months, in the order in which they were raised.</summary>
[GenerateSerializer, Immutable, Alias("disputes.DisputeBook.v1")]
public sealed record DisputeBook(ImmutableArray<Dispute> Disputes)
{
    /// <summary>Before the first.</summary>
    public static DisputeBook Empty { get; } = new(Disputes: []);

    /// <summary>The dispute of a visit, or null.</summary>
    public Dispute? Of(VisitId visit)
    {
        foreach (var dispute in Disputes)
            if (dispute.Visit == visit) return dispute;
        return null;
    }
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class DisputeFold
{
    private static readonly TimeSpan s_keptFor = TimeSpan.FromDays(92);

    /// <summary>The book after the fact.</summary>
    public static DisputeBook Apply(DisputeBook book, DisputeEvent fact) => fact switch
    {
        DisputeRaised raised => new([.. book.Disputes.Where(one => one.Ruling is null || one.Ruling.At + s_keptFor > raised.At), new(raised.Visit, raised.Cause, raised.Customer, raised.Owner, raised.Claimant, raised.Note, raised.At, raised.Actor, null)]),
        DisputeRuled ruled => new([.. book.Disputes.Select(one => one.Visit == ruled.Visit ? one with { Ruling = new(ruled.For, ruled.By, ruled.As, ruled.Why, ruled.At) } : one)]),
        DisputeCarriedOut done => new([.. book.Disputes.Select(one => one.Visit == done.Visit ? one with { CarriedOutAt = done.At } : one)]),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of disputes does not know this fact."),
    };
}
