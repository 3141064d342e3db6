using System.Collections.Immutable;

namespace SalesFloor.Deals;

/// <summary>Where a deal stands beside its stage.</summary>
[GenerateSerializer, Alias("deals.DealStatus.v1")]
public enum DealStatus { Open = 1, Won = 2, Lost = 3 }

/// <summary>Why a deal came to nothing.</summary>
[GenerateSerializer, Alias("deals.LostReason.v1")]
public enum LostReason { Price = 1, Competitor = 2, NoLoan = 3, NoLongerWanted = 4, NotReachable = 5, NotAvailable = 6, Other = 7 }

/// <summary>What finance recorded.</summary>
[GenerateSerializer, Alias("deals.MoneyKind.v1")]
public enum MoneyKind { Deposit = 1, Payment = 2, Refund = 3 }

/// <summary>Why a signed contract is none any more: a manager took it back, or finance gave everything back.</summary>
[GenerateSerializer, Alias("deals.UndoneCause.v1")]
public enum UndoneCause { TakenBack = 1, Refunded = 2 }

/// <summary>What is sold, and what for. <paramref name="Amount"/> is in the currency of the deal's pipeline, with no more decimals than that currency has.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealTerms.v1")]
public sealed record DealTerms(string Product, string? Region, int Quantity, decimal Amount);

/// <summary>A rep's part of a deal in percent. The parts of a deal sum to 100.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealShare.v1")]
public sealed record DealShare(SalespersonId Rep, decimal Percent);

/// <summary>A rep's part in money: exact in the currency's smallest unit; the parts of a sum add up to it.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealPart.v1")]
public sealed record DealPart(SalespersonId Rep, decimal Percent, decimal Amount);

/// <summary>A signed contract. <paramref name="Special"/>: how it differs from the standard one, which a manager has reviewed (CON-05). <paramref name="Entry"/> numbers its fact in the deal's chain.</summary>
[GenerateSerializer, Immutable, Alias("deals.Contract.v1")]
public sealed record Contract(Guid Id, DealTerms Terms, ImmutableArray<DealPart> Parts, DateTimeOffset At, SalespersonId By, string? Special, long Entry);

/// <summary>Money that finance recorded, always positive. <paramref name="Voided"/>: it was written wrong and does not count.</summary>
[GenerateSerializer, Immutable, Alias("deals.MoneyEntry.v1")]
public sealed record MoneyEntry(Guid Id, MoneyKind Kind, decimal Amount, string Receipt, DateTimeOffset At, SalespersonId By, ImmutableArray<DealPart> Parts, long Entry, MoneyVoided? Voided = null);

/// <summary>Who took an entry back, and why.</summary>
[GenerateSerializer, Immutable, Alias("deals.MoneyVoided.v1")]
public sealed record MoneyVoided(DateTimeOffset At, SalespersonId By, string Why);

/// <summary>Why and when a deal was lost.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealLost.v1")]
public sealed record LostDeal(LostReason Reason, string? Note, DateTimeOffset At, SalespersonId By);

/// <summary>A deal as it stands. <paramref name="Rep"/> is the customer's owner when it was opened.</summary>
[GenerateSerializer, Immutable, Alias("deals.Deal.v1")]
public sealed record Deal(
    DealId Id, ShowroomId Showroom, CustomerId Customer, SalespersonId Rep, PipelineTemplate Pipeline, string Stage, DateTimeOffset StageSince, DealStatus Status, DateTimeOffset OpenedAt,
    DealTerms? Terms, ImmutableArray<DealShare> Shares, Contract? Contract, ImmutableArray<MoneyEntry> Money, LostDeal? Lost, int TimesUndone = 0)
{
    /// <summary>What finance received and did not take back.</summary>
    public decimal Received => Money.Where(entry => entry.Kind != MoneyKind.Refund && entry.Voided is null).Sum(entry => entry.Amount);

    /// <summary>What finance gave back.</summary>
    public decimal Refunded => Money.Where(entry => entry is { Kind: MoneyKind.Refund, Voided: null }).Sum(entry => entry.Amount);

    /// <summary>What is still owed of the amount agreed; never less than nothing, null while nothing is agreed.</summary>
    public decimal? Due => Terms is { } terms ? Math.Max(0, terms.Amount - Received + Refunded) : null;
}
