using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Showrooms;

/// <summary>What a plan must be (ROT-01, ROT-03), and whose duty a day is. Pure.</summary>
public static class PlanRule
{
    /// <summary>The group that receives new customers on a day (ROT-01): an exception if there is one, else the cycle.</summary>
    public static GroupId GroupOn(this DutyCalendar duty, DateOnly day)
    {
        if (duty.Exceptions.TryGetValue(day, out var group)) return group;
        var days = day.DayNumber - duty.From.DayNumber;
        var cycle = duty.Cycle.Length;
        return duty.Cycle[((days % cycle) + cycle) % cycle]; // days before the calendar begins count backwards in the same cycle
    }

    /// <summary>The local day of a moment at the showroom.</summary>
    public static DateOnly DayAt(this ShowroomPlan plan, DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone)).DateTime);

    /// <summary>The showroom's time zone.</summary>
    public static TimeZoneInfo Zone(this ShowroomPlan plan) => TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);

    /// <summary>The moment at which a local day of the showroom begins.</summary>
    public static DateTimeOffset StartOf(this ShowroomPlan plan, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone).GetUtcOffset(midnight));
    }

    /// <summary>A group of the plan.</summary>
    public static DutyGroup Group(this ShowroomPlan plan, GroupId id) => plan.Groups.First(group => group.Id == id);

    /// <summary>The first thing that is wrong with a plan, and whom it concerns; null when nothing is.</summary>
    public static (PlanFault Fault, string Subject)? Fault(ShowroomPlan plan)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out _)) return (PlanFault.UnknownTimeZone, plan.TimeZone);
        if (plan.Groups.IsDefaultOrEmpty) return (PlanFault.NoGroup, "");
        return RulesFault(plan.Rules) ?? PeopleFault(plan) ?? DutyFault(plan) ?? TakesFault(plan) ?? TerritoryFault(plan);
    }

    /// <summary>Whether both plans have the same people in the same lines under the same rules.</summary>
    public static bool HasSameLines(this ShowroomPlan plan, ShowroomPlan other) =>
        plan.Rules == other.Rules && plan.Groups.Length == other.Groups.Length && plan.Groups.Zip(other.Groups).All(pair => pair.First.Id == pair.Second.Id && pair.First.Members.SequenceEqual(pair.Second.Members));

    /// <summary>How the next member is found for a visit that comes this way (ROT-10).</summary>
    public static TurnStrategy StrategyOf(this FloorRules rules, Channel channel) => channel == Channel.Call ? rules.CallStrategy ?? rules.Strategy : rules.Strategy;

    /// <summary>What is wrong with rules, whatever the showroom; null when nothing is.</summary>
    public static (PlanFault Fault, string Subject)? RulesFault(FloorRules rules)
    {
        if (!Lines.Exists(rules.Strategy)) return (PlanFault.UnknownStrategy, rules.Strategy.ToString());
        if (rules.CallStrategy is { } calls && !Lines.Exists(calls)) return (PlanFault.UnknownStrategy, calls.ToString());
        if (rules.CallStrategy is not null && rules.OneRotationForBothChannels) return (PlanFault.CallStrategyWithoutRotation, "");
        if (rules.WalkInOffer < TimeSpan.FromSeconds(5) || rules.CallOffer < TimeSpan.FromSeconds(5)) return (PlanFault.OfferTooShort, "");
        if (rules.StandInShare is < 0 or > 100) return (PlanFault.ShareOutOfRange, "");
        return IsUndoTooLong(rules) ? (PlanFault.UndoTooLong, "") : PlanTermsRule.Fault(rules);
    }

    // What can be undone must still have a turn that can go back: an offer that runs to its end, then the time for undoing.
    private static bool IsUndoTooLong(FloorRules rules)
    {
        var longest = rules.WalkInOffer > rules.CallOffer ? rules.WalkInOffer : rules.CallOffer;
        return rules.UndoWindow() < TimeSpan.Zero || (rules.UndoWindow() > TimeSpan.Zero && longest + rules.UndoWindow() >= TurnBookFold.OpenFor);
    }

    private static (PlanFault, string)? PeopleFault(ShowroomPlan plan)
    {
        if (plan.People.GroupBy(p => p.Id).FirstOrDefault(same => same.Count() > 1) is { } twice) return (PlanFault.DuplicatePerson, twice.Key.Value);

        var people = plan.People.ToDictionary(p => p.Id);
        var placed = new HashSet<SalespersonId>();
        foreach (var member in plan.Groups.SelectMany(group => group.Members))
        {
            if (!people.TryGetValue(member, out var person)) return (PlanFault.MemberUnknown, member.Value);
            if (person.Role != Role.Salesperson) return (PlanFault.MemberIsNoSalesperson, member.Value);
            if (!placed.Add(member)) return (PlanFault.MemberInTwoGroups, member.Value);
        }

        return null;
    }

    private static (PlanFault, string)? TakesFault(ShowroomPlan plan)
    {
        if (plan.Groups.All(group => !Receiving.Takes(group, Channel.WalkIn))) return (PlanFault.NobodyTakes, "walk-in");
        return plan.Groups.All(group => !Receiving.Takes(group, Channel.Call)) ? (PlanFault.NobodyTakes, "call") : null;
    }

    private static (PlanFault, string)? TerritoryFault(ShowroomPlan plan)
    {
        var known = plan.Territories?.Select(market => market.Id).ToHashSet() ?? [];
        foreach (var named in plan.People.SelectMany(person => person.Territories ?? []))
            if (!known.Contains(named)) return (PlanFault.TerritoryUnknown, named.Value);
        return null;
    }

    private static (PlanFault, string)? DutyFault(ShowroomPlan plan)
    {
        if (plan.Duty.Cycle.IsDefaultOrEmpty) return (PlanFault.EmptyDutyCycle, "");
        var groups = plan.Groups.Select(group => group.Id).ToHashSet();
        foreach (var named in plan.Duty.Cycle.Concat(plan.Duty.Exceptions.Values))
            if (!groups.Contains(named)) return (PlanFault.DutyNamesUnknownGroup, named.Value);
        return null;
    }
}
