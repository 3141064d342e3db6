using SalesFloor.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

/// <summary>October 2026, Monday to Friday from nine to twelve and one to six, the first a holiday: 21 working days.</summary>
public sealed class TargetsAreReached
{
    private static readonly WorkCalendar s_office = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))], [new(new(2026, 10, 1), "National Day")], [], 100);

    private static readonly TargetKey s_adas = APlan.Key(APlan.Ada);

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "TGT-19"), Trait("Rule", "BRD-06")]
    public void Attainment_pace_deviation_projection_and_what_is_needed_follow_from_the_working_time_that_is_over()
    {
        // Six days and an hour of 21 days of eight hours are over.
        var progress = Progress(Plan(s_adas, 210_000m), "2026-10-12T10:00:00+08:00", Sold("ada", 9, 49_000m));

        Assert.Equal((210_000m, 1, 49_000m, 0.2333m), (progress.Target, progress.Version, progress.Actual, progress.Attainment));
        Assert.Equal((61_250m, 0.8m, -12_250m), (progress.Due, progress.Pace, progress.Deviation));
        Assert.Equal((168_000m, 15, 10_733.34m), (progress.Projection, progress.DaysLeft, progress.NeededPerDay));
    }

    [Theory, Trait("Rule", "TGT-16")]
    [InlineData("2026-10-02T08:59:00+08:00", 0, 21)] // nothing is due before the first shift: a morning is not red
    [InlineData("2026-10-02T12:30:00+08:00", 3750, 21)] // at lunch nothing is lost
    [InlineData("2026-10-02T18:00:00+08:00", 10000, 20)]
    [InlineData("2026-10-10T12:00:00+08:00", 60000, 15)] // a Saturday waits
    [InlineData("2026-09-30T12:00:00+08:00", 0, 21)]
    [InlineData("2026-11-02T12:00:00+08:00", 210000, 0)]
    public void What_is_due_stands_still_while_nobody_works(string now, int due, int left)
    {
        var progress = Progress(Plan(s_adas, 210_000m), now);

        Assert.Equal(((decimal?)due, left), (progress.Due, progress.DaysLeft));
        Assert.Equal(due == 0, progress.Pace is null);
        Assert.Equal(left == 0, progress.NeededPerDay is null);
    }

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "TGT-17")]
    public void What_cannot_be_said_is_not_said_and_what_is_only_proposed_does_not_count()
    {
        var nothing = Progress(Plan(s_adas, 0m), "2026-10-12T10:00:00+08:00", Sold("ada", 9, 1m));
        Assert.Equal((0m, 1m, null, null), (nothing.Target, nothing.Actual, nothing.Attainment, nothing.Pace));
        Assert.Equal(0m, nothing.NeededPerDay);

        var none = Progress(new APlan(), "2026-10-12T10:00:00+08:00", Sold("ada", 9, 1m));
        Assert.Equal((null, 1m, null, null, null), (none.Target, none.Actual, none.Attainment, none.Due, none.NeededPerDay));
        Assert.NotNull(none.Projection);

        var satisfied = APlan.Key(APlan.Ada, metric: TargetMetric.Satisfaction);
        var measured = Progress(Plan(satisfied, 95m), "2026-10-12T10:00:00+08:00", satisfied);
        Assert.Equal((95m, null, null, null), (measured.Target, measured.Actual, measured.Attainment, measured.Due));

        var plan = Plan(s_adas, 210_000m);
        Assert.Empty(plan.Propose("max", APlan.Draft(s_adas, 999_999m)));
        Assert.Equal((210_000m, 1), (Progress(plan, "2026-10-12T10:00:00+08:00").Target, Progress(plan, "2026-10-12T10:00:00+08:00").Version));
        Assert.Null(Progress(Proposed(s_adas), "2026-10-12T10:00:00+08:00").Target);
    }

    [Fact, Trait("Rule", "TGT-16")]
    public void Each_of_the_tree_has_what_is_his_and_what_was_taken_back_is_gone()
    {
        FigureLine[] figures =
        [
            Sold("ada", 5, 100m), Sold("ada", 6, 50m, "SUV"), Sold("ben", 6, 30m), Sold("cai", 6, 7m), Sold(null, 6, 1m), Sold("ada", 7, -100m), Sold("ada", 30, 5m) with { Day = new(2026, 11, 1) },
            Sold("eve", 6, 1_000m) with { Showroom = new("elsewhere") }, Sold("ada", 6, 9m) with { Metric = Metric.Deals },
        ];
        decimal? Of(TargetScope scope, string? product = null) => Progress(new APlan(), "2026-10-12T10:00:00+08:00", APlan.Key(scope, product: product), figures).Actual;

        Assert.Equal((50m, 80m, 88m, 1_088m), (Of(APlan.Ada), Of(APlan.GroupOne), Of(APlan.Showroom), Of(TargetScope.Company)));
        Assert.Equal((50m, 0m), (Of(APlan.Ada, "SUV"), Of(APlan.Ben, "SUV")));
    }

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "MKT-03")]
    public void Money_that_was_given_back_is_not_received_and_traffic_is_visits_and_calls()
    {
        FigureLine[] figures = [One(Metric.MoneyReceived, 500m), One(Metric.MoneyRefunded, 120m), One(Metric.Visits, 3m), One(Metric.Calls, 2m)];

        Assert.Equal(380m, Progress(new APlan(), "2026-10-12T10:00:00+08:00", APlan.Key(APlan.Ada, metric: TargetMetric.MoneyReceived), figures).Actual);
        Assert.Equal(5m, Progress(new APlan(), "2026-10-12T10:00:00+08:00", APlan.Key(APlan.Ada, metric: TargetMetric.Traffic), figures).Actual);
        Assert.All(Enum.GetValues<TargetMetric>(), metric => Assert.Equal(metric.IsCounted(), !metric.Figures().IsEmpty));
    }

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "X-36")]
    public void Money_in_another_currency_is_no_part_of_what_is_reached_and_stands_beside_it()
    {
        var progress = Progress(Plan(s_adas, 210_000m), "2026-10-12T10:00:00+08:00", Sold("ada", 9, 49_000m) with { Currency = "CNY" }, Sold("ada", 9, 8_000m) with { Currency = "USD" }, Sold("ada", 9, -3_000m) with { Currency = "USD" }, Sold("ada", 6, 7m) with { Currency = "EUR" });

        Assert.Equal((49_000m, 0.2333m, "CNY"), (progress.Actual, progress.Attainment, progress.Currency));
        Assert.Equal([new("USD", 5_000m), new("EUR", 7m)], progress.Others!.Value);
        FigureLine[] back = [One(Metric.MoneyReceived, 500m) with { Currency = "USD" }, One(Metric.MoneyRefunded, 120m) with { Currency = "USD" }];
        Assert.Equal([new("USD", 380m)], Progress(new APlan(), "2026-10-12T10:00:00+08:00", APlan.Key(APlan.Ada, metric: TargetMetric.MoneyReceived), back).Others!.Value);
        Assert.Null(Progress(new APlan(), "2026-10-12T10:00:00+08:00", APlan.Key(APlan.Ada, metric: TargetMetric.Deals)).Currency);
    }

    [Fact, Trait("Rule", "TGT-03"), Trait("Rule", "TGT-16")]
    public void Shorter_targets_say_how_a_longer_one_is_spread()
    {
        // The second week shall bring half of it; the rest is spread over the other 16 working days.
        var plan = Plan(s_adas, 210_000m).WithAssigned(APlan.Key(APlan.Ada, "2026-10-W41"), 105_000m);

        Assert.Equal(6_562.5m, Progress(plan, "2026-10-02T20:00:00+08:00").Due);
        Assert.Equal(6_562.5m + 105_000m, Progress(plan, "2026-10-09T20:00:00+08:00").Due);
        Assert.Equal(6_562.5m, Progress(plan, "2026-10-12T10:00:00+08:00", APlan.Key(APlan.Ada, "2026-10-14"))!.Target);
        Assert.Equal(21_000m, Progress(plan, "2026-10-06T20:00:00+08:00", APlan.Key(APlan.Ada, "2026-10-06")).Target);
    }

    [Fact, Trait("Rule", "TGT-03"), Trait("Rule", "TGT-19")]
    public void Every_part_of_a_period_has_what_it_would_have_alone()
    {
        var plan = Plan(s_adas, 210_000m).WithAssigned(APlan.Key(APlan.Ada, "2026-10-W41"), 105_000m);
        FigureLine[] figures = [Sold("ada", 2, 5_000m), Sold("ada", 9, 49_000m), Sold("ada", 12, -7m), Sold("ada", 12, 90m) with { Currency = "USD" }, Sold("ben", 9, 1m)];
        var basis = Basis(plan, "2026-10-12T10:00:00+08:00", figures);
        var whole = new TargetFiguresAsked(APlan.Main, APlan.October, TargetMetric.SalesAmount, Into: PeriodKind.Week);
        var rows = TargetPartsRule.Of(whole, basis);

        Assert.Equal(TargetProgressRule.Tree(whole, basis).Select(row => row.Key.Scope), rows.Select(row => row.Scope));
        foreach (var row in rows)
            foreach (var part in row.Parts)
            {
                var alone = TargetProgressRule.Of(new(row.Scope, part.Period, TargetMetric.SalesAmount), basis);
                Assert.Equal((alone.Target, alone.Actual, alone.Attainment), (part.Target, part.Actual, part.Attainment));
            }

        Assert.Equal([5_000m, 49_000m, -7m, 0m, 0m], rows.Single(row => row.Scope == APlan.Ada).Parts.Select(part => part.Actual!.Value));
        Assert.Equal((105_000m, 0.4667m), rows.Single(row => row.Scope == APlan.Ada).Parts[1] is var second ? (second.Target, second.Attainment) : default);
        Assert.Empty(TargetPartsRule.Of(whole with { Into = PeriodKind.Year }, basis));
    }

    [Fact, Trait("Rule", "BRD-06"), Trait("Rule", "BRD-03")]
    public void The_team_is_shown_by_the_first_metric_it_has_a_target_for_the_furthest_first()
    {
        var deals = APlan.Key(APlan.Showroom, metric: TargetMetric.Deals);
        var plan = Plan(deals, 20m).WithAssigned(deals with { Scope = APlan.Ada }, 4m).WithAssigned(deals with { Scope = APlan.Ben }, 2m);
        FigureLine[] figures = [One(Metric.Deals, 1m), One(Metric.Deals, 1m) with { Rep = new("ben") }, One(Metric.Deals, 1m) with { Rep = new("cai") }];
        var team = TargetProgressRule.Team(APlan.October, Basis(plan, "2026-10-12T10:00:00+08:00", figures));

        Assert.Equal((TargetMetric.Deals, 20m, 3m, 0.15m), (team.Team.Key.Metric, team.Team.Target, team.Team.Actual, team.Team.Attainment));
        Assert.Equal([("ben", 0.5m), ("ada", 0.25m)], team.Reps.Select(rep => (rep.Key.Scope.Rep!.Value.Value, rep.Attainment!.Value)));
        Assert.Null(TargetProgressRule.Team(APlan.October, Basis(new APlan(), "2026-10-12T10:00:00+08:00", [])).Team.Target);
    }

    private static APlan Plan(TargetKey key, decimal value) => new APlan().WithAssigned(key, value);

    private static APlan Proposed(TargetKey key)
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max", APlan.Draft(key, 5m)));
        return plan;
    }

    private static TargetProgress Progress(APlan plan, string now, params FigureLine[] figures) => Progress(plan, now, s_adas, figures);

    private static TargetProgress Progress(APlan plan, string now, TargetKey key, params FigureLine[] figures) => TargetProgressRule.Of(key, Basis(plan, now, figures));

    private static ProgressBasis Basis(APlan plan, string now, FigureLine[] figures) =>
        new(APlan.Floor, s_office, plan.Book.Lines, figures, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), "CNY");

    private static FigureLine Sold(string? rep, int day, decimal value, string? product = null) => One(Metric.SalesAmount, value) with { Day = new(2026, 10, day), Rep = rep is null ? null : new(rep), Product = product };

    private static FigureLine One(Metric metric, decimal value) =>
        new(new(2026, 10, 6), new(2026, 10, 6, 11, 0, 0, TimeSpan.FromHours(8)), APlan.Main, new("ada"), metric, value, null, null, null, null, "deal/main/x", 1);
}
