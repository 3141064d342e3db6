using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>When a showroom works: days of the week, the times of its shifts, holidays, and days that are worked although the week says otherwise. <paramref name="OffDutyPercent"/>: how much a working day counts for a group that is not on duty that day (ROT-01), percent.</summary>
[GenerateSerializer, Immutable, Alias("targets.WorkCalendar.v1")]
public sealed record WorkCalendar(ImmutableArray<DayOfWeek> WorkDays, ImmutableArray<Shift> Shifts, ImmutableArray<Holiday> Holidays, ImmutableArray<SpecialDay> SpecialDays, int OffDutyPercent)
{
    /// <summary>Open every day from nine to six, as a sales hall is.</summary>
    public static WorkCalendar Default { get; } = new([.. Enum.GetValues<DayOfWeek>()], [new(new(9, 0), new(18, 0))], [], [], 100);
}

/// <summary>A shift, local times; it ends on the day on which it begins.</summary>
[GenerateSerializer, Immutable, Alias("targets.Shift.v1")]
public sealed record Shift(TimeOnly From, TimeOnly Until);

/// <summary>A day on which nobody works.</summary>
[GenerateSerializer, Immutable, Alias("targets.Holiday.v1")]
public sealed record Holiday(DateOnly Day, string Name);

/// <summary>A day with shifts of its own: shorter, longer, or worked instead of another (调休).</summary>
[GenerateSerializer, Immutable, Alias("targets.SpecialDay.v1")]
public sealed record SpecialDay(DateOnly Day, ImmutableArray<Shift> Shifts);
