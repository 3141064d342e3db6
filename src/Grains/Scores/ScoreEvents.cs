using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>A fact about the scores of a showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record ScoreEvent(DateTimeOffset At);

/// <summary>Somebody proposed other rules.</summary>
[GenerateSerializer, Immutable, Alias("scores.RulesProposed.v1")]
public sealed record ScoreRulesProposed(DateTimeOffset At, Guid Id, ScoreRules Rules, DateOnly From, string Why, SalespersonId By) : ScoreEvent(At);

/// <summary>Somebody above approved them, as this version, or returned them.</summary>
[GenerateSerializer, Immutable, Alias("scores.RulesDecided.v1")]
public sealed record ScoreRulesDecided(DateTimeOffset At, Guid Id, ScoreRuling Ruling, int Version, string? Why, SalespersonId By) : ScoreEvent(At);

/// <summary>Somebody judged a rep.</summary>
[GenerateSerializer, Immutable, Alias("scores.RepRated.v1")]
public sealed record RepRated(DateTimeOffset At, SalespersonId Rep, TargetPeriod Period, string Item, decimal Points, string Why, SalespersonId By) : ScoreEvent(At);

/// <summary>Somebody above approved or returned a judgement.</summary>
[GenerateSerializer, Immutable, Alias("scores.RatingDecided.v1")]
public sealed record RatingDecided(DateTimeOffset At, SalespersonId Rep, TargetPeriod Period, string Item, ScoreRuling Ruling, string? Why, SalespersonId By) : ScoreEvent(At);
