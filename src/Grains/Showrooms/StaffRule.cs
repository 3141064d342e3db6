using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>How people and groups of a showroom are changed (ROT-03, ROT-04, ROT-08, ROT-14). Pure: what comes of a change is a whole plan, and it is judged as one.</summary>
internal static class StaffRule
{
    // What a card on a wall shows without cutting it off.
    private const int LongestName = 40;

    /// <summary>The plan with which a showroom opens; or why it cannot.</summary>
    public static PlanOutcome.Refused? FirstPlan(ShowroomId id, OpenShowroom command, DateTimeOffset now, out ShowroomPlan plan)
    {
        plan = null!;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(command.TimeZone, out var zone)) return new(PlanFault.UnknownTimeZone, command.TimeZone);
        if (command.Groups.IsDefaultOrEmpty) return new(PlanFault.NoGroup, "");
        if (command.Groups.GroupBy(group => group.Id).FirstOrDefault(same => same.Count() > 1) is { } twice) return new(PlanFault.DuplicateGroup, twice.Key.Value);
        if (Unnamed([(id.Value, command.Name), .. command.Groups.Select(group => (group.Id.Value, group.Name))]) is { } unnamed) return unnamed;

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        plan = new(id, command.Name, command.TimeZone, [], [.. command.Groups.Select(group => new DutyGroup(group.Id, group.Name, null, []))],
            new(today, [.. command.Groups.Select(group => group.Id)], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        return Judge(plan);
    }

    /// <summary>The plan with the change; or why it cannot be made. The same plan where nothing changes.</summary>
    public static PlanOutcome.Refused? Decide(ShowroomPlan plan, StaffChange change, DateOnly today, out ShowroomPlan changed)
    {
        changed = plan;
        var refused = change switch
        {
            StaffChange.PutPerson put => PutPerson(plan, put.Person, ref changed),
            StaffChange.Place place => Place(plan, place, ref changed),
            StaffChange.PutGroup put => PutGroup(plan, put, ref changed),
            StaffChange.DropGroup drop => DropGroup(plan, drop.Id, today, ref changed),
            StaffChange.SetCycle cycle => SetCycle(plan, cycle.Groups, today, ref changed),
            StaffChange.PutMarket put => PutMarket(plan, put.Market, ref changed),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType(), "Nobody knows this change."),
        } ?? Judge(changed);
        if (refused is not null) changed = plan;
        return refused;
    }

    private static PlanOutcome.Refused? PutPerson(ShowroomPlan plan, Person person, ref ShowroomPlan changed)
    {
        if (Unnamed([(person.Id.Value, person.Name)]) is { } unnamed) return unnamed;

        var known = plan.People.FirstOrDefault(one => one.Id == person.Id);
        if (known is not null && known.Name == person.Name && known.Role == person.Role && (known.Territories ?? []).SequenceEqual(person.Territories ?? [])) return null;

        changed = plan with { People = known is null ? plan.People.Add(person) : plan.People.Replace(known, person) };
        return null;
    }

    private static PlanOutcome.Refused? Place(ShowroomPlan plan, StaffChange.Place place, ref ShowroomPlan changed)
    {
        if (plan.People.All(person => person.Id != place.Member)) return new(PlanFault.PersonUnknown, place.Member.Value);
        if (place.Group is { } named && plan.Groups.All(group => group.Id != named)) return new(PlanFault.GroupUnknown, named.Value);

        var groups = plan.Groups.Select(group =>
        {
            var without = group.Members.Remove(place.Member);
            var members = group.Id == place.Group ? without.Insert(Math.Clamp(place.At - 1, 0, without.Length), place.Member) : without;
            return members.SequenceEqual(group.Members) ? group : group with { Members = members };
        }).ToImmutableArray();
        if (!groups.SequenceEqual(plan.Groups)) changed = plan with { Groups = groups };
        return null;
    }

    private static PlanOutcome.Refused? PutGroup(ShowroomPlan plan, StaffChange.PutGroup put, ref ShowroomPlan changed)
    {
        if (Unnamed([(put.Id.Value, put.Name)]) is { } unnamed) return unnamed;
        if (put.Supervisor is { } supervisor)
        {
            if (plan.People.FirstOrDefault(person => person.Id == supervisor) is not { } leader) return new(PlanFault.PersonUnknown, supervisor.Value);
            if (leader.Role == Role.Salesperson) return new(PlanFault.SupervisorSells, supervisor.Value);
        }

        // One that takes everything says nothing, so that later kinds of visitors are its own too.
        var takes = put.Takes is { WalkIns: true, Calls: true, Complaints: false } ? null : put.Takes;
        var known = plan.Groups.FirstOrDefault(group => group.Id == put.Id);
        var group = known is null ? new DutyGroup(put.Id, put.Name, put.Supervisor, [], takes) : known with { Name = put.Name, Supervisor = put.Supervisor, Takes = takes };
        if (group != known) changed = plan with { Groups = known is null ? plan.Groups.Add(group) : plan.Groups.Replace(known, group) };
        return null;
    }

    private static PlanOutcome.Refused? DropGroup(ShowroomPlan plan, GroupId id, DateOnly today, ref ShowroomPlan changed)
    {
        if (plan.Groups.FirstOrDefault(group => group.Id == id) is not { } group) return null;
        if (!group.Members.IsEmpty || plan.Duty.Cycle.Contains(id) || plan.Duty.Exceptions.Any(day => day.Key >= today && day.Value == id)) return new(PlanFault.GroupInUse, id.Value);

        changed = plan with { Groups = plan.Groups.Remove(group), Duty = plan.Duty with { Exceptions = plan.Duty.Exceptions.RemoveRange(plan.Duty.Exceptions.Where(day => day.Value == id).Select(day => day.Key)) } };
        return null;
    }

    private static PlanOutcome.Refused? SetCycle(ShowroomPlan plan, ImmutableArray<GroupId> cycle, DateOnly today, ref ShowroomPlan changed)
    {
        if (cycle.SequenceEqual(plan.Duty.Cycle)) return null;

        // The group that received this morning's visitors keeps the day.
        changed = plan with { Duty = new(today.AddDays(1), cycle, plan.Duty.Exceptions.SetItem(today, plan.Duty.GroupOn(today))) };
        return null;
    }

    private static PlanOutcome.Refused? PutMarket(ShowroomPlan plan, Territory market, ref ShowroomPlan changed)
    {
        if (Unnamed([(market.Id.Value, market.Name)]) is { } unnamed) return unnamed;

        var (markets, known) = (plan.Territories ?? [], (plan.Territories ?? []).FirstOrDefault(one => one.Id == market.Id));
        if (known != market) changed = plan with { Territories = known is null ? markets.Add(market) : markets.Replace(known, market) };
        return null;
    }

    private static PlanOutcome.Refused? Unnamed((string Id, BilingualName Name)[] named)
    {
        foreach (var (id, name) in named)
            if (id.Length == 0 || IsMissing(name)) return new(PlanFault.NameMissing, id);
        return null;
    }

    // One script is enough: screens of the other language show it too.
    private static bool IsMissing(BilingualName name) => (string.IsNullOrWhiteSpace(name.Zh) && string.IsNullOrWhiteSpace(name.En)) || name.Zh.Length > LongestName || name.En.Length > LongestName;

    private static PlanOutcome.Refused? Judge(ShowroomPlan plan) => PlanRule.Fault(plan) is var (fault, subject) ? new(fault, subject) : null;
}
