namespace SalesFloor.Targets;

// What is said about a target on its way (TGT-16, BRD-09).
internal static partial class TargetRule
{
    /// <summary>A word about a target in force: how it goes, by whoever is to reach it; what he is to do, by somebody above. The same word twice in a row is said once.</summary>
    public static TargetOutcome Decide(TargetFrame frame, NoteProgress command)
    {
        if (frame.Book.Of(command.Target) is not { } line) return TargetOutcome.No(TargetRefusal.TargetUnknown, "target");

        var isHis = IsHis(frame, line);
        if (!isHis && !IsBelow(frame, line)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (line.InForce is null || line.State == TargetState.Closed) return TargetOutcome.No(TargetRefusal.NotNow, "target");
        if (Said(command.Text) is not { } text) return TargetOutcome.No(TargetRefusal.NoteMissing, "text");
        if (text.Length > LongestText) return TargetOutcome.No(TargetRefusal.TooLong, "text");
        if (frame.Book.NotesOf(command.Target).LastOrDefault() is { } last && last.By == command.By && last.Text == text) return TargetOutcome.Nothing;
        return TargetOutcome.Of(new ProgressNoted(frame.Now, command.Target, isHis ? NoteKind.Progress : NoteKind.Guidance, text, command.By, command.Actor));
    }
}
