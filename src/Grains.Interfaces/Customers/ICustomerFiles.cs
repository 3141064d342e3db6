using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>How it stands with an owner's time: nobody's; safe; at risk, with the warning on; run out, so that the manager may transfer (OWN-06, OWN-18).</summary>
public enum OwnershipStanding { Nobodys = 1, Safe = 2, AtRisk = 3, Transferable = 4 }

/// <summary>The lists of customers.</summary>
public enum CustomerList
{
    /// <summary>A rep's own, the longest without maintenance first.</summary>
    Mine = 1,
    /// <summary>Whose owner's time is nearly over (OWN-18).</summary>
    AtRisk = 2,
    /// <summary>Whose owner's time is over (OWN-06).</summary>
    Transferable = 3,
    /// <summary>The company's own leads that are nobody's, the oldest first (OWN-11, OWN-17).</summary>
    Pool = 4,
    /// <summary>Reports that wait for the manager, or for the assistant (OWN-03, OWN-09).</summary>
    Claims = 5,
    /// <summary>What is known of them was kept as long as it may be (SEC-07), the longest unheard of first.</summary>
    Due = 6,
    /// <summary>Who is to be visited today by his class, or should have been before (CUS-09), the longest overdue first.</summary>
    VisitsDue = 7,
}

/// <summary>Reads customers off the read tables and the ledger. May be a moment behind; decisions never rest on it.</summary>
public interface ICustomerFiles
{
    /// <summary>A list; <paramref name="rep"/> narrows it to one owner and is needed for <see cref="CustomerList.Mine"/>. At most 200.</summary>
    Task<ImmutableArray<CustomerRow>> List(ShowroomId showroom, CustomerList list, SalespersonId? rep, CancellationToken cancellation);

    /// <summary>How many customers of each rep of the showroom are to be visited by now, the most overdue first; reps of whom none is are left out (CUS-09).</summary>
    Task<ImmutableArray<RepVisitsDue>> VisitsDue(ShowroomId showroom, CancellationToken cancellation);

    /// <summary>One file with all that happened, oldest first; null where nothing was ever recorded. The number is masked.</summary>
    Task<CustomerDossier?> Read(ShowroomId showroom, CustomerId customer, CancellationToken cancellation);

    /// <summary>Others of the archive whose name sounds or reads alike, or who are of the same company: a hint for whoever confirms a report (OWN-03), never a decision. Masked, at most ten.</summary>
    Task<ImmutableArray<CustomerHit>> Alike(CustomerId customer, CancellationToken cancellation);
}

/// <summary>A customer in a list, as everybody may see him .</summary>
public sealed record CustomerRow(
    CustomerId Id, string? Name, string MaskedPhone, SalespersonId? Owner, DateTimeOffset? MaintainedAt, DateTimeOffset? LapsesAt, OwnershipStanding Standing, int Visits,
    string? Company, SalespersonId? KeyAccount, SalespersonId? ClaimedBy, DateTimeOffset? ClaimedAt, ClaimStatus? Claim, string? Pool, DateOnly? NextContactOn, DateTimeOffset? InterruptedAt,
    string? Grade = null, VisitDue? Visit = null);

/// <summary>A customer's file as a screen shows it.</summary>
public sealed record CustomerDossier(CustomerFile File, string MaskedPhone, OwnershipStanding Standing, DateTimeOffset? WarnsAt, DateTimeOffset? LapsesAt, ImmutableArray<FileEntry> Entries, VisitDue? Visit = null);

/// <summary>Something that happened to a customer: <paramref name="Kind"/> is the fact's name in the ledger, <paramref name="Rep"/> whom it is about, <paramref name="Other"/> whom besides, <paramref name="By"/> who did it, <paramref name="Why"/> in which words.</summary>
public sealed record FileEntry(long Number, DateTimeOffset At, string Kind, SalespersonId? Rep, SalespersonId? Other, string By, string? Why, int? Code);
