using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Figures;
using SalesFloor.Tests.Scores;

namespace SalesFloor.Tests.Boards;

public sealed class ContestRuleTests
{
    private static readonly Guid s_id = Guid.Parse("0195a000-0000-7000-8000-000000000077");
    private static readonly DateTimeOffset s_now = Scored.At(10, 9);

    private ContestBook _book = ContestBook.Empty;
    private long _number;

    [Fact]
    [Trait("Rule", "BRD-01")]
    public void Only_what_counts_between_start_and_end_decides_the_end_itself_not()
    {
        Assert.Null(Give(Announce()));
        var contest = _book.Of(s_id)!;

        var places = ContestRule.Places(contest, [Line("ada", 1, Scored.At(10, 8, 59)), Line("ada", 1, Scored.At(10, 9)), Line("ben", 1, Scored.At(12, 17, 59)), Line("ben", 5, Scored.At(12, 18)), Line("cai", 3, Scored.At(11, 9)) with { Metric = Metric.Calls }], "CNY");

        Assert.Equal(["1 ada 1", "1 ben 1", "3 cai 0"], places.Select(place => $"{place.Rank} {place.Rep} {place.Total}"));
    }

    [Fact]
    [Trait("Rule", "BRD-01")]
    public void A_head_start_counts_as_it_was_stated_and_equal_totals_share_a_rank()
    {
        Give(Announce(("ada", 0), ("ben", 1.5m), ("cai", 0)));
        var places = ContestRule.Places(_book.Of(s_id)!, [Line("ada", 2.5m, Scored.At(11, 9)), Line("ben", 1, Scored.At(11, 9)), Line("cai", 2, Scored.At(11, 9))], "CNY");

        Assert.Equal(["1 ada 2.5+0=2.5", "1 ben 1+1.5=2.5", "3 cai 2+0=2"], places.Select(place => $"{place.Rank} {place.Rep} {place.Figure}+{place.HeadStart}={place.Total}"));
    }

    [Theory]
    [Trait("Rule", "BRD-01")]
    [InlineData(null, "1 ada 300,2 ben 50,3 cai 0")]
    [InlineData("USD", "1 ben 100000,2 ada 0,2 cai 0")]
    public void A_contest_by_money_is_in_one_currency_the_showrooms_own_unless_it_was_announced_in_another(string? currency, string places)
    {
        Give(Announce() with { Metric = Metric.SalesAmount, Currency = currency });
        var contest = _book.Of(s_id)!;
        FigureLine Sold(string rep, decimal value, string? of) => Line(rep, value, Scored.At(11, 9)) with { Metric = Metric.SalesAmount, Currency = of };

        Assert.Equal(currency ?? "CNY", contest.Currency);
        Assert.Equal(places, string.Join(',', ContestRule.Places(contest, [Sold("ada", 200, "CNY"), Sold("ada", 100, null), Sold("ben", 100_000, "USD"), Sold("ben", 50, "CNY")], "CNY").Select(place => $"{place.Rank} {place.Rep} {place.Total}")));
        Assert.Equal("1 ada 300", ContestRule.Places(contest with { Currency = null }, [Sold("ada", 300, "CNY"), Sold("ben", 999, "USD")], "CNY").Select(place => $"{place.Rank} {place.Rep} {place.Total}").First()); // announced before it was stated
        Assert.Equal(ContestRefusal.CurrencyUnknown, Give(Announce() with { Id = Guid.CreateVersion7(), Metric = Metric.MoneyReceived, Currency = "XYZ" }));
    }

    [Fact]
    public void The_result_is_fixed_once_at_the_end_and_nothing_changes_it()
    {
        Give(Announce());
        ImmutableArray<ContestPlace> first = [new(1, new("ada"), 2, 0, 2)], later = [new(1, new("ben"), 9, 0, 9)];

        Assert.Empty(ContestRule.Settle(_book, s_id, first, Scored.At(12, 17, 59)));
        Settle(first, Scored.At(12, 18));
        Settle(later, Scored.At(20, 9));

        Assert.Equal("ada", Assert.Single(_book.Of(s_id)!.Result!.Places).Rep.Value);
        Assert.Equal(ContestRefusal.Over, Give(new CallOffContest(Scored.Main, new("max"), s_id, "too late"), Scored.At(12, 18)));
    }

