using Orleans.Concurrency;

namespace SalesFloor.Deals;

/// <summary>Owns one deal of a customer: its stage, what it is worth, whose it is, what was paid. Key <c>deal/{showroom}/{id}</c>.</summary>
[Alias("deals.IDealGrain.v1")]
public interface IDealGrain : IGrainWithStringKey
{
    /// <summary>An order of whoever works on the deal. A repeat is known and changes nothing.</summary>
    [Alias("Carry")]
    Task<DealAnswer> Carry(DealOrder order);

    /// <summary>An order of finance.</summary>
    [Alias("Record")]
    Task<DealAnswer> Record(MoneyOrder order);

    /// <summary>The deal as it stands; null where it was never opened.</summary>
    [AlwaysInterleave, Alias("Deal")]
    Task<Deal?> Deal();
}

/// <summary>What became of an order about a deal.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealAnswer.v1")]
public abstract record DealAnswer
{
    private DealAnswer() { }

    /// <summary>Done, or already done before.</summary>
    [GenerateSerializer, Immutable, Alias("deals.DealAnswer.Done.v1")]
    public sealed record Done(Deal Deal) : DealAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Field"/> names the field concerned, empty when it is none.</summary>
    [GenerateSerializer, Immutable, Alias("deals.DealAnswer.Refused.v1")]
    public sealed record Refused(DealRefusal Reason, string Field) : DealAnswer;
}

/// <summary>Why an order about a deal cannot be done.</summary>
[GenerateSerializer, Alias("deals.DealRefusal.v1")]
public enum DealRefusal
{
    ShowroomUnknown = 1, PersonUnknown = 2,
    /// <summary>He does not work on this deal, or this is for somebody of another role.</summary>
    NotYours = 3,
    CustomerUnknown = 4,
    /// <summary>The customer belongs to nobody; he gets an owner first (OWN-11).</summary>
    NobodysCustomer = 5,
    DealUnknown = 6,
    /// <summary>The id is that of another deal.</summary>
    IdTaken = 7,
    /// <summary>Product and amount are agreed first.</summary>
    TermsMissing = 8,
    ProductMissing = 9, TooLong = 10, QuantityOutOfRange = 11, AmountOutOfRange = 12,
    /// <summary>More decimals than the currency has.</summary>
    AmountTooFine = 13,
    /// <summary>The parts are positive, one a rep, and sum to 100 percent.</summary>
    SharesNotWhole = 14,
    /// <summary>A part for somebody who does not sell here.</summary>
    ShareOfStranger = 15,
    StageUnknown = 16,
    /// <summary>Somebody has moved the deal since the screen was read.</summary>
    StageChanged = 17,
    /// <summary>Not the next stage: only a manager skips one, with a reason (PIPE-08).</summary>
    StepNotAllowed = 18,
    ReasonMissing = 19,
    /// <summary>What comes after the contract waits for it.</summary>
    ContractFirst = 20,
    /// <summary>Finance has recorded no receipt yet (I-18, CON-01, CON-02).</summary>
    ReceiptMissing = 21,
    /// <summary>Not everything is paid.</summary>
    NotPaidInFull = 22,
    /// <summary>The contract is signed in its own stage.</summary>
    NotAtSigning = 23,
    /// <summary>The contract is signed: it would have to be taken back first.</summary>
    AlreadySigned = 24,
    NotSigned = 25,
    /// <summary>The deal was lost.</summary>
    DealOver = 26,
    /// <summary>A contract that differs from the standard is reviewed and signed by a manager (CON-05, CON-07).</summary>
    NeedsReview = 27,
    /// <summary>More than was received.</summary>
    RefundTooLarge = 28,
    MoneyUnknown = 29, AlreadyVoided = 30,
    /// <summary>Each entry names the number of its receipt.</summary>
    ReceiptNumberMissing = 31,
    /// <summary>Only finance records money .</summary>
    FinanceOnly = 32,
    KindUnknown = 33, IdMissing = 34,
    /// <summary>Nothing more is received than was agreed.</summary>
    TooMuchMoney = 35,
}
