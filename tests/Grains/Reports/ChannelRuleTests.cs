using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;

namespace SalesFloor.Tests.Reports;

public sealed class ChannelRuleTests
{
    private static readonly DateOnly s_day = new(2026, 3, 5);
    private static readonly ShowroomId s_main = new("main");

    [Fact]
    [Trait("Rule", "MKT-14")]
    public void A_channel_that_moves_by_chance_alone_is_told_less_than_once_in_two_hundred_and_fifty_days()
    {
        var random = new Random(14);
        foreach (var rate in new[] { 0.5, 3, 12, 60 })
        {
            const int days = 4000;
            var alerts = Enumerable.Range(0, days).Sum(_ => ChannelRule.Of(s_day, [.. Lines(() => Poisson(random, rate)), .. Day(s_day.AddDays(-7), Metric.Calls, 1)], isOver: true).Count(alert => alert is { Metric: Metric.Visits, Source: null }));
            Assert.True(alerts <= days / 250, $"{alerts} false alarms in {days} days at {rate} a day");
        }
    }

    [Theory]
    [InlineData(20, 44, AlertSide.More)]
    [InlineData(20, 4, AlertSide.Less)]
    [InlineData(60, 30, AlertSide.Less)]
    [InlineData(2, 11, AlertSide.More)]
    [Trait("Rule", "MKT-14")]
    public void What_hardly_comes_about_by_chance_is_told(int usual, int count, AlertSide side)
    {
        var alert = Assert.Single(ChannelRule.Of(s_day, [.. Past(usual), .. Day(s_day, Metric.Visits, count)], isOver: true));

        Assert.Equal((Metric.Visits, null, side, count, usual, ChannelRule.Weeks), (alert.Metric, alert.Source, alert.Side, alert.Count, (int)alert.Expected, alert.Weeks));
        Assert.InRange(alert.Chance, 0, ChannelRule.Rare);
    }

    [Fact]
    [Trait("Rule", "MKT-14")]
    public void A_day_that_is_not_over_is_judged_for_too_much_only()
    {
        Assert.Empty(ChannelRule.Of(s_day, [.. Past(20), .. Day(s_day, Metric.Visits, 1)], isOver: false));
        Assert.Single(ChannelRule.Of(s_day, [.. Past(20), .. Day(s_day, Metric.Visits, 50)], isOver: false));
    }

    [Fact]
    [Trait("Rule", "MKT-14")]
    public void A_source_is_judged_beside_its_channel_and_days_when_it_was_closed_say_nothing()
    {
        FigureLine[] past = [.. Enumerable.Range(1, 6).SelectMany(week => Day(s_day.AddDays(-7 * week), Metric.Visits, 10, LeadSource.Online).Concat(Day(s_day.AddDays(-7 * week), Metric.Visits, 10, LeadSource.PassingBy)))];
        var alert = Assert.Single(ChannelRule.Of(s_day, [.. past, .. Day(s_day, Metric.Visits, 0, LeadSource.Online), .. Day(s_day, Metric.Visits, 19, LeadSource.PassingBy)], isOver: true));

        Assert.Equal((LeadSource.Online, AlertSide.Less, 0, 10m, 6), (alert.Source, alert.Side, alert.Count, alert.Expected, alert.Weeks));
        Assert.Empty(ChannelRule.Of(s_day, past, isOver: true)); // closed
        Assert.Empty(ChannelRule.Of(s_day, [.. past[..40], .. Day(s_day, Metric.Visits, 90)], isOver: true)); // two weeks are too few
    }

    [Fact]
    [Trait("Rule", "MKT-14")]
    public void The_tail_is_that_of_the_mixture_of_Poisson_and_gamma()
    {
        // By numbers: the Poisson tail averaged over the rates that the weeks leave possible.
        foreach (var (count, sum, weeks) in new[] { (3, 40, 8), (0, 5, 4), (12, 160, 8) })
        {
            var (weight, tail) = (0.0, 0.0);
            for (var rate = 0.0005; rate < 60; rate += 0.001)
            {
                var density = Math.Exp(((sum - 0.5) * Math.Log(rate)) - (weeks * rate) + 100);
                var (term, poisson) = (Math.Exp(-rate), 0.0);
                for (var k = 0; k <= count; k++)
                {
                    poisson += term;
                    term *= rate / (k + 1);
                }

                (weight, tail) = (weight + density, tail + (density * poisson));
            }

            Assert.Equal(tail / weight, ChannelRule.AtMost(count, sum, weeks), 3);
        }
    }

    [Theory]
    [InlineData(10, 12, 100, 84)]
    [InlineData(10, 1, 3, 30)]
    [InlineData(1, 3, 10, 4)]
    [InlineData(0, 0, 0, 0)]
    [Trait("Rule", "I-14")]
    [Trait("Rule", "MKT-02")]
    public void The_traffic_target_is_the_sales_target_by_the_conversion_rounded_up(int target, int deals, int traffic, int needed) => Assert.Equal(needed, TrafficRule.Target(target, deals, traffic));

    [Fact]
    [Trait("Rule", "I-14")]
    [Trait("Rule", "MKT-02")]
    public void Where_nothing_ever_came_of_traffic_no_target_is_defined()
    {
        Assert.Null(TrafficRule.Target(10, 0, 100));
        Assert.Null(TrafficRule.Target(10, 0, 0));
        Assert.Null(TrafficRule.Target(10, 0m));
        Assert.Equal(50, TrafficRule.Target(10, 0.2m));
    }

    private static IEnumerable<FigureLine> Past(int each) => Enumerable.Range(1, ChannelRule.Weeks).SelectMany(week => Day(s_day.AddDays(-7 * week), Metric.Visits, each));

    private static IEnumerable<FigureLine> Lines(Func<int> count) => Enumerable.Range(0, ChannelRule.Weeks + 1).SelectMany(week => Day(s_day.AddDays(-7 * week), Metric.Visits, count()));

    private static IEnumerable<FigureLine> Day(DateOnly day, Metric metric, int count, LeadSource? source = null) =>
        Enumerable.Range(0, count).Select(number => new FigureLine(day, default, s_main, null, metric, 1, null, null, source, null, "desk/main", number));

    private static int Poisson(Random random, double rate)
    {
        var (count, product, limit) = (0, random.NextDouble(), Math.Exp(-rate));
        while (product > limit) (count, product) = (count + 1, product * random.NextDouble());
        return count;
    }
}
