using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Customers;

public sealed class GradingRuleTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [Trait("Rule", "CUS-11")]
    [InlineData("2:160000 8:160000", "B", 320_000, 2, 0)] // value and frequency
    [InlineData("2:500000 30:1 60:1", "B", 500_000, 1, 5)] // value and loyalty
    [InlineData("1:10 5:10 9:10 20:10", "C", 40, 4, 1)] // often, but for little, and not long
    [InlineData("3:90000", "C", 90_000, 1, 0)]
    [InlineData("30:900000 40:900000", "D", 0, 0, 3)] // loyal once; nothing in two years
    public void Two_of_three_terms_within_the_months_make_a_class(string bought, string grade, int amount, int purchases, int years)
    {
        var proposal = GradingRule.Propose("C", Bought(bought), Plan(new(24, 2, new(500_000, 4, 6), new(200_000, 2, 2), new(1, 1, 1))), s_now)!;

        Assert.Equal((grade, amount, purchases, years), (proposal.Grade, proposal.Amount, proposal.Purchases, proposal.Years));
        Assert.Equal(grade != "C", proposal.Changes);
    }

    [Fact]
    [Trait("Rule", "CUS-11")]
    public void Loyalty_is_coming_again_and_raises_who_buys_for_much()
    {
        var loyal = GradingRule.Propose("B", Bought("2:500000 37:1"), Plan(), s_now)!;
        var once = GradingRule.Propose("B", Bought("2:500000"), Plan(), s_now)!;

        Assert.Equal(("A", 3, GradingRules.Default.A), (loyal.Grade, loyal.Years, loyal.Terms));
        Assert.Equal(("C", 0), (once.Grade, once.Years));
    }

    [Fact]
    [Trait("Rule", "CUS-11")]
    public void The_window_is_of_calendar_months_and_its_first_day_counts()
    {
        var plan = Plan();
        Purchase On(int day) => new(new(2024, 3, day, 12, 0, 0, TimeSpan.FromHours(8)), 10, "CNY");

        Assert.Equal(1, GradingRule.Propose(null, [On(5)], plan, s_now)!.Purchases);
        Assert.Equal(0, GradingRule.Propose(null, [On(4)], plan, s_now)!.Purchases);
    }

    [Fact]
    [Trait("Rule", "CUS-11")]
    public void Who_never_bought_is_proposed_nothing_nor_anybody_where_the_rules_say_so_and_currencies_are_not_added_up()
    {
        Assert.Null(GradingRule.Propose("A", [], Plan(), s_now));
        Assert.Null(GradingRule.Propose("A", Bought("1:500000"), Plan(GradingRules.Default with { Months = 0 }), s_now));

        var mixed = GradingRule.Propose(null, [new(s_now.AddMonths(-2), 900_000, "JPY"), new(s_now.AddMonths(-1), 100, "CNY")], Plan(), s_now)!;
        Assert.Equal((100m, "CNY", 2, "C"), (mixed.Amount, mixed.Currency, mixed.Purchases, mixed.Grade));
    }

    // Months ago and for how much.
    private static Purchase[] Bought(string deals) => [.. deals.Split(' ').Select(deal => deal.Split(':')).Select(deal => new Purchase(s_now.AddMonths(-int.Parse(deal[0], CultureInfo.InvariantCulture)), decimal.Parse(deal[1], CultureInfo.InvariantCulture), "CNY"))];

    private static ShowroomPlan Plan(GradingRules? grading = null) => new Archive(FloorRules.Default with { Classes = ClassRules.Default with { Grading = grading } }).Plan;
}
