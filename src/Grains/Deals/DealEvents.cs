using System.Collections.Immutable;

namespace SalesFloor.Deals;

/// <summary>A fact about one deal. The aliases are the names in the ledger: frozen.</summary>
public abstract record DealEvent(DateTimeOffset At);

/// <summary>The deal began, on the first stage of its pipeline, as its rep's alone.</summary>
[GenerateSerializer, Immutable, Alias("deal.Opened.v1")]
public sealed record DealOpened(DateTimeOffset At, DealId Deal, ShowroomId Showroom, CustomerId Customer, SalespersonId Rep, PipelineTemplate Pipeline, SalespersonId By) : DealEvent(At);

/// <summary>What is to be sold, from now on.</summary>
[GenerateSerializer, Immutable, Alias("deal.TermsSet.v1")]
public sealed record TermsSet(DateTimeOffset At, DealTerms Terms, SalespersonId By) : DealEvent(At);

/// <summary>Whose the deal is, from now on.</summary>
[GenerateSerializer, Immutable, Alias("deal.Split.v1")]
public sealed record DealWasSplit(DateTimeOffset At, ImmutableArray<DealShare> Shares, SalespersonId By) : DealEvent(At);

/// <summary>The deal went to another stage; <paramref name="Skip"/>: not the way of the pipeline, for the reason that a manager gave (PIPE-08).</summary>
[GenerateSerializer, Immutable, Alias("deal.Moved.v1")]
public sealed record DealMoved(DateTimeOffset At, string From, string To, string? Skip, SalespersonId By) : DealEvent(At);

/// <summary>The contract was signed: the deal counts. <paramref name="Special"/>: how it differs from the standard one.</summary>
[GenerateSerializer, Immutable, Alias("deal.ContractSigned.v1")]
public sealed record ContractSigned(DateTimeOffset At, Guid Contract, DealTerms Terms, ImmutableArray<DealPart> Parts, string? Special, SalespersonId By) : DealEvent(At);

/// <summary>A signed contract is none any more: what it counted is taken back, and the deal stands where it was signed.</summary>
[GenerateSerializer, Immutable, Alias("deal.ContractUndone.v1")]
public sealed record ContractUndone(DateTimeOffset At, Guid Contract, UndoneCause Cause, string Why, SalespersonId By) : DealEvent(At);

/// <summary>The deal came to nothing.</summary>
[GenerateSerializer, Immutable, Alias("deal.Lost.v1")]
public sealed record DealLost(DateTimeOffset At, LostReason Reason, string? Note, SalespersonId By) : DealEvent(At);

/// <summary>Finance recorded money that came or was given back.</summary>
[GenerateSerializer, Immutable, Alias("deal.MoneyRecorded.v1")]
public sealed record MoneyRecorded(DateTimeOffset At, Guid Id, MoneyKind Kind, decimal Amount, string Receipt, ImmutableArray<DealPart> Parts, SalespersonId By) : DealEvent(At);

/// <summary>Finance took an entry back that was written wrong.</summary>
[GenerateSerializer, Immutable, Alias("deal.MoneyVoided.v1")]
public sealed record MoneyWasVoided(DateTimeOffset At, Guid Id, string Why, SalespersonId By) : DealEvent(At);
