using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>What the desk reads off its own state to decide. Pure.</summary>
internal static class DeskRule
{
    private const int LongestName = 60;

    // A desk that had no connection for longer has a clock that is wrong.
    private static readonly TimeSpan s_longestOffline = TimeSpan.FromDays(2);

    /// <summary>What is wrong with an arrival, and in which field; null when nothing is.</summary>
    public static ArrivalOutcome.Refused? Refuse(Arrive command)
    {
        if (command.Visit.Value == Guid.Empty) return new(ArrivalRefusal.VisitIdMissing, "visit");
        if (!Enum.IsDefined(command.Channel)) return new(ArrivalRefusal.ChannelUnknown, "channel");
        if (!Enum.IsDefined(command.Says) || !Enum.IsDefined(command.IfOwnerAway)) return new(ArrivalRefusal.SaysUnknown, "says");
        if (command.Purpose is { } purpose && !Enum.IsDefined(purpose)) return new(ArrivalRefusal.PurposeUnknown, "purpose");
        if (command.Says == VisitorSays.NamesRep && string.IsNullOrWhiteSpace(command.NamedRep?.Value)) return new(ArrivalRefusal.NamedRepMissing, "namedRep");
        if (command.NamedRep?.Value.Length > LongestName) return new(ArrivalRefusal.NameTooLong, "namedRep"); // of somebody who has left only his name is known
        if (command.AlsoNamed?.Any(named => string.IsNullOrWhiteSpace(named.Value) || named.Value.Length > LongestName) == true) return new(ArrivalRefusal.NameTooLong, "alsoNamed");
        if (!string.IsNullOrWhiteSpace(command.Phone) && PhoneNumbers.Normalise(command.Phone) is null) return new(ArrivalRefusal.PhoneUnreadable, "phone");
        return command.Name?.Trim().Length > LongestName ? new(ArrivalRefusal.NameTooLong, "name") : null;
    }

    /// <summary>What a desk without connection did, with a moment that can be: a browser's clock may be wrong, and nobody comes later than he is stored.</summary>
    public static TakenOffline? Plausible(TakenOffline? taken, DateTimeOffset now) =>
        taken is null || taken.TakenAt <= now && taken.TakenAt > now - s_longestOffline ? taken : taken with { TakenAt = now };

    /// <summary>The reps whom the visitor names beside the first, each once; null where there are none.</summary>
    public static ImmutableArray<SalespersonId>? Others(Arrive command) =>
        command is { Says: VisitorSays.NamesRep, AlsoNamed: { Length: > 0 } also } && also.Where(named => named != command.NamedRep).Distinct().ToImmutableArray() is { Length: > 0 } others ? others : null;

    /// <summary>Whether an arrival repeats one that is still open.</summary>
    public static bool IsRepeat(Arrive command, OpenVisit visit) =>
        IsSame(command, visit.Channel, visit.Facts?.Says, visit.Facts?.Named, visit.Customer, visit.Phone, visit.Name) && command.Territory == visit.Territory && command.Purpose == visit.Purpose
            && (Others(command) ?? []).SequenceEqual(visit.Facts?.AlsoNamed?.Select(named => named.Rep) ?? []);

    /// <summary>Whether an arrival repeats one on record.</summary>
    public static bool IsRepeat(Arrive command, VisitArrived arrived) =>
        IsSame(command, arrived.Channel, arrived.Says, arrived.NamedRep, arrived.Customer, arrived.Phone, arrived.Name) && command.Territory == arrived.Territory && command.Purpose == arrived.Purpose
            && (Others(command) ?? []).SequenceEqual(arrived.AlsoNamed ?? []);

    // A number is the same however it is typed; a picked customer brings his own number along.
    private static bool IsSame(Arrive command, Channel channel, VisitorSays? says, SalespersonId? named, CustomerId? customer, string? phone, string? name)
    {
        var typed = string.IsNullOrWhiteSpace(command.Phone) ? null : PhoneNumbers.Normalise(command.Phone);
        var isSamePhone = typed == phone || (typed is null && command.Customer is not null);
        return command.Channel == channel && command.Says == says && command.NamedRep == named && isSamePhone
            && (command.Customer is null || command.Customer == customer) && (string.IsNullOrWhiteSpace(command.Name) ? null : command.Name.Trim()) == name;
    }

