using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>A target proposed. <paramref name="Showroom"/>, <paramref name="Group"/> and <paramref name="Rep"/> absent from below: the group's, the showroom's, the company's.</summary>
/// <param name="Period">2026, 2026-Q3, 2026-10, 2026-10-W41 or 2026-10-05.</param>
public sealed record TargetDraftRequest(string Period, TargetMetric Metric, decimal Value, TargetUnit Unit, string Why, string Measured, string? Showroom = null, string? Group = null, string? Rep = null, string? Product = null, string? Region = null);

/// <summary>Targets proposed.</summary>
public sealed record ProposeTargetsRequest(IReadOnlyList<TargetDraftRequest> Lines, string By);

/// <summary>A target, by its version.</summary>
public sealed record TargetAtRequest(string Period, TargetMetric Metric, int Version, string? Showroom = null, string? Group = null, string? Rep = null, string? Product = null, string? Region = null);

/// <summary>Targets that something is done with.</summary>
public sealed record TargetLinesRequest(IReadOnlyList<TargetAtRequest> Lines, string By, string? Why = null);

/// <summary>A counter-proposal.</summary>
public sealed record CounterTargetRequest(TargetAtRequest Line, decimal Value, string Why, string By);

/// <summary>What becomes of it.</summary>
public sealed record AnswerCounterRequest(TargetAtRequest Line, CounterAnswer Answer, string Why, string By);

/// <summary>A target ends.</summary>
public sealed record CloseTargetRequest(TargetAtRequest Line, string By, decimal? Stated = null, string? Cause = null, string? Measure = null);

/// <summary>A working calendar. <paramref name="WorkDays"/> as monday, tuesday…; all seven where they are absent.</summary>
public sealed record WorkCalendarRequest(int Year, string By, IReadOnlyList<ShiftRequest> Shifts, IReadOnlyList<string>? WorkDays = null, IReadOnlyList<HolidayRequest>? Holidays = null, IReadOnlyList<SpecialDayRequest>? SpecialDays = null, int? OffDutyPercent = null);

/// <summary>A shift, as 09:00 and 18:00.</summary>
public sealed record ShiftRequest(string From, string Until);

/// <summary>A holiday.</summary>
public sealed record HolidayRequest(DateOnly Day, string? Name = null);

/// <summary>A day with shifts of its own.</summary>
public sealed record SpecialDayRequest(DateOnly Day, IReadOnlyList<ShiftRequest> Shifts);

/// <summary>Done; the version of the year's plan.</summary>
public sealed record TargetVersionAnswer(long Version);

/// <summary>The targets of a year.</summary>
public sealed record TargetsAnswer(int Year, IReadOnlyList<TargetLineAnswer> Targets);

/// <summary>Whose, when and what.</summary>
public sealed record TargetKeyAnswer(ShowroomId? Showroom, GroupId? Group, SalespersonId? Rep, string Period, TargetMetric Metric, string? Product, string? Region)
{
    internal static TargetKeyAnswer Of(TargetKey key) => new(key.Scope.Showroom, key.Scope.Group, key.Scope.Rep, key.Period.Text(), key.Metric, key.Product, key.Region);
}

/// <summary>A target as it stands.</summary>
public sealed record TargetLineAnswer(
    TargetKeyAnswer Key, CodedWords State, TargetVersionInWords? InForce, TargetVersionInWords? Pending, CounterInWords? Counter, string? Returned, PersonAnswer? AssignedBy, PersonAnswer? AcceptedBy, DateTimeOffset? AcceptedAt, TargetEndAnswer? Closing);

/// <summary>A version of a target.</summary>
public sealed record TargetVersionInWords(int Number, decimal Value, TargetUnit Unit, string Why, string Measured, PersonAnswer By, DateTimeOffset At, PersonAnswer? ApprovedBy, DateTimeOffset? ApprovedAt);

/// <summary>What somebody would accept instead.</summary>
public sealed record CounterInWords(decimal Value, string Why, PersonAnswer By, DateTimeOffset At);

/// <summary>How it ended.</summary>
public sealed record TargetEndAnswer(decimal Actual, ActualFrom From, string? Cause, string? Measure, PersonAnswer By, DateTimeOffset At);

/// <summary>A part of the plan as a table.</summary>
public sealed record TargetTableAnswer(long Version, string Period, TargetMetric Metric, TargetUnit Unit, IReadOnlyList<TargetRowAnswer> Rows, IReadOnlyList<TargetDifferenceAnswer> Differences);

/// <summary>One of the tree.</summary>
public sealed record TargetRowAnswer(ShowroomId? Showroom, GroupId? Group, PersonAnswer? Rep, TargetCellAnswer Whole, IReadOnlyList<TargetCellAnswer> Parts);

/// <summary>A place. <paramref name="FromAbove"/>: what a longer target leaves for it by working time, where none is set.</summary>
public sealed record TargetCellAnswer(string Period, decimal? Value, decimal? FromAbove, TargetState? State, int? Version);

/// <summary>Parts that do not add up to their whole.</summary>
public sealed record TargetDifferenceAnswer(TargetKeyAnswer Key, TargetAxis Along, decimal Whole, decimal Parts, decimal Missing);