    [Fact]
    public void A_contest_is_announced_before_it_runs_and_runs_until_its_end()
    {
        Give(Announce());
        Give(Announce() with { End = Scored.At(30, 9) }); // the same id again: nothing of it changes
        var contest = Assert.Single(_book.Contests);

        Assert.Equal(Scored.At(12, 18), contest.End);
        Assert.Equal([ContestPhase.Announced, ContestPhase.Running, ContestPhase.Running, ContestPhase.Ended], new[] { s_now.AddTicks(-1), s_now, contest.End.AddTicks(-1), contest.End }.Select(moment => contest.PhaseAt(moment)));
        Assert.Null(Give(new CallOffContest(Scored.Main, new("max"), s_id, "the fair was moved")));
        Assert.Equal(ContestPhase.CalledOff, _book.Of(s_id)!.PhaseAt(Scored.At(30, 9)));
        Assert.Empty(ContestRule.Settle(_book, s_id, [], Scored.At(30, 9)));
    }

    [Fact]
    public void What_cannot_be_a_contest_is_refused()
    {
        Assert.Equal(ContestRefusal.NotYours, Give(Announce() with { By = new("ada") }));
        Assert.Equal(ContestRefusal.NotYours, Give(Announce() with { By = new("sue") }));
        Assert.Equal(ContestRefusal.NameMissing, Give(Announce() with { Name = new("", "x") }));
        Assert.Equal(ContestRefusal.TimesWrong, Give(Announce() with { End = s_now }));
        Assert.Equal(ContestRefusal.TimesWrong, Give(Announce() with { Start = Scored.At(20, 9), End = Scored.At(19, 9) }));
        Assert.Equal(ContestRefusal.ContestantsWrong, Give(Announce(("ada", 0))));
        Assert.Equal(ContestRefusal.ContestantsWrong, Give(Announce(("ada", 0), ("ada", 0))));
        Assert.Equal(ContestRefusal.ContestantsWrong, Give(Announce(("ada", 0), ("max", 0))));
        Assert.Equal(ContestRefusal.HeadStartWrong, Give(Announce(("ada", 0), ("ben", -1))));
        Assert.Equal(ContestRefusal.HeadStartWrong, Give(Announce(("ada", 0), ("ben", 0.001m))));
        Assert.Equal(ContestRefusal.ContestUnknown, Give(new CallOffContest(Scored.Main, new("max"), s_id, "why")));
        Assert.Empty(_book.Contests);
    }

    private static AnnounceContest Announce(params (string Rep, decimal HeadStart)[] contestants) => new(
        Scored.Main, new("max"), s_id, new("三月冲刺", "March sprint"), Metric.Deals, s_now, Scored.At(12, 18),
        [.. (contestants.Length > 0 ? contestants : [("ada", 0m), ("ben", 0m), ("cai", 0m)]).Select(one => new Contestant(new(one.Rep), one.HeadStart))]);

    private ContestRefusal? Give(ContestOrder order, DateTimeOffset? now = null)
    {
        var decision = ContestRule.Decide(_book, order, Scored.Plan, now ?? s_now, "CNY");
        _book = decision.Facts.Aggregate(_book, ContestFold.Apply);
        return decision.Refused?.Reason;
    }

    private void Settle(ImmutableArray<ContestPlace> places, DateTimeOffset now) => _book = ContestRule.Settle(_book, s_id, places, now).Aggregate(_book, ContestFold.Apply);

    private FigureLine Line(string rep, decimal value, DateTimeOffset at) => new(DateOnly.FromDateTime(at.DateTime), at, Scored.Main, new SalespersonId(rep), Metric.Deals, value, null, null, null, null, "deal/x", ++_number);
}
