using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>How rules change: one person proposes, another approves, they hold from their moment on. Pure.</summary>
internal static class RulesRule
{
    /// <summary>The plan as it holds at a moment.</summary>
    public static ShowroomPlan? PlanAt(ShowroomBook showroom, DateTimeOffset now)
    {
        if (showroom is not { Plan: { } plan, Coming: { } coming }) return showroom.Plan;
        var latest = coming.Where(rules => rules.From <= now).OrderBy(rules => rules.From).ThenBy(rules => rules.Rules.Version).LastOrDefault();
        return latest is null ? plan : plan with { Rules = latest.Rules };
    }

    /// <summary>The rules as they stand at a moment; null where the showroom was never set up.</summary>
    public static RulesSheet? Sheet(ShowroomBook showroom, DateTimeOffset now) => PlanAt(showroom, now) is { } plan
        ? new(plan.Rules, [.. (showroom.Coming ?? []).Where(rules => rules.From > now).OrderBy(rules => rules.From).ThenBy(rules => rules.Rules.Version)], showroom.Pending)
        : null;

    /// <summary>Why rules cannot be proposed; null when they can.</summary>
    public static RulesOutcome.Refused? Refuse(ShowroomBook showroom, ProposeRules command, DateTimeOffset now)
    {
        if (PlanAt(showroom, command.From > now ? command.From : now) is not { } then) return new(RulesRefusal.ShowroomUnknown);
        if (string.IsNullOrWhiteSpace(command.Actor)) return new(RulesRefusal.NameMissing);
        if (showroom.Pending is not null) return new(RulesRefusal.AnotherWaits);
        if (PlanRule.RulesFault(command.Rules) is { } fault) return new(RulesRefusal.Contradictory, fault.Fault);
        return command.Rules with { Version = then.Rules.Version } == then.Rules ? new(RulesRefusal.NothingChanges) : null;
    }

    /// <summary>Why a proposal cannot be approved; null when it can.</summary>
    public static RulesOutcome.Refused? Refuse(ShowroomBook showroom, ApproveRules command)
    {
        if (showroom.Plan is null) return new(RulesRefusal.ShowroomUnknown);
        if (string.IsNullOrWhiteSpace(command.Actor)) return new(RulesRefusal.NameMissing);
        if (showroom.Pending is not { } pending || pending.Id != command.Proposal) return new(RulesRefusal.NotWaiting);
        return IsSame(pending.By, command.Actor) ? new(RulesRefusal.SamePerson) : null;
    }

    /// <summary>Why a proposal cannot be dropped; null when it can.</summary>
    public static RulesOutcome.Refused? Refuse(ShowroomBook showroom, RejectRules command)
    {
        if (showroom.Plan is null) return new(RulesRefusal.ShowroomUnknown);
        if (string.IsNullOrWhiteSpace(command.Actor)) return new(RulesRefusal.NameMissing);
        return showroom.Pending?.Id == command.Proposal ? null : new(RulesRefusal.NotWaiting);
    }

    /// <summary>The approved proposal as a fact: the next version, from its moment on or, when that is over, from now on.</summary>
    public static RulesApproved Approve(ShowroomBook showroom, ApproveRules command, DateTimeOffset now)
    {
        var pending = showroom.Pending!;
        var newest = (showroom.Coming ?? []).Select(rules => rules.Rules.Version).Append(showroom.Plan!.Rules.Version).Max();
        return new(now, pending.Id, pending.Rules with { Version = newest + 1 }, pending.From > now ? pending.From : now, pending.By, command.Actor.Trim());
    }

    // Where nobody signs in a person is a name, and a name is the same however it is typed.
    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
