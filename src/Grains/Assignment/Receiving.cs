using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Assignment;

/// <summary>Which group receives a new visitor, and who of it comes into question before anybody's turn is looked at: the group on duty unless it takes none who come this way (ROT-01, ROT-14), and those whose market it is (ROT-08). Pure.</summary>
internal static class Receiving
{
    /// <summary>The group, and those before it that were passed over, with the reason.</summary>
    public static (DutyGroup Group, ImmutableArray<PassedGroup>? Passed) Group(ShowroomPlan plan, GroupId onDuty, Channel channel, VisitPurpose? purpose = null)
    {
        var passed = ImmutableArray.CreateBuilder<PassedGroup>();
        foreach (var group in InOrder(plan, onDuty))
        {
            if (purpose is null ? Takes(group, channel) : TakesComplaints(plan, group)) return (group, passed.Count == 0 ? null : passed.ToImmutable());
            passed.Add(new(group.Id, Verdict.GroupTakesOthers));
        }

        return (plan.Group(onDuty), null); // no plan is set in which nobody takes a channel
    }

    /// <summary>The group that stands in for an owner: his own; for one of another showroom, whoever would receive a new visitor.</summary>
    public static DutyGroup StandsIn(ShowroomPlan plan, SalespersonId owner, GroupId onDuty, Channel channel, VisitPurpose? purpose) =>
        plan.Groups.FirstOrDefault(group => group.Members.Contains(owner)) ?? Group(plan, onDuty, channel, purpose).Group;

    /// <summary>Whether a group of the showroom is there for complaints and after-sales (ROT-14).</summary>
    public static bool ForComplaints(ShowroomPlan plan) => plan.Groups.Any(group => group.Takes is { Complaints: true });

    // Where none is there for complaints, every group is.
    private static bool TakesComplaints(ShowroomPlan plan, DutyGroup group) => group.Takes is { Complaints: true } || !ForComplaints(plan);

    /// <summary>Whether a group takes new visitors who come this way; one that says nothing takes all.</summary>
    public static bool Takes(DutyGroup group, Channel channel) => group.Takes is not { } takes || (channel == Channel.Call ? takes.Calls : takes.WalkIns);

    /// <summary>Those of a group whose market it is not, while at least one is at work whose it is; where nobody of the market is there, it is everybody's.</summary>
    public static ImmutableHashSet<SalespersonId> Outside(ShowroomPlan plan, DeskBook desk, DutyGroup group, TerritoryId? territory)
    {
        if (!plan.Rules.UseTerritories || territory is not { } market) return [];

        var inside = plan.People.Where(p => p.Territories?.Contains(market) == true && group.Members.Contains(p.Id)).Select(p => p.Id).ToHashSet();
        return inside.Any(rep => desk.Condition(rep) is not (RepCondition.Off or RepCondition.OnLeave or RepCondition.OutVisiting)) ? [.. group.Members.Where(rep => !inside.Contains(rep))] : [];
    }

    // The group on duty, then those whose days come next in the cycle, then the others as the plan lists them.
    private static IEnumerable<DutyGroup> InOrder(ShowroomPlan plan, GroupId onDuty)
    {
        var cycle = plan.Duty.Cycle;
        var from = Math.Max(0, cycle.IndexOf(onDuty));
        return Enumerable.Range(0, cycle.Length).Select(step => cycle[(from + step) % cycle.Length]).Prepend(onDuty).Concat(plan.Groups.Select(group => group.Id)).Distinct().Select(plan.Group);
    }
}
