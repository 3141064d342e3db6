namespace SalesFloor.Customers;

/// <summary>What became of an order about a customer.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerAnswer.v1")]
public abstract record CustomerAnswer
{
    private CustomerAnswer() { }

    /// <summary>Done, or already done before. The file is as everybody may see it.</summary>
    [GenerateSerializer, Immutable, Alias("customers.CustomerAnswer.Done.v1")]
    public sealed record Done(CustomerFile File) : CustomerAnswer;

    /// <summary>The whole number, for whoever may see it.</summary>
    [GenerateSerializer, Immutable, Alias("customers.CustomerAnswer.Revealed.v1")]
    public sealed record Revealed(CustomerId Id, string Phone) : CustomerAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Who"/>: who stands in the way; <paramref name="From"/>: from when on it can be done; <paramref name="Customer"/>: the file the number belongs to; <paramref name="Months"/>: after how many months without maintenance it could be done, by the rule in force.</summary>
    [GenerateSerializer, Immutable, Alias("customers.CustomerAnswer.Refused.v1")]
    public sealed record Refused(CustomerRefusal Reason, string Field, SalespersonId? Who = null, DateTimeOffset? From = null, CustomerId? Customer = null, int? Months = null) : CustomerAnswer;
}

/// <summary>Why an order about a customer cannot be done.</summary>
[GenerateSerializer, Alias("customers.CustomerRefusal.v1")]
public enum CustomerRefusal
{
    ShowroomUnknown = 1, CustomerUnknown = 2, PersonUnknown = 3,
    /// <summary>His role may not do this.</summary>
    NotYours = 4,
    NameMissing = 5, PhoneNotANumber = 6, TooLong = 7, ReasonMissing = 8, FieldUnknown = 9,
    /// <summary>Another rep reported him first (OWN-01).</summary>
    ClaimedByAnother = 10,
    /// <summary>He is in the archive and another's (OWN-03).</summary>
    OwnedByAnother = 11,
    /// <summary>The company's own lead, which the manager assigns (OWN-17).</summary>
    InPool = 12,
    /// <summary>No report waits for this decision.</summary>
    NoSuchClaim = 13,
    /// <summary>Nobody speaks to him before the manager has confirmed him (OWN-04, I-09).</summary>
    LockedUntilVerified = 14,
    /// <summary>He is another's, whose consent is not on record (OWN-05, I-07).</summary>
    NoConsent = 15,
    /// <summary>Not more than the months of the rules without maintenance (OWN-06, I-08).</summary>
    NotYetTransferable = 16,
    /// <summary>He was taken from this rep a short while ago.</summary>
    CoolingOff = 17,
    /// <summary>Not a rep of this showroom.</summary>
    RepUnknown = 18,
    /// <summary>He is somebody's; only a customer of nobody is assigned.</summary>
    NotNobodys = 19,
    /// <summary>He is not the customer of the rep who hands over.</summary>
    NotHisCustomer = 20,
    /// <summary>Somebody above the manager approves a hand-over (OWN-16).</summary>
    ApprovalMissing = 21,
    /// <summary>The minimum of the file is missing (CUS-14).</summary>
    MinimumMissing = 22,
    NothingToRevoke = 23, UntilPast = 24, KindUnknown = 25,
    /// <summary>The two files belong to two owners: a ruling or a transfer comes first, a merge moves nobody's customer (I-06).</summary>
    TwoOwners = 26,
    /// <summary>A report waits for the manager: it is decided first.</summary>
    ClaimWaits = 27,
    /// <summary>The file was merged into another; that one is meant.</summary>
    MergedIntoAnother = 28,
    /// <summary>The file is not merged.</summary>
    NotMerged = 29,
    /// <summary>The archive has him already; a list changes nobody.</summary>
    AlreadyKnown = 30,
    /// <summary>The rules of the showroom do not allow it .</summary>
    ExportIsOff = 31,
    /// <summary>What is known of him is to be kept for longer (SEC-07).</summary>
    KeptLonger = 32,
}
