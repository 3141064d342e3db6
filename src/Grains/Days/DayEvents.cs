using System.Collections.Immutable;
using SalesFloor.Boards;

namespace SalesFloor.Days;

/// <summary>A fact about the frame of a showroom's days. The aliases are the names in the ledger: frozen.</summary>
public abstract record DayEvent(DateTimeOffset At);

/// <summary>What is to be seen to before opening, from this day on.</summary>
[GenerateSerializer, Immutable, Alias("day.ChecklistSet.v1")]
public sealed record ChecklistWasSet(DateTimeOffset At, DateOnly Day, ImmutableArray<ChecklistItem> Items, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>An item was seen to, or that was taken back.</summary>
[GenerateSerializer, Immutable, Alias("day.ItemTicked.v1")]
public sealed record ItemTicked(DateTimeOffset At, DateOnly Day, string Item, Tick Tick, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>Work was given out.</summary>
[GenerateSerializer, Immutable, Alias("day.WorkPlanned.v1")]
public sealed record WorkPlanned(DateTimeOffset At, DateOnly Day, Guid Id, string Text, SalespersonId? For, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>Work was done, or that was taken back.</summary>
[GenerateSerializer, Immutable, Alias("day.WorkTicked.v1")]
public sealed record WorkTicked(DateTimeOffset At, DateOnly Day, Guid Id, Tick Tick, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>The totals of a day were signed and delivered (FD-14).</summary>
[GenerateSerializer, Immutable, Alias("day.SignedOff.v1")]
public sealed record DaySignedOff(DateTimeOffset At, DateOnly Day, DayTotals Totals, int CallsAnswered, ImmutableArray<SalespersonId> To, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>A signed figure was amended.</summary>
[GenerateSerializer, Immutable, Alias("day.TotalsAmended.v1")]
public sealed record TotalsAmended(DateTimeOffset At, DateOnly Day, ReportedFigure Figure, int From, int To, string Why, SalespersonId By, string Actor) : DayEvent(At);

/// <summary>An assistant has read the totals.</summary>
[GenerateSerializer, Immutable, Alias("day.TotalsRead.v1")]
public sealed record TotalsRead(DateTimeOffset At, DateOnly Day, SalespersonId By, string Actor) : DayEvent(At);
