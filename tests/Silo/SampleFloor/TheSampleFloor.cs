using SalesFloor.Showrooms;
using SalesFloor.Silo.SampleFloor;

namespace SalesFloor.Tests.SampleFloor;

public sealed class TheSampleFloor
{
    private static readonly ShowroomPlan s_plan = SamplePlan.For(new("main"), new(2026, 3, 5), "Asia/Shanghai");

    [Fact]
    [Trait("Rule", "ROT-04")]
    public void It_is_staffed_as_the_model_says()
    {
        Assert.Equal([5, 5], s_plan.Groups.Select(group => group.Members.Length));
        Assert.Equal(
            [(Role.Salesperson, 10), (Role.Supervisor, 2), (Role.Manager, 1), (Role.Director, 1), (Role.Assistant, 1), (Role.Secretary, 1), (Role.Finance, 1), (Role.GeneralManager, 1)],
            s_plan.People.GroupBy(person => person.Role).Select(role => (role.Key, role.Count())).OrderBy(role => role.Key));
        Assert.Equal(2, s_plan.Groups.Select(group => group.Supervisor).Distinct().Count(supervisor => supervisor is { } id && s_plan.People.Single(p => p.Id == id).Role == Role.Supervisor));
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public void Its_groups_are_on_duty_day_by_day_in_turn()
    {
        var days = Enumerable.Range(0, 4).Select(day => s_plan.Duty.GroupOn(new DateOnly(2026, 3, 5).AddDays(day))).ToArray();

        Assert.Equal((days[0], days[1]), (days[2], days[3]));
        Assert.NotEqual(days[0], days[1]);
    }

    [Fact]
    public void It_is_a_plan_without_fault_and_everybody_has_a_chinese_and_a_latin_name()
    {
        Assert.Null(PlanRule.Fault(s_plan));
        Assert.All(s_plan.People, person => Assert.True(person.Name.Zh.Any(c => c > '\u2E7F') && person.Name.En.All(c => c < '\u0250')));
    }
}
