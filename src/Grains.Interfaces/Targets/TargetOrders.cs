using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Order: these are the targets from now on, as soon as somebody above has approved them. All or none. Where one is in force it stays so until then (TGT-17). Here and in the other orders <c>As</c> is what whoever gives it is by his account, as the gate wrote it; null where nobody signs in.</summary>
[GenerateSerializer, Immutable, Alias("targets.ProposeTargets.v1")]
public sealed record ProposeTargets(ShowroomId Showroom, ImmutableArray<TargetDraft> Lines, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: these versions are approved, or sent back with a reason (TGT-11).</summary>
[GenerateSerializer, Immutable, Alias("targets.DecideTargets.v1")]
public sealed record DecideTargets(ShowroomId Showroom, TargetRuling Ruling, ImmutableArray<TargetAt> Lines, string? Why, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>What is decided about what waits.</summary>
[GenerateSerializer, Alias("targets.TargetRuling.v1")]
public enum TargetRuling { Approved = 1, Returned = 2 }

/// <summary>Order: these targets are given to those who are to reach them (TGT-12).</summary>
[GenerateSerializer, Immutable, Alias("targets.AssignTargets.v1")]
public sealed record AssignTargets(ShowroomId Showroom, ImmutableArray<TargetAt> Lines, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: whoever is to reach them accepts (TGT-12).</summary>
[GenerateSerializer, Immutable, Alias("targets.AcceptTargets.v1")]
public sealed record AcceptTargets(ShowroomId Showroom, ImmutableArray<TargetAt> Lines, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: whoever is to reach it would accept this instead (TGT-09).</summary>
[GenerateSerializer, Immutable, Alias("targets.CounterTarget.v1")]
public sealed record CounterTarget(ShowroomId Showroom, TargetAt Line, decimal Value, string Why, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: the counter-proposal is taken, and waits for approval as the next version, or the target is kept.</summary>
[GenerateSerializer, Immutable, Alias("targets.AnswerCounter.v1")]
public sealed record AnswerCounter(ShowroomId Showroom, TargetAt Line, CounterAnswer Answer, string Why, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>What becomes of a counter-proposal.</summary>
[GenerateSerializer, Alias("targets.CounterAnswer.v1")]
public enum CounterAnswer { Taken = 1, Kept = 2 }

/// <summary>Order: the time of this target is over. <paramref name="Stated"/>: what was measured, where the floor does not count it itself. Below the target cause and measure are said (TGT-20).</summary>
[GenerateSerializer, Immutable, Alias("targets.CloseTarget.v1")]
public sealed record CloseTarget(ShowroomId Showroom, TargetAt Line, decimal? Stated, string? Cause, string? Measure, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: when a showroom works.</summary>
[GenerateSerializer, Immutable, Alias("targets.SetWorkCalendar.v1")]
public sealed record SetWorkCalendar(ShowroomId Showroom, WorkCalendar Calendar, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Question: a target divided. Nothing is stored; the drafts add up to the target to the last cent. <paramref name="Weights"/> by id of the showroom, group or rep, by the first day of the period, or by the name of the product or region; what has none counts nothing.</summary>
[GenerateSerializer, Immutable, Alias("targets.DivideTarget.v1")]
public sealed record DivideTarget(ShowroomId Showroom, TargetKey Parent, TargetAxis Along, DivideBy By, ImmutableArray<TargetWeight> Weights, PeriodKind? Into = null);

/// <summary>Question: a table of targets as text, as whoever wants to propose it would have it read. Nothing is stored.</summary>
[GenerateSerializer, Immutable, Alias("targets.ReadTargetTable.v1")]
public sealed record ReadTargetTable(ShowroomId Showroom, string Table, SalespersonId By, ImmutableArray<Role>? As = null);

/// <summary>Along what a target is divided, or adds up (I-13).</summary>
[GenerateSerializer, Alias("targets.TargetAxis.v1")]
public enum TargetAxis { Scopes = 1, Periods = 2, Products = 3, Regions = 4 }

/// <summary>How a target is divided: by weights that somebody states (TGT-10), by working time (TGT-03), evenly, or by last year's figures (TGT-24), which come as the weights.</summary>
[GenerateSerializer, Alias("targets.DivideBy.v1")]
public enum DivideBy { Weights = 1, WorkingTime = 2, Evenly = 3, LastYear = 4 }

/// <summary>How much of the whole falls to one part. Only the relation of weights counts.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetWeight.v1")]
public sealed record TargetWeight(string Of, decimal Weight);

/// <summary>What became of an order about targets.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetAnswer.v1")]
public abstract record TargetAnswer
{
    private TargetAnswer() { }

    /// <summary>Done, or done by the same order before. <paramref name="Version"/> of the whole plan.</summary>
    [GenerateSerializer, Immutable, Alias("targets.TargetAnswer.Done.v1")]
    public sealed record Done(long Version) : TargetAnswer;

    /// <summary>It cannot be done; nothing was stored. Everything that is wrong, not only the first.</summary>
    [GenerateSerializer, Immutable, Alias("targets.TargetAnswer.Refused.v1")]
    public sealed record Refused(ImmutableArray<TargetFault> Faults) : TargetAnswer;
}

/// <summary>What is wrong with one field of one line. <paramref name="Row"/> counts the lines of the order from 0; null where it is the order itself.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetFault.v1")]
public sealed record TargetFault(TargetRefusal Reason, string Field, int? Row = null);

/// <summary>Why an order about targets cannot be done.</summary>
[GenerateSerializer, Alias("targets.TargetRefusal.v1")]
public enum TargetRefusal
{
    ShowroomUnknown = 1,
    /// <summary>No such group or rep, or of another showroom.</summary>
    ScopeUnknown = 2,
    /// <summary>No year, quarter, month, week or day of this plan's year.</summary>
    PeriodUnknown = 3,
    MetricUnknown = 4,
    /// <summary>The metric is not stated in this unit.</summary>
    UnitWrong = 5,
    /// <summary>Below nothing, beyond all measure, or with more decimals than the unit has.</summary>
    ValueWrong = 6,
    /// <summary>A target says why, and how it is measured; whatever refuses says why.</summary>
    ReasonMissing = 7,
    TooLong = 8,
    /// <summary>This is not his to do.</summary>
    NotYours = 9,
    /// <summary>Its time is over: it can be closed and is not changed any more.</summary>
    PeriodOver = 10,
    /// <summary>Its time is not over yet.</summary>
    PeriodNotOver = 11,
    TargetUnknown = 12,
    /// <summary>There is a newer version than the one that was seen.</summary>
    VersionChanged = 13,
    /// <summary>Whoever proposed does not approve.</summary>
    SamePerson = 14,
    /// <summary>Not in this state: nothing waits, it is not approved, not assigned, or closed.</summary>
    NotNow = 15,
    /// <summary>The target was not reached: its cause and what is done about it have to be said (TGT-20).</summary>
    CauseMissing = 16,
    /// <summary>What was reached has to be stated: the floor does not count it.</summary>
    ActualMissing = 17,
    /// <summary>The floor counts it: nobody states it.</summary>
    ActualCounted = 18,
    /// <summary>The same target twice in one order.</summary>
    Twice = 19,
    CalendarWrong = 20,
    NothingToDivide = 21,
    PlanUnknown = 22,
    /// <summary>A plan says its strategy, customers, channels and budget (TGT-15).</summary>
    PlanIncomplete = 23,
    /// <summary>More lines than one order takes.</summary>
    TooMany = 24,
    /// <summary>What was pasted or read is no table of targets.</summary>
    Unreadable = 25,
    /// <summary>A word about a target has to say something.</summary>
    NoteMissing = 26,
}