    /// <summary>What is wrong with the end of a visit (FD-06, FD-12, FD-20, I-10); null when nothing is.</summary>
    public static VisitOutcomeAnswer.Refused? Refuse(FinishVisit command, OpenVisit visit, FloorRules rules)
    {
        if (visit.Status != VisitStatus.Received) return new(VisitRefusal.NotReceivedYet, "");
        if (!Enum.IsDefined(command.Outcome)) return new(VisitRefusal.OutcomeUnknown, "outcome");
        if (command.Source is { } source && !Enum.IsDefined(source)) return new(VisitRefusal.SourceUnknown, "source");
        if (command.NoContact is { } none && !Enum.IsDefined(none)) return new(VisitRefusal.NoContactUnknown, "noContact");
        if (visit.NewCustomer && command.Source is null) return new(VisitRefusal.SourceMissing, "source");
        if (!string.IsNullOrWhiteSpace(command.Phone) && PhoneNumbers.Normalise(command.Phone) is null) return new(VisitRefusal.PhoneUnreadable, "phone");
        if (command.Name?.Trim().Length > LongestName) return new(VisitRefusal.NameTooLong, "name");
        var hasContact = visit.Phone is not null || visit.Customer is not null || !string.IsNullOrWhiteSpace(command.Phone);
        if (visit.Channel == Channel.Call && LacksContact(hasContact, command.NoContact)) return new(VisitRefusal.ContactMissing, "phone");
        if (command.Budget?.Upto < 0) return new(VisitRefusal.BudgetUnreadable, "budget");
        return rules.Sold == SoldHere.Homes && visit.NewCustomer && command.Budget is null && IsCustomer(command.Outcome) ? new(VisitRefusal.BudgetMissing, "budget") : null;
    }

    /// <summary>Whether a call would end without contact data and without a reason for none (FD-12).</summary>
    public static bool LacksContact(bool hasContact, NoContact? reason) => !hasContact && reason is null;

    private static bool IsCustomer(VisitOutcome outcome) => outcome is not (VisitOutcome.MarketResearch or VisitOutcome.NotACustomer);

    /// <summary>What a rep is doing: his open visit first, then his own word (ROT-06, ROT-07).</summary>
    public static RepCondition Condition(this DeskBook desk, SalespersonId rep)
    {
        if (desk.VisitOf(rep) is { } visit) return Condition(visit);

        var word = desk.Reps.FirstOrDefault(r => r.Rep == rep);
        if (word is { Presence: Presence.OnFloor, SetOnBreakAt: not null }) return RepCondition.OnBreak;
        return word?.Presence switch
        {
            null or Presence.Off => RepCondition.Off,
            Presence.OnFloor => RepCondition.Free,
            Presence.Break => RepCondition.OnBreak,
            Presence.OnCall => RepCondition.OnCall,
            Presence.OutVisiting => RepCondition.OutVisiting,
            Presence.Leave => RepCondition.OnLeave,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The reps on the floor who have no visit and are offered none.</summary>
    public static HashSet<SalespersonId> Free(this DeskBook desk)
    {
        var free = desk.Reps.Where(r => r is { Presence: Presence.OnFloor, SetOnBreakAt: null }).Select(r => r.Rep).ToHashSet();
        foreach (var visit in desk.Open)
            if (visit.Rep is { } rep) free.Remove(rep);
        return free;
    }

    /// <summary>The duty group as the rule of turns wants to see it for a visit; what its strategy does not look at is left out.</summary>
    public static ImmutableArray<Candidate> Candidates(this DeskBook desk, DutyGroup group, TurnStrategy strategy, ImmutableArray<VisitRefusedBy> refusedBy, ImmutableHashSet<SalespersonId> outside) =>
        [.. group.Members.Select(rep => new Candidate(
            rep, desk.Condition(rep), refusedBy.FirstOrDefault(r => r.Rep == rep)?.How ?? (outside.Contains(rep) ? Verdict.OtherTerritory : null), strategy == TurnStrategy.LongestIdle ? desk.IdleSince(rep) : null))];

    /// <summary>How a reception bears on ownership, by the way the visit came to the rep .</summary>
    public static ReceptionTakes Takes(OpenVisit visit) => visit switch
    {
        { Route.To: RouteTo.StandIn or RouteTo.DutyReception } or { Purpose: not null } => ReceptionTakes.Nothing, // whoever settles a complaint has won no customer
        { Route.Reason: RouteReason.AlwaysNew } => ReceptionTakes.Always,
        { Facts: { Owner: not null, OwnerLapsed: true } or { Owner: not null, OwnerIsOurs: false, OwnerElsewhere: null } } => ReceptionTakes.IfLapsed,
        _ => ReceptionTakes.IfNobodys,
    };

    /// <summary>The offers whose time is over.</summary>
    public static IEnumerable<OpenVisit> RunOut(this DeskBook desk, DateTimeOffset now) =>
        desk.Open.Where(v => v.Status == VisitStatus.Offered && v.OfferUntil <= now);

    private static RepCondition Condition(OpenVisit visit)
    {
        if (visit.Status == VisitStatus.Offered) return RepCondition.Offered;
        return visit.Route?.To switch
        {
            RouteTo.Rotation => RepCondition.WithNewCustomer,
            RouteTo.StandIn or RouteTo.DutyReception => RepCondition.StandingIn,
            _ => RepCondition.WithOwnCustomer,
        };
    }
}
