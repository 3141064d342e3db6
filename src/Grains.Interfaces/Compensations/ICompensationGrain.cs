using System.Collections.Immutable;
using SalesFloor.Showrooms;
using Orleans.Concurrency;

namespace SalesFloor.Compensations;

/// <summary>Owns the compensations of one showroom, from the report to the use of the turn (FD-07, ROT-05, I-05). Key <c>compensation/{showroom}</c>. The turns themselves are the queue's.</summary>
[Alias("compensations.ICompensationGrain.v1")]
public interface ICompensationGrain : IGrainWithStringKey
{
    /// <summary>A rep, or the desk for him, reports that a visit was no genuine customer. The same visit again is the same compensation.</summary>
    [Alias("Report")]
    Task<CompensationAnswer> Report(ReportCompensation command);

    /// <summary>The desk records that the rep or the visitor certifies what the visit was for.</summary>
    [Alias("Certify")]
    Task<CompensationAnswer> Certify(CertifyCompensation command);

    /// <summary>The director (X-14: the manager in his place) approves or rejects. Approved, the turn is credited once.</summary>
    [Alias("Rule")]
    Task<CompensationAnswer> Rule(RuleOnCompensation command);

    /// <summary>Somebody who decides is not here for some days. Not noted by who would decide in his place.</summary>
    [Alias("NoteAway")]
    Task<CompensationAnswer> NoteAway(NoteApproverAway command);

    /// <summary>Everything a screen shows, for every rep to see (ROT-12).</summary>
    [AlwaysInterleave, Alias("Overview")]
    Task<CompensationOverview> Overview();

    /// <summary>Finishes what is half done: credits what is approved, notes what was used. Repeated by itself while the grain is awake.</summary>
    [Alias("Settle")]
    Task Settle();

    /// <summary>Wakes the grain, which then settles by itself: said by a desk that wakes up.</summary>
    [OneWay, Alias("Wake")]
    Task Wake();
}

/// <summary>Report: this visit was no genuine customer. <paramref name="Rep"/> null: the desk reports for whoever received it.</summary>
[GenerateSerializer, Immutable, Alias("compensations.ReportCompensation.v1")]
public sealed record ReportCompensation(VisitId Visit, CompensationCause Cause, SalespersonId? Rep, string? Note, string Actor);

/// <summary>Order to record a certification at the desk.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CertifyCompensation.v1")]
public sealed record CertifyCompensation(VisitId Visit, Certifier By, string Actor);

/// <summary>Order to decide. A rejection needs a reason.</summary>
[GenerateSerializer, Immutable, Alias("compensations.RuleOnCompensation.v1")]
public sealed record RuleOnCompensation(VisitId Visit, CompensationRuling Ruling, SalespersonId By, string? Why, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>Order to note that a director or manager is away; <paramref name="Until"/> before <paramref name="From"/> takes the note back.</summary>
[GenerateSerializer, Immutable, Alias("compensations.NoteApproverAway.v1")]
public sealed record NoteApproverAway(SalespersonId Person, DateOnly From, DateOnly Until, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What became of an order about a compensation.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationAnswer.v1")]
public abstract record CompensationAnswer
{
    private CompensationAnswer() { }

    /// <summary>Done, or already done before.</summary>
    [GenerateSerializer, Immutable, Alias("compensations.CompensationAnswer.Done.v1")]
    public sealed record Done(Compensation Compensation) : CompensationAnswer;

    /// <summary>It is noted.</summary>
    [GenerateSerializer, Immutable, Alias("compensations.CompensationAnswer.Noted.v1")]
    public sealed record Noted : CompensationAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Field"/> names the field concerned, empty when it is none.</summary>
    [GenerateSerializer, Immutable, Alias("compensations.CompensationAnswer.Refused.v1")]
    public sealed record Refused(CompensationRefusal Reason, string Field) : CompensationAnswer;
}

/// <summary>Why an order about a compensation cannot be done.</summary>
[GenerateSerializer, Alias("compensations.CompensationRefusal.v1")]
public enum CompensationRefusal
{
    ShowroomUnknown = 1, VisitUnknown = 2, NotReceived = 3, ReceivedByAnother = 4, CauseUnknown = 5,
    /// <summary>The showroom does not grant this cause.</summary>
    CauseClosed = 6,
    /// <summary>The visit cost no turn, or was no duty reception: there is nothing to make good.</summary>
    VisitDoesNotFit = 7,
    TooLate = 8, TooMany = 9,
    /// <summary>It was reported before, with another cause.</summary>
    ReportedOtherwise = 10,
    NotReported = 11, AlreadyRuled = 12,
    /// <summary>Rep and visitor have not both certified (I-05).</summary>
    NotCertified = 13,
    /// <summary>This person does not decide it: it is the director's, or the manager's .</summary>
    NotTheApprover = 14,
    /// <summary>The visit is not over yet.</summary>
    VisitStillOpen = 15,
    PersonUnknown = 16, ReasonMissing = 17, TooLong = 18, CertifierUnknown = 19, RulingUnknown = 20,
    /// <summary>Whoever decides in his place cannot note him away.</summary>
    NotYoursToNote = 21,
}
