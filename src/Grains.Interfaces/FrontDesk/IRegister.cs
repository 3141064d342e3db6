using System.Collections.Immutable;

namespace SalesFloor.FrontDesk;

/// <summary>The one register of calls and visits (FD-21), read from the ledger. May be a moment behind the desk; decisions never rest on it.</summary>
public interface IRegister
{
    /// <summary>Nobody was in contact with a customer for so long: time for a word (FD-19).</summary>
    static TimeSpan ContactAfter { get; } = TimeSpan.FromDays(7);

    /// <summary>The entries of a local day, in the order of their beginning; empty where the showroom was never set up.</summary>
    Task<ImmutableArray<RegisterEntry>> Day(ShowroomId showroom, DateOnly day, CancellationToken cancellation);

    /// <summary>The visits of a local day collated for the assistant (FD-22), and what its calls led to (FD-13).</summary>
    Task<RegisterSummary> Summary(ShowroomId showroom, DateOnly day, CancellationToken cancellation);

    /// <summary>The appointments of a local day, earliest first; of one rep, or of all where null.</summary>
    Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId? rep, CancellationToken cancellation);

    /// <summary>A rep's customers with whom nobody was in contact since a moment, longest ago first (FD-19).</summary>
    Task<ImmutableArray<Customers.CustomerHit>> Due(SalespersonId owner, DateTimeOffset contactBefore, int limit, CancellationToken cancellation);
}

/// <summary>A line of the register: who, contact, source, budget, to whom, what came of it. <paramref name="BeganAt"/> is the arrival, or the moment the line was picked up. <paramref name="FromCall"/> is the call that this visit follows (FD-13), <paramref name="LedToVisit"/> the first visit that follows this call.</summary>
public sealed record RegisterEntry(
    VisitId Visit, DateTimeOffset BeganAt, Channel Channel, int? Ticket, VisitorSays? Says, Customers.CustomerHit? Customer, string? Name, string? Phone, bool NewCustomer, SalespersonId? Rep)
{
    /// <summary>The moment the visit or call was over, if it is.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How the visit ended.</summary>
    public VisitOutcome? Outcome { get; init; }

    /// <summary>How the customer learned of us (FD-06, FD-20).</summary>
    public LeadSource? Source { get; init; }

    /// <summary>Why there is no contact data (FD-12).</summary>
    public NoContact? NoContact { get; init; }

    /// <summary>What he means to spend (FD-20); null where nobody asked.</summary>
    public PurchaseBudget? Budget { get; init; }

    /// <summary>The visitor left unreceived.</summary>
    public bool Left { get; init; }

    /// <summary>The line of a call.</summary>
    public int? Line { get; init; }

    /// <summary>The caller was invited to the showroom (FD-11).</summary>
    public bool Invited { get; init; }

    /// <summary>When he will come.</summary>
    public DateTimeOffset? AppointmentAt { get; init; }

    /// <summary>To whom he will come.</summary>
    public SalespersonId? AppointmentWith { get; init; }

    /// <summary>What he ordered by telephone (FD-23).</summary>
    public string? Ordered { get; init; }

    /// <summary>When the order was read back and confirmed; null while it does not count.</summary>
    public DateTimeOffset? OrderConfirmedAt { get; init; }

    /// <summary>The call before this visit.</summary>
    public VisitId? FromCall { get; init; }

    /// <summary>The visit after this call.</summary>
    public VisitId? LedToVisit { get; init; }
}

/// <summary>The visits of a day collated (FD-22), and the way from call to visit (FD-13): <paramref name="CallsFollowed"/> of the day's <paramref name="Calls"/> led to a visit so far. <paramref name="OrdersConfirmed"/> alone count as orders (FD-23).</summary>
public sealed record RegisterSummary(
    DateOnly Day, int WalkIns, int Calls, int NewCustomers, int Left, int Invited, int Appointments, int CallsFollowed, int OrdersTaken, int OrdersConfirmed,
    ImmutableArray<CountOf<LeadSource>> Sources, ImmutableArray<CountOf<VisitOutcome>> Outcomes, ImmutableArray<RepVisits> Reps);

/// <summary>How many of a kind.</summary>
public sealed record CountOf<TCode>(TCode Code, int Count) where TCode : struct, Enum;

/// <summary>How many visits a rep received, and new customers among them.</summary>
public sealed record RepVisits(SalespersonId Rep, int Received, int NewCustomers);
