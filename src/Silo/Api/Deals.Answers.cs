using SalesFloor.Customers;
using SalesFloor.Deals;

namespace SalesFloor.Silo.Api;

/// <summary>The class that a customer's deals speak for; absent where they speak for none.</summary>
public sealed record GradingAnswer(GradeProposal? Proposal);

/// <summary>A deal begins. <paramref name="Deal"/>: a UUID made by the caller.</summary>
public sealed record OpenDealRequest(Guid Deal, string Customer, string By);

/// <summary>What is sold; the amount in the currency of the pipeline.</summary>
public sealed record TermsRequest(string By, string Product, int Quantity, decimal Amount, string? Region = null);

/// <summary>Whose the deal is.</summary>
public sealed record SplitRequest(string By, IReadOnlyList<ShareRequest> Shares);

/// <summary>A rep's part in percent.</summary>
public sealed record ShareRequest(string Rep, decimal Percent);

/// <summary>To another stage; <paramref name="From"/> is the one that was seen.</summary>
public sealed record MoveRequest(string By, string From, string To, string? Why = null);

/// <summary>The contract. <paramref name="Special"/>: how it differs from the standard one.</summary>
public sealed record SignRequest(string By, Guid Contract, string? Special = null);

/// <summary>The contract is taken back.</summary>
public sealed record UndoContractRequest(string By, Guid Contract, string Why);

/// <summary>The deal is lost.</summary>
public sealed record LoseRequest(string By, LostReason Reason, string? Note = null);

/// <summary>Money; <paramref name="Receipt"/> is the number on the paper.</summary>
public sealed record MoneyRequest(string By, Guid Id, MoneyKind Kind, decimal Amount, string Receipt);

/// <summary>An entry is taken back.</summary>
public sealed record VoidRequest(string By, Guid Id, string Why);

/// <summary>The deals.</summary>
public sealed record DealsAnswer(IReadOnlyList<DealInWords> Deals);

/// <summary>A deal with its history.</summary>
public sealed record DealFileAnswer(DealInWords Deal, IReadOnlyList<DealEntryAnswer> Entries);

/// <summary>Something that happened to a deal.</summary>
public sealed record DealEntryAnswer(long Number, DateTimeOffset At, string Kind, string By, string? Stage, decimal? Amount, string? Why);

/// <summary>A deal; amounts in <paramref name="Currency"/>.</summary>
public sealed record DealInWords(
    Guid Id, CustomerId Customer, PersonAnswer Rep, string Pipeline, int PipelineVersion, string Stage, string StageName, DateTimeOffset StageSince, CodedWords Status, string? Product, string? Region, int? Quantity, decimal? Amount,
    string Currency, decimal Received, decimal Refunded, decimal? Due, IReadOnlyList<ShareAnswer> Shares, Guid? Contract, DateTimeOffset? SignedAt, CodedWords? Lost, int TimesUndone, IReadOnlyList<MoneyAnswer> Money);

/// <summary>A rep's part; <paramref name="Amount"/> once the contract is signed.</summary>
public sealed record ShareAnswer(PersonAnswer Rep, decimal Percent, decimal? Amount);

/// <summary>What finance recorded; <paramref name="Voided"/>: why it does not count.</summary>
public sealed record MoneyAnswer(Guid Id, CodedWords Kind, decimal Amount, string Receipt, DateTimeOffset At, PersonAnswer By, string? Voided);
