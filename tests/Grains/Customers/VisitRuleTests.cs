using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Customers;

public sealed class VisitRuleTests
{
    private static readonly SalespersonId s_ada = new("ada");

    [Theory]
    [Trait("Rule", "CUS-09")]
    [InlineData("A", 6, VisitStanding.Later, 0)]
    [InlineData("A", 7, VisitStanding.Today, 0)]
    [InlineData("A", 8, VisitStanding.Overdue, 1)]
    [InlineData("B", 13, VisitStanding.Later, 0)]
    [InlineData("B", 14, VisitStanding.Today, 0)]
    [InlineData("C", 30, VisitStanding.Today, 0)]
    [InlineData("D", 90, VisitStanding.Today, 0)]
    [InlineData("D", 100, VisitStanding.Overdue, 10)]
    public void The_next_visit_is_due_so_many_local_days_after_the_last_contact_that_counted(string grade, int days, VisitStanding standing, int late)
    {
        var kept = At(2026, 3, 5, 23, 59);

        var due = VisitRule.Due(s_ada, grade, kept, Plan(), kept.AddDays(days).AddHours(-23))!;

        Assert.Equal((new DateOnly(2026, 3, 5), standing, late), (due.Since, due.Standing, due.DaysLate));
        Assert.Equal(due.Since.AddDays(due.Days), due.By);
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    public void Nobody_is_due_without_an_owner_a_class_a_frequency_or_a_contact()
    {
        var (kept, later) = (At(2026, 3, 5, 9, 0), At(2027, 3, 5, 9, 0));

        Assert.Null(VisitRule.Due(null, "A", kept, Plan(), later));
        Assert.Null(VisitRule.Due(s_ada, null, kept, Plan(), later));
        Assert.Null(VisitRule.Due(s_ada, "A", null, Plan(), later));
        Assert.Null(VisitRule.Due(s_ada, "D", kept, Plan(ClassRules.Default with { DaysD = null }), later));
        Assert.Equal(365, VisitRule.Due(s_ada, "D", kept, Plan(ClassRules.Default with { DaysD = 365 }), later)!.Days);
    }

    [Theory]
    [Trait("Rule", "CUS-09")]
    [InlineData("Asia/Shanghai")]
    [InlineData("Europe/Berlin")] // two of its days have 23 and 25 hours
    [InlineData("America/New_York")]
    public void What_the_tables_are_asked_for_is_exactly_who_is_due(string zone)
    {
        var random = new Random(9);
        var plan = Plan() with { TimeZone = zone };
        for (var at = 0; at < 2000; at++)
        {
            var now = At(2026, 1, 1, 0, 0).AddMinutes(random.Next(525_600));
            var kept = now.AddMinutes(-random.Next(16 * 1440, 12 * 1440 * 2) + (random.Next(3) * 1440));

            Assert.Equal(VisitRule.Due(s_ada, "B", kept, plan, now)!.Standing != VisitStanding.Later, kept < VisitRule.KeptBefore(14, plan, now));
        }
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    [Trait("Rule", "CUS-11")]
    public void A_plan_whose_classes_contradict_themselves_is_refused()
    {
        Assert.Null(Fault(new(1, null, null, 3650)));
        Assert.Equal(PlanFault.ClassRules, Fault(ClassRules.Default with { DaysB = 0 }));
        Assert.Equal(PlanFault.ClassRules, Fault(ClassRules.Default with { DaysB = 3651 }));
        Assert.Null(Fault(ClassRules.Default with { Grading = GradingRules.Default with { Months = 0 } }));
        Assert.Equal(PlanFault.ClassRules, Fault(ClassRules.Default with { Grading = GradingRules.Default with { Needed = 4 } }));
        Assert.Equal(PlanFault.ClassRules, Fault(ClassRules.Default with { Grading = GradingRules.Default with { A = new(100, 1, 1) } }));
        Assert.Equal(PlanFault.ClassRules, Fault(ClassRules.Default with { Grading = GradingRules.Default with { C = new(1, 1, -1) } }));
    }

    private static PlanFault? Fault(ClassRules classes) => PlanRule.Fault(Plan(classes))?.Fault;

    private static ShowroomPlan Plan(ClassRules? classes = null) => new Archive(FloorRules.Default with { Classes = classes }).Plan;

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
