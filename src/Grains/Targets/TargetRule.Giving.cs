namespace SalesFloor.Targets;

// How a target gets to whoever is to reach it, and what he says to it (TGT-09, TGT-12).
internal static partial class TargetRule
{
    /// <summary>Approved targets are given out by somebody above.</summary>
    public static TargetOutcome Decide(TargetFrame frame, AssignTargets command)
    {
        var (faults, left) = Sort(frame, command.Lines, (line, at) =>
            line.InForce is not { } holds ? TargetRefusal.NotNow
            : holds.Number != at.Version ? TargetRefusal.VersionChanged
            : !IsBelow(frame, line) ? TargetRefusal.NotYours
            : line.State is TargetState.Assigned or TargetState.Accepted ? Step.Done
            : line.State == TargetState.Approved ? Step.Next : TargetRefusal.NotNow);
        return TargetOutcome.Unless(faults, left, lines => new TargetsAssigned(frame.Now, lines, command.By, command.Actor));
    }

    /// <summary>Whoever is to reach them accepts; what he had proposed instead is then settled.</summary>
    public static TargetOutcome Decide(TargetFrame frame, AcceptTargets command)
    {
        var (faults, left) = Sort(frame, command.Lines, (line, at) =>
            line.InForce is not { } holds ? TargetRefusal.NotNow
            : holds.Number != at.Version ? TargetRefusal.VersionChanged
            : !IsHis(frame, line) ? TargetRefusal.NotYours
            : line.State == TargetState.Accepted ? Step.Done
            : line.State == TargetState.Assigned ? Step.Next : TargetRefusal.NotNow);
        return TargetOutcome.Unless(faults, left, lines => new TargetsAccepted(frame.Now, lines, command.By, command.Actor));
    }

    /// <summary>He would accept another, and says why.</summary>
    public static TargetOutcome Decide(TargetFrame frame, CounterTarget command)
    {
        if (frame.Book.Of(command.Line.Key) is not { } line) return TargetOutcome.No(TargetRefusal.TargetUnknown, "line");
        if (!IsHis(frame, line)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (line.State == TargetState.Closed || line.Newest() is not { } newest) return TargetOutcome.No(TargetRefusal.NotNow, "line");
        if (newest.Number != command.Line.Version) return TargetOutcome.No(TargetRefusal.VersionChanged, "line");
        if (!newest.Unit.Fits(command.Value)) return TargetOutcome.No(TargetRefusal.ValueWrong, "value");
        if (Missing(command.Why) is { } missing) return TargetOutcome.No(missing, "why");
        if (line.Counter is { } counter && counter.Value == command.Value && counter.Why == command.Why.Trim()) return TargetOutcome.Nothing;
        return TargetOutcome.Of(new TargetCountered(frame.Now, command.Line, command.Value, command.Why.Trim(), command.By, command.Actor));
    }

    /// <summary>Somebody above takes it, so that it waits for approval as the next version, or keeps the target.</summary>
    public static TargetOutcome Decide(TargetFrame frame, AnswerCounter command)
    {
        if (frame.Book.Of(command.Line.Key) is not { } line) return TargetOutcome.No(TargetRefusal.TargetUnknown, "line");
        if (!IsBelow(frame, line)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (line.Counter is not { } counter) return WasAnswered(line, command) ? TargetOutcome.Nothing : TargetOutcome.No(TargetRefusal.NotNow, "line");
        if (line.Newest()?.Number != command.Line.Version) return TargetOutcome.No(TargetRefusal.VersionChanged, "line");
        if (Missing(command.Why) is { } missing) return TargetOutcome.No(missing, "why");
        return TargetOutcome.Of(command.Answer == CounterAnswer.Taken
            ? new CounterTaken(frame.Now, command.Line, counter.Value, command.Why.Trim(), command.By, command.Actor)
            : new CounterDeclined(frame.Now, command.Line, command.Why.Trim(), command.By, command.Actor));
    }

    // The same answer by the same person to the same version, once more.
    private static bool WasAnswered(TargetLine line, AnswerCounter command) => command.Answer == CounterAnswer.Taken
        ? line.Pending is { } pending && pending.Number == line.Versions && pending.Number > command.Line.Version && pending.By == command.By && pending.Why == command.Why.Trim()
        : line.Returned is { } kept && kept.Version == command.Line.Version && kept.By == command.By && kept.Why == command.Why.Trim();

    private static bool IsBelow(TargetFrame frame, TargetLine line) => TargetRights.IsHere(frame.Showroom, line.Key.Scope) && TargetRights.MayDirect(frame.Giver, line.Key.Scope);

    private static bool IsHis(TargetFrame frame, TargetLine line) => TargetRights.Exists(frame.Showroom, line.Key.Scope) && TargetRights.IsFor(frame.Giver, line.Key.Scope);
}
