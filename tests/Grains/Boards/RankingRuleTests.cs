using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Boards;

public sealed class RankingRuleTests
{
    private static readonly ShowroomId s_main = new("main");
    private static readonly DateOnly s_today = new(2026, 3, 12); // a Thursday
    private static readonly ShowroomPlan s_plan = new(
        s_main, new("总店", "Main"), "Asia/Shanghai",
        [.. "ada ben cai dan".Split(' ').Select(id => new Person(new(id), new(id, id), Role.Salesperson)), new(new("max"), new("max", "max"), Role.Manager)],
        [new(new("g1"), new("一组", "1"), null, [new("ada")]), new(new("g2"), new("二组", "2"), null, [new("ben"), new("cai"), new("dan")])],
        new(new(2026, 1, 1), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    private long _number;

    [Fact]
    [Trait("Rule", "BRD-01")]
    public void Equal_figures_share_a_rank_and_the_next_is_as_much_further_and_nobody_is_left_out()
    {
        var ranking = Of(RankingPeriod.Month, Line("ben", 2, 10), Line("cai", 2, 11), Line("ada", 1, 1));

        Assert.Equal(["ben 1 2", "cai 1 2", "ada 3 1", "dan 4 0"], ranking.Rows.Select(row => $"{row.Id} {row.Rank} {row.Value}"));
        Assert.Equal([null, null, 1m, 1m], ranking.Rows.Select(row => row.ToNext));
    }

    [Fact]
    [Trait("Rule", "BRD-01")]
    public void Only_the_figure_that_is_asked_for_counts_only_in_its_period_and_what_was_undone_counts_less()
    {
        var ranking = Of(RankingPeriod.Week, Line("ada", 5, 8), Line("ada", 1, 9), Line("ben", 2, 12), Line("ben", -1, 12), Line("cai", 7, 12) with { Metric = Metric.Calls });

        Assert.Equal((new DateOnly(2026, 3, 9), s_today), (ranking.From, ranking.Until)); // from Monday on
        Assert.Equal(["ada 1", "ben 1", "cai 0", "dan 0"], ranking.Rows.Select(row => $"{row.Id} {row.Value}"));
    }

    [Fact]
    public void Movement_is_against_yesterdays_end_and_on_a_first_day_against_the_whole_period_before()
    {
        FigureLine[] lines = [Line("ada", 3, 10), Line("ben", 1, 10), Line("ben", 4, 12)];

        Assert.Equal(["ben 1", "ada -1", "cai 0", "dan 0"], Of(RankingPeriod.Month, lines).Rows.Select(row => $"{row.Id} {row.Moved}"));
        Assert.Equal(["ben", "ada", "cai", "dan"], Of(RankingPeriod.Day, lines).Rows.Select(row => row.Id));
        Assert.All(Of(RankingPeriod.Day, lines).Rows, row => Assert.Null(row.Moved)); // nothing counted yesterday: there was no ranking
        Assert.Equal(1, Of(RankingPeriod.Day, [.. lines, Line("ada", 1, 11)]).Rows.Single(row => row.Id == "ben").Moved);
    }

    [Fact]
    public void Groups_are_ranked_by_what_their_members_have_together()
    {
        var rows = RankingRule.Of(new(s_main, Metric.Deals, RankingPeriod.Month, RankedAs.Groups), [Line("ada", 2, 3), Line("ben", 1, 3), Line("cai", 2, 4)], s_plan, s_today, "CNY").Rows;

        Assert.Equal(["g2 1 3", "g1 2 2"], rows.Select(row => $"{row.Id} {row.Rank} {row.Value}"));
    }

    [Fact]
    [Trait("Rule", "BRD-10")]
    public void Star_and_best_team_are_those_of_the_last_whole_month_by_sales_and_a_team_counts_per_head()
    {
        FigureLine[] lines = [Sale("ada", 100, 2), Sale("ben", 120, 2), Sale("cai", 120, 2), Sale("dan", 900, 3), Sale("dan", 900, 1)];

        var honours = Of(RankingPeriod.Day, lines).Honours;

        Assert.Equal(new(2026, 2, 1), honours.Month);
        Assert.Equal(["ben", "cai"], honours.Stars.Select(star => star.Value));
        Assert.Equal("g1", Assert.Single(honours.Teams).Value); // 100 a head against 80
        Assert.Empty(Of(RankingPeriod.Day).Honours.Stars);
    }

    [Theory]
    [Trait("Rule", "BRD-01")]
    [InlineData(Metric.SalesAmount)]
    [InlineData(Metric.MoneyReceived)]
    [InlineData(Metric.MoneyRefunded)]
    public void Amounts_of_different_currencies_are_never_added_up_each_is_a_board_of_its_own_the_showrooms_first(Metric metric)
    {
        FigureLine[] lines =
        [
            In("USD", "ben", 90_000, 3), In("USD", "ada", 20_000, 11), In("USD", "cai", 5, 3), In("USD", "cai", -5, 4), In("CNY", "ada", 100_000, 10), In(null, "ada", 1, 10), In("CNY", "ben", 30_000, 12), In("JPY", "dan", 999_999, 28) with { Day = new(2026, 2, 28) },
        ];
        var ranking = Money(RankedAs.Reps);

        Assert.Equal(("CNY", "ada 1 100001,ben 2 30000,cai 3 0,dan 3 0"), Board(ranking)); // what names no currency is the showroom's own
        Assert.Equal([("USD", "ben 1 90000,ada 2 20000")], ranking.Others!.Value.Select(Board)); // nobody stands on a board without anything on it; nothing came in yen this month
        Assert.Equal(70_000m, ranking.Others.Value[0].Rows[1].ToNext);
        var groups = Money(RankedAs.Groups);
        Assert.Equal([("CNY", "g1 1 100001,g2 2 30000"), ("USD", "g2 1 90000,g1 2 20000")], groups.Others!.Value.Select(Board).Prepend(Board(groups)));
        Assert.Equal(("EUR", "ada 1 0,ben 1 0,cai 1 0,dan 1 0"), Board(RankingRule.Of(new(s_main, metric, RankingPeriod.Month), [In("USD", "ben", 1, 3)], s_plan, s_today, "EUR")));
        Assert.Null(Of(RankingPeriod.Month, lines).Currency); // deals are deals, whatever they are paid in

        Ranking Money(RankedAs of) => RankingRule.Of(new(s_main, metric, RankingPeriod.Month, of), lines, s_plan, s_today, "CNY");
        static (string?, string) Board(Ranking board) => (board.Currency, string.Join(',', board.Rows.Select(row => $"{row.Id} {row.Rank} {row.Value}")));
        FigureLine In(string? currency, string rep, decimal value, int day) => Line(rep, value, day) with { Metric = metric, Currency = currency };
    }

    [Fact]
    [Trait("Rule", "BRD-10")]
    public void Who_sold_most_is_said_in_one_currency_and_a_large_number_of_another_does_not_win()
    {
        FigureLine[] lines = [Sale("ada", 100, 2) with { Currency = "CNY" }, Sale("ben", 9_000, 2) with { Currency = "JPY" }, Sale("ben", 9_000, 2) with { Currency = "JPY" }];

        Assert.Equal(("CNY", "ada"), Star(lines, "CNY"));
        Assert.Equal(("JPY", "ben"), Star(lines, "USD")); // nothing was sold in its own: then what most contracts are in

        static (string?, string) Star(FigureLine[] lines, string own) => RankingRule.Of(new(s_main, Metric.Deals, RankingPeriod.Day), lines, s_plan, s_today, own).Honours is var honours ? (honours.Currency, Assert.Single(honours.Stars).Value) : default;
    }

    [Theory]
    [InlineData(RankingPeriod.Day, 12, 3)]
    [InlineData(RankingPeriod.Month, 1, 3)]
    [InlineData(RankingPeriod.Quarter, 1, 1)]
    [InlineData(RankingPeriod.Year, 1, 1)]
    public void A_period_begins_on_its_first_day(RankingPeriod period, int day, int month) => Assert.Equal(new DateOnly(2026, month, day), RankingRule.Start(period, s_today));

    private static Ranking Of(RankingPeriod period, params FigureLine[] lines) => RankingRule.Of(new(s_main, Metric.Deals, period), lines, s_plan, s_today, "CNY");

    private FigureLine Line(string rep, decimal value, int day) =>
        new(new(2026, 3, day), new(2026, 3, day, 4, 0, 0, TimeSpan.Zero), s_main, new SalespersonId(rep), Metric.Deals, value, null, null, null, null, "deal/x", ++_number);

    private FigureLine Sale(string rep, decimal value, int month) => Line(rep, value, 5) with { Metric = Metric.SalesAmount, Day = new(2026, month, 5) };
}
