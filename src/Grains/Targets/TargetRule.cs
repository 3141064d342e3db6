using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>What a year's plan answers to its orders: how targets are proposed and approved. Pure; a repeat answers the same and changes nothing.</summary>
internal static partial class TargetRule
{
    private const int LongestText = 200;
    private const int LongestName = 40;

    /// <summary>A year of forty reps by months, three metrics: as much as anybody pastes at once.</summary>
    private const int MostLines = 2000;

    /// <summary>Targets are proposed; all of them, or everything that is wrong with any.</summary>
    public static TargetOutcome Decide(TargetFrame frame, ProposeTargets command)
    {
        if (command.Lines.IsDefaultOrEmpty) return TargetOutcome.No(TargetRefusal.TargetUnknown, "lines");
        if (command.Lines.Length > MostLines) return TargetOutcome.No(TargetRefusal.TooMany, "lines");

        var known = frame.Book.Lines.ToDictionary(line => line.Key);
        var (faults, seen, changed) = (new List<TargetFault>(), new HashSet<TargetKey>(), ImmutableArray.CreateBuilder<TargetDraft>());
        for (var row = 0; row < command.Lines.Length; row++)
        {
            var draft = Trimmed(command.Lines[row]);
            if (Fault(frame, draft, known.GetValueOrDefault(draft.Key), row) is { } fault) faults.Add(fault);
            else if (!seen.Add(draft.Key)) faults.Add(new(TargetRefusal.Twice, "key", row));
            else if (!IsSame(known.GetValueOrDefault(draft.Key)?.Newest(), draft)) changed.Add(draft);
        }

        if (faults.Count > 0) return new([], [.. faults]);
        return changed.Count == 0 ? TargetOutcome.Nothing : TargetOutcome.Of(new TargetsProposed(frame.Now, changed.ToImmutable(), command.By, command.Actor));
    }

    /// <summary>What waits is approved, or sent back with a reason, by somebody above who did not propose it.</summary>
    public static TargetOutcome Decide(TargetFrame frame, DecideTargets command)
    {
        if (command.Ruling == TargetRuling.Returned && Missing(command.Why) is { } missing) return TargetOutcome.No(missing, "why");

        var (faults, left) = Sort(frame, command.Lines, (line, at) => command.Ruling == TargetRuling.Approved && line.Pending is null && line.InForce?.Number == at.Version ? Step.Done
            : command.Ruling == TargetRuling.Returned && line is { Pending: null, Returned: { } before } && before.Version == at.Version && before.By == command.By ? Step.Done
            : line.Pending is not { } pending ? TargetRefusal.NotNow
            : pending.Number != at.Version ? TargetRefusal.VersionChanged
            : pending.By == command.By ? TargetRefusal.SamePerson
            : TargetRights.MayApprove(frame.Giver, line.Key.Scope, pending.By) ? Step.Next : TargetRefusal.NotYours);
        return TargetOutcome.Unless(faults, left, lines => command.Ruling == TargetRuling.Approved
            ? new TargetsApproved(frame.Now, lines, command.By, command.Actor)
            : new TargetsReturned(frame.Now, lines, command.Why!.Trim(), command.By, command.Actor));
    }

    /// <summary>What is wrong with a target that somebody wants to write down (TGT-08); null when nothing is.</summary>
    public static TargetFault? Fault(TargetFrame frame, TargetDraft draft, TargetLine? known, int? row)
    {
        TargetFault No(TargetRefusal reason, string field) => new(reason, field, row);
        var key = draft.Key;
        if (!TargetRights.Exists(frame.Showroom, key.Scope)) return No(TargetRefusal.ScopeUnknown, "scope");
        if (!Periods.Exists(key.Period) || key.Period.From.Year != frame.Year) return No(TargetRefusal.PeriodUnknown, "period");
        if (!Enum.IsDefined(key.Metric)) return No(TargetRefusal.MetricUnknown, "metric");
        if (draft.Unit != key.Metric.Unit()) return No(TargetRefusal.UnitWrong, "unit");
        if (!draft.Unit.Fits(draft.Value)) return No(TargetRefusal.ValueWrong, "value");
        if (Missing(draft.Why) is { } why) return No(why, "why");
        if (Missing(draft.Measured) is { } measured) return No(measured, "measured");
        if (key.Product?.Length > LongestName) return No(TargetRefusal.TooLong, "product");
        if (key.Region?.Length > LongestName) return No(TargetRefusal.TooLong, "region");
        if (!TargetRights.MayPropose(frame.Giver, key.Scope)) return No(TargetRefusal.NotYours, "by");
        if (known?.State == TargetState.Closed) return No(TargetRefusal.NotNow, "scope");
        return key.Period.Until < frame.Today ? No(TargetRefusal.PeriodOver, "period") : null;
    }

    private static TargetDraft Trimmed(TargetDraft draft) => draft with
    {
        Why = draft.Why?.Trim() ?? "",
        Measured = draft.Measured?.Trim() ?? "",
        Key = draft.Key with { Product = Named(draft.Key.Product), Region = Named(draft.Key.Region) },
    };

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Whether a draft says what stands there already.</summary>
    public static bool IsSame(TargetVersion? newest, TargetDraft draft) =>
        newest is not null && newest.Value == draft.Value && newest.Unit == draft.Unit && newest.Why == draft.Why && newest.Measured == draft.Measured;

    private static TargetRefusal? Missing(string? text) => string.IsNullOrWhiteSpace(text) ? TargetRefusal.ReasonMissing : text.Length > LongestText ? TargetRefusal.TooLong : null;

    /// <summary>What becomes of one line of an order: it is done, it was done before, or why not.</summary>
    private readonly record struct Step(TargetRefusal? No, bool Before)
    {
        public static Step Next => new(null, false);

        public static Step Done => new(null, true);

        public static implicit operator Step(TargetRefusal no) => new(no, false);
    }

    // Every line is looked at, so that whoever ordered learns of everything at once.
    private static (List<TargetFault> Faults, List<TargetAt> Left) Sort(TargetFrame frame, ImmutableArray<TargetAt> lines, Func<TargetLine, TargetAt, Step> look)
    {
        if (lines.IsDefaultOrEmpty) return ([new(TargetRefusal.TargetUnknown, "lines")], []);

        var known = frame.Book.Lines.ToDictionary(line => line.Key);
        var (faults, left, seen) = (new List<TargetFault>(), new List<TargetAt>(), new HashSet<TargetKey>());
        for (var row = 0; row < lines.Length; row++)
        {
            var step = !seen.Add(lines[row].Key) ? TargetRefusal.Twice : known.TryGetValue(lines[row].Key, out var line) ? look(line, lines[row]) : TargetRefusal.TargetUnknown;
            if (step.No is { } no) faults.Add(new(no, "lines", row));
            else if (!step.Before) left.Add(lines[row]);
        }

        return (faults, left);
    }
}
