using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Compensations;

/// <summary>Where a compensation stands. Approved, its credit lies in the ledger of turns; used, a new customer has come to the rep on it, and it is over.</summary>
[GenerateSerializer, Alias("compensations.CompensationStatus.v1")]
public enum CompensationStatus { Requested = 1, JointlyCertified = 2, Approved = 3, Rejected = 4, Used = 5 }

/// <summary>Who says at the desk what the visit was for. It is certified when both have (FD-07).</summary>
[GenerateSerializer, Alias("compensations.Certifier.v1")]
public enum Certifier { Rep = 1, Visitor = 2 }

/// <summary>What was decided.</summary>
[GenerateSerializer, Alias("compensations.CompensationRuling.v1")]
public enum CompensationRuling { Approved = 1, Rejected = 2 }

/// <summary>Why the manager decided what is the director's .</summary>
[GenerateSerializer, Alias("compensations.InDirectorsPlace.v1")]
public enum InDirectorsPlace { NoDirector = 1, DirectorAway = 2 }

/// <summary>One certification, recorded by the desk.</summary>
[GenerateSerializer, Immutable, Alias("compensations.Certification.v1")]
public sealed record Certification(Certifier By, DateTimeOffset At, string RecordedBy);

/// <summary>The decision: who, as what, why. <paramref name="InPlace"/> is set where the manager decided for the director.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationDecision.v1")]
public sealed record CompensationDecision(CompensationRuling Ruling, DateTimeOffset At, SalespersonId By, Role As, InDirectorsPlace? InPlace, string? Why);

/// <summary>A compensation with its whole history: the receipt that every rep may read (ROT-05, ROT-12). Its visit is its identity: one visit, one compensation. <paramref name="CreditedAt"/>: since when its turn lies in the ledger of <paramref name="Group"/>.</summary>
[GenerateSerializer, Immutable, Alias("compensations.Compensation.v1")]
public sealed record Compensation(
    VisitId Visit,
    int Ticket,
    SalespersonId Rep,
    CompensationCause Cause,
    CompensationStatus Status,
    int RulesVersion,
    DateTimeOffset RequestedAt,
    string RequestedBy,
    string? Note,
    ImmutableArray<Certification> Certified,
    CompensationDecision? Decision,
    GroupId? Group,
    DateTimeOffset? CreditedAt,
    VisitId? UsedBy,
    DateTimeOffset? UsedAt)
{
    /// <summary>Whether this one has certified.</summary>
    public bool IsCertifiedBy(Certifier by)
    {
        foreach (var certification in Certified)
            if (certification.By == by) return true;
        return false;
    }
}

/// <summary>A director or manager who is not here from day to day, both included; noted by somebody else than who would decide in his place.</summary>
[GenerateSerializer, Immutable, Alias("compensations.ApproverAway.v1")]
public sealed record ApproverAway(SalespersonId Person, DateOnly From, DateOnly Until, SalespersonId NotedBy, DateTimeOffset At);

/// <summary>A rep with far more compensations than the others. <paramref name="Count"/> are his of the last days, <paramref name="Limit"/> is what the rule allows, <paramref name="MeanOfOthers"/> what the others have.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationAlarm.v1")]
public sealed record CompensationAlarm(SalespersonId Rep, int Count, decimal MeanOfOthers, decimal Limit);

/// <summary>All compensations of a showroom that are open or of the last weeks, newest first; who decides in whose place; the alarms.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationOverview.v1")]
public sealed record CompensationOverview(ImmutableArray<Compensation> Items, ImmutableArray<ApproverAway> Away, ImmutableArray<CompensationAlarm> Alarms, CompensationRules Rules);
