using SalesFloor.People;

namespace SalesFloor.Targets;

// How a target ends (TGT-20), and when a showroom works.
internal static partial class TargetRule
{
    /// <summary>The time of a target is over. <paramref name="counted"/>: what the floor counted, null where it does not count it. Below the target its cause and a measure have to be said.</summary>
    public static TargetOutcome Decide(TargetFrame frame, CloseTarget command, decimal? counted)
    {
        if (frame.Book.Of(command.Line.Key) is not { } line) return TargetOutcome.No(TargetRefusal.TargetUnknown, "line");
        if (!IsBelow(frame, line)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (line is not { InForce: { } holds, Pending: null }) return TargetOutcome.No(TargetRefusal.NotNow, "line");
        if (holds.Number != command.Line.Version) return TargetOutcome.No(TargetRefusal.VersionChanged, "line");
        if (line.Closing is { } closed) return closed.By == command.By && closed.Cause == Said(command.Cause) && closed.Measure == Said(command.Measure) ? TargetOutcome.Nothing : TargetOutcome.No(TargetRefusal.NotNow, "line");
        if (frame.Today <= line.Key.Period.Until) return TargetOutcome.No(TargetRefusal.PeriodNotOver, "line");
        if (counted is not null && command.Stated is not null) return TargetOutcome.No(TargetRefusal.ActualCounted, "stated");
        if ((counted ?? command.Stated) is not { } actual) return TargetOutcome.No(TargetRefusal.ActualMissing, "stated");
        if (counted is null && !holds.Unit.Fits(actual)) return TargetOutcome.No(TargetRefusal.ValueWrong, "stated");
        if (actual < holds.Value && (Said(command.Cause) is null || Said(command.Measure) is null)) return TargetOutcome.No(TargetRefusal.CauseMissing, Said(command.Cause) is null ? "cause" : "measure");
        if (command.Cause?.Length > LongestText || command.Measure?.Length > LongestText) return TargetOutcome.No(TargetRefusal.TooLong, command.Cause?.Length > LongestText ? "cause" : "measure");
        return TargetOutcome.Of(new TargetClosed(frame.Now, command.Line, actual, counted is null ? ActualFrom.Stated : ActualFrom.Counted, Said(command.Cause), Said(command.Measure), command.By, command.Actor));
    }

    /// <summary>When a showroom works is set, by those who also set its duty calendar.</summary>
    public static TargetOutcome Decide(TargetFrame frame, SetWorkCalendar command)
    {
        if (frame.Giver?.May(FloorOrder.SetWorkCalendar) != true) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        return WorkTime.Fault(command.Calendar) is { } field
            ? TargetOutcome.No(TargetRefusal.CalendarWrong, field)
            : TargetOutcome.Of(new WorkCalendarSet(frame.Now, command.Showroom, command.Calendar, command.By, command.Actor));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
