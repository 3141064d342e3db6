using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>An order about one deal. <paramref name="By"/> is who gives it.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealOrder.v1")]
public abstract record DealOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>A deal with a customer begins, on the first stage of the pipeline in force. It is his owner's.</summary>
[GenerateSerializer, Immutable, Alias("deals.OpenDeal.v1")]
public sealed record OpenDeal(ShowroomId Showroom, SalespersonId By, CustomerId Customer) : DealOrder(Showroom, By);

/// <summary>What is to be sold, and what for. Fixed once the contract is signed.</summary>
[GenerateSerializer, Immutable, Alias("deals.SetTerms.v1")]
public sealed record SetTerms(ShowroomId Showroom, SalespersonId By, DealTerms Terms) : DealOrder(Showroom, By);

/// <summary>A manager splits the deal between reps. Fixed once the contract is signed.</summary>
[GenerateSerializer, Immutable, Alias("deals.SplitDeal.v1")]
public sealed record SplitDeal(ShowroomId Showroom, SalespersonId By, ImmutableArray<DealShare> Shares) : DealOrder(Showroom, By);

/// <summary>The deal goes to another stage. The next one, past optional ones, is anybody's who works on it; any other is a skip, which a manager orders with a reason (PIPE-08). <paramref name="From"/> is the stage that was seen.</summary>
[GenerateSerializer, Immutable, Alias("deals.MoveDeal.v1")]
public sealed record MoveDeal(ShowroomId Showroom, SalespersonId By, string From, string To, string? Why = null) : DealOrder(Showroom, By);

/// <summary>The contract is signed: the deal counts. <paramref name="Contract"/> is made by the client. <paramref name="Special"/>: how it differs from the standard one; then a manager signs, who has reviewed it (CON-05, CON-07).</summary>
[GenerateSerializer, Immutable, Alias("deals.SignContract.v1")]
public sealed record SignContract(ShowroomId Showroom, SalespersonId By, Guid Contract, string? Special = null) : DealOrder(Showroom, By);

/// <summary>The deal came to nothing. A signed one is taken back first.</summary>
[GenerateSerializer, Immutable, Alias("deals.LoseDeal.v1")]
public sealed record LoseDeal(ShowroomId Showroom, SalespersonId By, LostReason Reason, string? Note = null) : DealOrder(Showroom, By);

/// <summary>A manager takes a signed contract back: every figure is corrected by a line of its own, and the deal is open again.</summary>
[GenerateSerializer, Immutable, Alias("deals.UndoContract.v1")]
public sealed record UndoContract(ShowroomId Showroom, SalespersonId By, Guid Contract, string Why) : DealOrder(Showroom, By);

/// <summary>An order of finance about a deal's money (X-19: nobody else records any).</summary>
[GenerateSerializer, Immutable, Alias("deals.MoneyOrder.v1")]
public abstract record MoneyOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>Money came, or was given back. <paramref name="Id"/> is made by the client; <paramref name="Receipt"/> is the number on the paper.</summary>
[GenerateSerializer, Immutable, Alias("deals.RecordMoney.v1")]
public sealed record RecordMoney(ShowroomId Showroom, SalespersonId By, Guid Id, MoneyKind Kind, decimal Amount, string Receipt) : MoneyOrder(Showroom, By);

/// <summary>An entry was written wrong and does not count.</summary>
[GenerateSerializer, Immutable, Alias("deals.VoidMoney.v1")]
public sealed record VoidMoney(ShowroomId Showroom, SalespersonId By, Guid Id, string Why) : MoneyOrder(Showroom, By);
