using System.Collections.Immutable;
using SalesFloor.Figures;

namespace SalesFloor.Boards;

/// <summary>A fact about the contests of a showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record ContestEvent(DateTimeOffset At);

/// <summary>A contest was announced.</summary>
[GenerateSerializer, Immutable, Alias("contests.Announced.v1")]
public sealed record ContestAnnounced(DateTimeOffset At, Guid Id, BilingualName Name, Metric Metric, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<Contestant> Contestants, SalespersonId By, string? Currency = null) : ContestEvent(At);

/// <summary>It was called off.</summary>
[GenerateSerializer, Immutable, Alias("contests.CalledOff.v1")]
public sealed record ContestCalledOff(DateTimeOffset At, Guid Id, string Why, SalespersonId By) : ContestEvent(At);

/// <summary>It is over, and this is how it ended.</summary>
[GenerateSerializer, Immutable, Alias("contests.Settled.v1")]
public sealed record ContestSettled(DateTimeOffset At, Guid Id, ImmutableArray<ContestPlace> Places) : ContestEvent(At);

/// <summary>The contests, newest first.</summary>
[GenerateSerializer, Immutable, Alias("contests.ContestBook.v1")]
public sealed record ContestBook(ImmutableArray<Contest> Contests)
{
    /// <summary>There was none yet.</summary>
    public static ContestBook Empty { get; } = new(Contests: []);

    /// <summary>One of them.</summary>
    public Contest? Of(Guid id) => Contests.FirstOrDefault(one => one.Id == id);
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class ContestFold
{
    /// <summary>The book after the fact.</summary>
    public static ContestBook Apply(ContestBook book, ContestEvent fact) => fact switch
    {
        ContestAnnounced announced => new([new(announced.Id, announced.Name, announced.Metric, announced.Start, announced.End, announced.Contestants, announced.By, announced.At, Currency: announced.Currency), .. book.Contests]),
        ContestCalledOff off => With(book, off.Id, contest => contest with { CalledOffAt = off.At, CalledOffWhy = off.Why }),
        ContestSettled settled => With(book, settled.Id, contest => contest with { Result = new(settled.At, settled.Places) }),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of contests does not know this fact."),
    };

    private static ContestBook With(ContestBook book, Guid id, Func<Contest, Contest> changed) => new([.. book.Contests.Select(one => one.Id == id ? changed(one) : one)]);
}
