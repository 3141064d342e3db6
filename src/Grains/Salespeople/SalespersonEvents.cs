namespace SalesFloor.Salespeople;

/// <summary>A fact about one rep. The aliases are the names in the ledger: frozen.</summary>
public abstract record SalespersonEvent(DateTimeOffset At);

/// <summary>The rep said where he is.</summary>
[GenerateSerializer, Immutable, Alias("rep.PresenceSaid.v1")]
public sealed record PresenceSaid(DateTimeOffset At, ShowroomId Showroom, Presence Presence, string Actor) : SalespersonEvent(At);
