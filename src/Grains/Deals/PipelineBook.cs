using System.Collections.Immutable;

namespace SalesFloor.Deals;

/// <summary>A fact about the pipelines of a showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record PipelineEvent(DateTimeOffset At);

/// <summary>New deals go this way from now on.</summary>
[GenerateSerializer, Immutable, Alias("pipeline.Published.v1")]
public sealed record PipelinePublished(DateTimeOffset At, Guid Id, PipelineTemplate Template, SalespersonId By, string Why) : PipelineEvent(At);

/// <summary>What was published, newest first.</summary>
[GenerateSerializer, Immutable, Alias("deals.PipelineBook.v1")]
public sealed record PipelineBook(ImmutableArray<PublishedPipeline> Published, ImmutableArray<Guid> Ids)
{
    /// <summary>Nothing was ever published.</summary>
    public static PipelineBook Standard { get; } = new([], []);

    /// <summary>The template of new deals.</summary>
    public PipelineTemplate InForce => Published.Length > 0 ? Published[0].Template : StandardPipelines.Cars;
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class PipelineFold
{
    /// <summary>The book after the fact.</summary>
    public static PipelineBook Apply(PipelineBook book, PipelineEvent fact) => fact switch
    {
        PipelinePublished published => new([new(published.Template, published.At, published.By, published.Why), .. book.Published], [published.Id, .. book.Ids]),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of pipelines does not know this fact."),
    };
}
