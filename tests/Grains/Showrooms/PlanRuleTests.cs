using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Showrooms;

public sealed class PlanRuleTests
{
    private static readonly GroupId s_one = new("g1");
    private static readonly GroupId s_two = new("g2");

    private static readonly ShowroomPlan s_plan = new(
        new("main"),
        new("总店", "Main"),
        "Asia/Shanghai",
        [new(new("ada"), new("a", "a"), Role.Salesperson), new(new("ben"), new("b", "b"), Role.Salesperson), new(new("mo"), new("m", "m"), Role.Manager)],
        [new(s_one, new("一", "1"), null, [new("ada")]), new(s_two, new("二", "2"), null, [new("ben")])],
        new(new(2026, 3, 5), [s_one, s_two], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
        FloorRules.Default);

    private static readonly FloorRules s_apart = FloorRules.Default with { OneRotationForBothChannels = false };

    [Theory]
    [Trait("Rule", "ROT-01")]
    [InlineData("2026-03-05", "g1")]
    [InlineData("2026-03-06", "g2")]
    [InlineData("2026-03-07", "g1")]
    [InlineData("2026-03-04", "g2")]
    [InlineData("2025-03-05", "g2")]
    public void The_duty_calendar_names_the_group_of_each_day_also_before_it_began(string day, string group) =>
        Assert.Equal(group, s_plan.Duty.GroupOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Value);

    [Fact]
    [Trait("Rule", "ROT-01")]
    public void A_day_that_is_an_exception_does_not_shift_the_days_after_it()
    {
        var duty = s_plan.Duty with { Exceptions = ImmutableSortedDictionary<DateOnly, GroupId>.Empty.Add(new(2026, 3, 6), s_one) };

        Assert.Equal([s_one, s_one, s_one, s_two], Enumerable.Range(5, 4).Select(day => duty.GroupOn(new(2026, 3, day))));
    }

    [Fact]
    public void The_day_is_the_showrooms_own_day()
    {
        var lateEvening = new DateTimeOffset(2026, 3, 5, 17, 30, 0, TimeSpan.Zero); // half past one at night in Shanghai

        Assert.Equal(new DateOnly(2026, 3, 6), s_plan.DayAt(lateEvening));
        Assert.Equal(new DateOnly(2026, 3, 5), (s_plan with { TimeZone = "Europe/Berlin" }).DayAt(lateEvening));
    }

    [Fact]
    public void A_plan_that_contradicts_itself_is_refused_by_name_of_what_is_wrong()
    {
        Assert.Null(PlanRule.Fault(s_plan));
        Assert.Equal((PlanFault.UnknownTimeZone, "Mars/Base"), PlanRule.Fault(s_plan with { TimeZone = "Mars/Base" }));
        Assert.Equal((PlanFault.NoGroup, ""), PlanRule.Fault(s_plan with { Groups = [] }));
        Assert.Equal((PlanFault.UnknownStrategy, "99"), PlanRule.Fault(s_plan with { Rules = FloorRules.Default with { Strategy = (TurnStrategy)99 } }));
        Assert.Equal((PlanFault.UnknownStrategy, "99"), PlanRule.Fault(s_plan with { Rules = s_apart with { CallStrategy = (TurnStrategy)99 } }));
        Assert.Equal((PlanFault.CallStrategyWithoutRotation, ""), PlanRule.Fault(s_plan with { Rules = FloorRules.Default with { CallStrategy = TurnStrategy.LongestIdle } }));
        Assert.Null(PlanRule.Fault(s_plan with { Rules = s_apart with { CallStrategy = TurnStrategy.LongestIdle } }));
        Assert.Equal((PlanFault.OfferTooShort, ""), PlanRule.Fault(s_plan with { Rules = FloorRules.Default with { CallOffer = TimeSpan.Zero } }));
        Assert.Equal((PlanFault.MemberUnknown, "zoe"), PlanRule.Fault(With(s_one, "zoe")));
        Assert.Equal((PlanFault.MemberIsNoSalesperson, "mo"), PlanRule.Fault(With(s_one, "mo")));
        Assert.Equal((PlanFault.MemberInTwoGroups, "ben"), PlanRule.Fault(With(s_one, "ben")));
        Assert.Equal((PlanFault.DuplicatePerson, "ada"), PlanRule.Fault(s_plan with { People = s_plan.People.Add(s_plan.People[0]) }));
        Assert.Equal((PlanFault.EmptyDutyCycle, ""), PlanRule.Fault(s_plan with { Duty = s_plan.Duty with { Cycle = [] } }));
        Assert.Equal((PlanFault.DutyNamesUnknownGroup, "g9"), PlanRule.Fault(s_plan with { Duty = s_plan.Duty with { Cycle = [new("g9")] } }));
    }

    private static ShowroomPlan With(GroupId group, string member) =>
        s_plan with { Groups = [.. s_plan.Groups.Select(g => g.Id == group ? g with { Members = [new(member)] } : g)] };
}
