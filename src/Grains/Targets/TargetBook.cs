using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>The plan of one year: every target in the order in which they were first proposed, when each showroom works, the sales plans and the reports, and the last that was said about each target.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetBook.v1")]
public sealed record TargetBook(
    ImmutableArray<TargetLine> Lines, ImmutableArray<ShowroomCalendar>? Calendars = null, ImmutableArray<SalesPlan>? Plans = null, ImmutableArray<TargetReport>? Reports = null,
    ImmutableArray<ProgressNote>? Notes = null)
{
    /// <summary>Before the first.</summary>
    public static TargetBook Empty { get; } = new(Lines: []);

    /// <summary>The target of a place, or null.</summary>
    public TargetLine? Of(TargetKey key)
    {
        foreach (var line in Lines)
            if (line.Key == key) return line;
        return null;
    }

    /// <summary>When a showroom works.</summary>
    public WorkCalendar CalendarOf(ShowroomId showroom)
    {
        foreach (var one in Calendars ?? [])
            if (one.Showroom == showroom) return one.Calendar;
        return WorkCalendar.Default;
    }

    /// <summary>The last words about a target, the oldest first.</summary>
    public IEnumerable<ProgressNote> NotesOf(TargetKey target) => (Notes ?? []).Where(note => note.Target == target);

    /// <summary>The sales plan of somebody for a period, or null.</summary>
    public SalesPlan? PlanOf(TargetScope scope, TargetPeriod period) => (Plans ?? []).FirstOrDefault(plan => plan.Scope == scope && plan.Period == period);
}

/// <summary>When one showroom works.</summary>
[GenerateSerializer, Immutable, Alias("targets.ShowroomCalendar.v1")]
public sealed record ShowroomCalendar(ShowroomId Showroom, WorkCalendar Calendar);
