using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Tests.People;

/// <summary>Which order about a customer or a deal is whose, cell by cell, against the readable table beside this file; by the account where people sign in, by the plan where they do not.</summary>
public sealed class OrdersTests
{
    private static readonly SalespersonId s_me = new("me");

    private static readonly (string Word, SalespersonId Whose)[] s_tries = [("own", s_me), ("group", new("mate")), ("showroom", new("other"))];

    public static TheoryData<string> Orders => [.. Enum.GetNames<FloorOrder>()];

    [Theory, MemberData(nameof(Orders)), Trait("Rule", "ORG-01"), Trait("Rule", "ORG-02"), Trait("Rule", "ORG-03"), Trait("Rule", "ORG-04"), Trait("Rule", "ORG-05"), Trait("Rule", "ORG-06")]
    public void Every_role_gives_the_orders_that_the_table_says_by_his_account_or_by_the_plan(string order)
    {
        var (roles, rows) = Expected();
        for (var column = 0; column < roles.Length; column++)
        {
            var furthest = Array.FindIndex(s_tries, tried => tried.Word == rows[order][column]);
            for (var tried = 0; tried < s_tries.Length; tried++)
            {
                var (word, whose) = s_tries[tried];
                Assert.True(tried <= furthest == ByPlan(roles[column]).May(Enum.Parse<FloorOrder>(order), whose), $"{order}, {roles[column]} of the plan, {word}: the table says {rows[order][column]}");
                Assert.True(tried <= furthest == ByAccount(roles[column]).May(Enum.Parse<FloorOrder>(order), whose), $"{order}, {roles[column]} by account, {word}: the table says {rows[order][column]}");
            }
        }
    }

    [Fact]
    public void The_table_has_a_row_for_every_order_and_every_order_of_the_contract_has_one()
    {
        var (roles, rows) = Expected();

        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        Assert.Equal(Enum.GetNames<FloorOrder>().Order(), rows.Keys.Order());
        Type[] orders = [.. typeof(CustomerOrder).Assembly.GetTypes().Where(type => !type.IsAbstract && (typeof(CustomerOrder).IsAssignableFrom(type) || typeof(DealOrder).IsAssignableFrom(type)))];
        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Equal(order.Name, PermissionMatrix.RowOf(order).ToString()));
    }

    [Fact, Trait("Rule", "ORG-14")]
    public void Several_roles_of_an_account_add_up_and_the_plans_role_counts_no_more()
    {
        var both = new Giver(Plan(Role.Salesperson), new(s_me, new("我", "Me"), Role.Salesperson), [Role.Assistant, Role.Secretary]);

        Assert.True(both.May(FloorOrder.ArchiveCustomer));
        Assert.True(both.May(FloorOrder.RevealWithoutGround));
        Assert.False(both.May(FloorOrder.ClaimLead)); // a rep of the plan, none by his account
        Assert.Equal(Role.Assistant, both.MayAs(FloorAction.SetDuty));
        Assert.Null(both.MayAs(FloorAction.RuleOnDisputes));
    }

    [Fact, Trait("Rule", "TGT-11"), Trait("Rule", "ORG-14")]
    public void Nobody_approves_his_own_whatever_he_is_by_his_account()
    {
        var both = new Giver(Plan(Role.Manager), new(s_me, new("我", "Me"), Role.Manager), [Role.Manager, Role.Director, Role.GeneralManager]);
        var scope = new TargetScope(new("here"), new("two"), new("other"));

        Assert.True(TargetRights.MayApprove(both, scope, new("other")));
        Assert.False(TargetRights.MayApprove(both, scope, s_me));
        Assert.True(ScoreRights.IsAbove(both, new("other")));
        Assert.False(ScoreRights.IsAbove(both, s_me));
    }

    [Fact, Trait("Rule", "KPI-22"), Trait("Rule", "ORG-14")]
    public void Targets_scores_contests_and_stock_are_judged_by_the_account_where_people_sign_in()
    {
        var (clerk, boss) = (ByAccount(Role.Finance), ByAccount(Role.Manager)); // both reps by the plan
        var scope = new TargetScope(new("here"), new("two"), new("other"));

        Assert.True(TargetRights.MayDirect(boss, scope));
        Assert.False(TargetRights.MayDirect(clerk, scope));
        Assert.True(ScoreRights.MayRate(boss, new("other")));
        Assert.False(ScoreRights.MayRate(clerk, new("other")));
        var contest = new CallOffContest(new("here"), s_me, Guid.NewGuid(), "Over.");
        Assert.Equal(ContestRefusal.ContestUnknown, ContestRule.Decide(ContestBook.Empty, contest with { As = [Role.Manager] }, Plan(Role.Salesperson), default, "CNY").Refused!.Reason);
        Assert.Equal(ContestRefusal.NotYours, ContestRule.Decide(ContestBook.Empty, contest with { As = [Role.Finance] }, Plan(Role.Manager), default, "CNY").Refused!.Reason);
        var count = new DropProduct(new("here"), s_me, "Sedan");
        Assert.Equal(StockRefusal.ProductUnknown, StockRule.Decide(StockBook.Empty, count with { As = [Role.Assistant] }, Plan(Role.Salesperson), default).Refused!.Reason);
        Assert.Equal(StockRefusal.NotYours, StockRule.Decide(StockBook.Empty, count with { As = [Role.Finance] }, Plan(Role.Manager), default).Refused!.Reason);
    }

    [Fact]
    public void Whoever_the_plan_does_not_know_gives_no_order() => Assert.Null(Giver.Of(Plan(Role.Manager), new("stranger"), [Role.Manager]));

    private static Giver ByPlan(Role role) => Giver.Of(Plan(role), s_me, null)!;

    private static Giver ByAccount(Role role) => Giver.Of(Plan(Role.Salesperson), s_me, [role])!;

    // He leads the first group, whatever he is.
    private static ShowroomPlan Plan(Role role) => new(
        new("here"), new("店", "Shop"), "Asia/Shanghai", [new(s_me, new("我", "Me"), role), new(new("mate"), new("甲", "Mate"), Role.Salesperson), new(new("other"), new("乙", "Other"), Role.Salesperson)],
        [new(new("one"), new("一", "1"), s_me, [new("mate")]), new(new("two"), new("二", "2"), null, [new("other")])], new(new(2026, 3, 5), [new("one")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    private static (Role[] Roles, Dictionary<string, string[]> Rows) Expected()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "People", "who-orders-what.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        // A word that is none would be read as no right at all.
        Assert.All(lines.Skip(1), line => Assert.True(line.Length == lines[0].Length && line.Skip(1).All(word => word == "none" || s_tries.Any(tried => tried.Word == word)), string.Join(' ', line)));
        return ([.. lines[0].Skip(1).Select(Enum.Parse<Role>)], lines.Skip(1).ToDictionary(line => line[0], line => line[1..]));
    }
}
