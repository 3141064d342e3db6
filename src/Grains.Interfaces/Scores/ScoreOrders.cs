using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>An order about scores. <paramref name="By"/> is who gives it.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreOrder.v1")]
public abstract record ScoreOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>A manager or director proposes items and weights of a cycle, from a period on that has not begun (KPI-14). The version is given when they are approved. <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("scores.ProposeScoreRules.v1")]
public sealed record ProposeScoreRules(ShowroomId Showroom, SalespersonId By, Guid Id, ScoreRules Rules, DateOnly From, string Why) : ScoreOrder(Showroom, By);

/// <summary>Somebody above approves or returns them.</summary>
[GenerateSerializer, Immutable, Alias("scores.DecideScoreRules.v1")]
public sealed record DecideScoreRules(ShowroomId Showroom, SalespersonId By, Guid Id, ScoreRuling Ruling, string? Why = null) : ScoreOrder(Showroom, By);

/// <summary>A supervisor of the rep's group, or somebody above him, judges a rep in an item of a period (KPI-22).</summary>
[GenerateSerializer, Immutable, Alias("scores.RateRep.v1")]
public sealed record RateRep(ShowroomId Showroom, SalespersonId By, SalespersonId Rep, TargetPeriod Period, string Item, decimal Points, string Why) : ScoreOrder(Showroom, By);

/// <summary>Somebody above whoever judged approves or returns the judgement (KPI-09).</summary>
[GenerateSerializer, Immutable, Alias("scores.DecideRating.v1")]
public sealed record DecideRating(ShowroomId Showroom, SalespersonId By, SalespersonId Rep, TargetPeriod Period, string Item, ScoreRuling Ruling, string? Why = null) : ScoreOrder(Showroom, By);

/// <summary>What is said to what waits.</summary>
[GenerateSerializer, Alias("scores.ScoreRuling.v1")]
public enum ScoreRuling { Approved = 1, Returned = 2 }

/// <summary>What became of an order.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreAnswer.v1")]
public abstract record ScoreAnswer
{
    private ScoreAnswer() { }

    /// <summary>Done, now or already before.</summary>
    [GenerateSerializer, Immutable, Alias("scores.ScoreAnswer.Done.v1")]
    public sealed record Done(ScoreRulesSheet Sheet) : ScoreAnswer;

    /// <summary>It cannot be; nothing was stored.</summary>
    [GenerateSerializer, Immutable, Alias("scores.ScoreAnswer.Refused.v1")]
    public sealed record Refused(ScoreRefusal Reason, string Field) : ScoreAnswer;
}

/// <summary>Why an order about scores cannot be.</summary>
[GenerateSerializer, Alias("scores.ScoreRefusal.v1")]
public enum ScoreRefusal
{
    ShowroomUnknown = 1, NotYours = 2, ReasonMissing = 3, TooLong = 4,
    /// <summary>What holds for a period is fixed once it has begun (KPI-11).</summary>
    PeriodBegan = 5,
    /// <summary>Scores are made of months, quarters and years, from their first day on.</summary>
    NoSuchPeriod = 6,
    /// <summary>The items of a block sum to its points: 45, 20, 35 .</summary>
    FrameBroken = 7,
    /// <summary>An item has an id of its own, a name in both languages, points with at most two decimals, and a goal where it needs one.</summary>
    ItemWrong = 8,
    NotWaiting = 9,
    /// <summary>Somebody above whoever proposed decides.</summary>
    NotAbove = 10,
    RepUnknown = 11,
    /// <summary>The rules of this period have no such item for a person to judge.</summary>
    ItemUnknown = 12,
    PointsOutOfRange = 13,
    /// <summary>Nobody is judged for what has not begun.</summary>
    PeriodNotBegun = 14,
    IdMissing = 15,
}
