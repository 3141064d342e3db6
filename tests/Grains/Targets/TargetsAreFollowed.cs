using System.Globalization;
using SalesFloor.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class TargetsAreFollowed
{
    private static readonly TargetKey s_adas = APlan.Key(APlan.Ada);

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "BRD-09")]
    public void Whoever_is_to_reach_it_says_how_it_goes_and_who_leads_him_what_to_do_and_nobody_else_says_anything()
    {
        var plan = new APlan().WithAssigned(s_adas, 100m);
        Assert.Empty(Say(plan, "ada", " Two offers are out. "));
        Assert.Empty(Say(plan, "sol", "Call them today."));
        Assert.Empty(Say(plan, "max", "And I come with you."));

        Assert.Equal([(NoteKind.Progress, "Two offers are out.", "ada"), (NoteKind.Guidance, "Call them today.", "sol"), (NoteKind.Guidance, "And I come with you.", "max")], plan.Book.NotesOf(s_adas).Select(note => (note.Kind, note.Text, note.By.Value)));
        foreach (var other in new[] { "ben", "sid", "amy" }) Assert.Equal([TargetRefusal.NotYours], Say(plan, other, "x"));
        Assert.Equal([TargetRefusal.NoteMissing], Say(plan, "ada", "  "));
        Assert.Equal([TargetRefusal.TooLong], Say(plan, "ada", new('x', 201)));
        Assert.Equal([TargetRefusal.TargetUnknown], Say(plan, "ada", "x", APlan.Key(APlan.Ada, "2026-11")));
    }

    [Fact, Trait("Rule", "TGT-16")]
    public void Nothing_is_said_about_what_is_only_proposed_or_over_and_the_last_words_stay_at_hand()
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max", APlan.Draft(s_adas, 100m)));
        Assert.Equal([TargetRefusal.NotNow], Say(plan, "ada", "x"));
        plan = new APlan().WithAssigned(s_adas, 100m);
        for (var word = 1; word <= 7; word++) Assert.Empty(Say(plan, "ada", $"Word {word}."));
        Assert.Equal(["Word 3.", "Word 4.", "Word 5.", "Word 6.", "Word 7."], plan.Book.NotesOf(s_adas).Select(note => note.Text));

        var desk = TargetDesks.Of(plan.Book, APlan.Floor, new(2026, 10, 5), 1); // what the supervisor sees
        Assert.Equal("Word 7.", desk.Notes!.Value[0].Text);
        plan.Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Empty(plan.Close("max", s_adas, counted: 100m));
        Assert.Equal([TargetRefusal.NotNow], Say(plan, "ada", "x"));
    }

    [Fact, Trait("Rule", "TGT-19"), Trait("Rule", "TGT-13")]
    public void A_report_to_the_superior_says_how_far_the_plan_is_and_how_far_from_what_it_should_be()
    {
        var plan = new APlan().WithAssigned(s_adas, 3_100m);
        plan.Now = new(2026, 10, 10, 20, 0, 0, TimeSpan.FromHours(8)); // ten of 31 days, all worked
        Assert.Empty(Report(plan, actual: 800m));
        var line = Assert.Single(Assert.Single(plan.Book.Reports!.Value).Lines);
        Assert.Equal((800m, 1_000m), (line.Actual, line.Due));

        Assert.Empty(Report(plan, actual: 900m)); // it went on, so it is another report
        Assert.Equal(2, plan.Book.Reports!.Value.Length);
    }

    [Fact, Trait("Rule", "TGT-24")]
    public void A_years_task_falls_to_the_parts_as_last_year_did_to_the_cent_and_a_newcomer_is_not_given_nothing()
    {
        FigureLine[] last = [Sold("ada", 3, 60_000m, "SUV"), Sold("ben", 3, 30_000m, "Sedan"), Sold("ada", 9, 10_000m, "Sedan"), Sold("cai", 5, 200_000m, "SUV"), Sold("ada", 5, -10_000m, "SUV"), Sold("ada", 5, 99m, "SUV") with { Day = new(2024, 5, 1) }];
        TargetsRead Divide(TargetScope scope, TargetAxis axis, PeriodKind? into = null)
        {
            var key = APlan.Key(scope, "2026");
            var plan = new APlan { Now = new(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)) };
            Assert.Empty(plan.Propose("max", APlan.Draft(key, 100_000.01m)));
            var question = new DivideTarget(APlan.Main, key, axis, DivideBy.LastYear, [], into);
            return TargetDivision.Of(plan.As("max"), question with { Weights = LastYear.Of(question, APlan.Floor, last, [APlan.Main], "CNY").Parts });
        }

        var group = Divide(APlan.GroupOne, TargetAxis.Scopes);
        Assert.Equal([("ada", 66_666.67m), ("ben", 33_333.34m)], group.Lines.Select(line => (line.Key.Scope.Rep!.Value.Value, line.Value)));
        Assert.Equal([("g1", 31_034.49m), ("g2", 68_965.52m)], Divide(APlan.Showroom, TargetAxis.Scopes).Lines.Select(line => (line.Key.Scope.Group!.Value.Value, line.Value)));
        Assert.Equal([("SUV", 55_555.56m), ("Sedan", 44_444.45m)], Divide(APlan.GroupOne, TargetAxis.Products).Lines.Select(line => (line.Key.Product!, line.Value)));
        Assert.Equal([("2026-01-01", 90_000.01m), ("2026-07-01", 10_000.00m)], Divide(APlan.GroupOne, TargetAxis.Periods, PeriodKind.Quarter).Lines.Select(line => (line.Key.Period.From.ToString("O", CultureInfo.InvariantCulture), line.Value)));

        var newcomer = LastYear.Of(new(APlan.Main, APlan.Key(new(APlan.Main, new("g2")), "2026"), TargetAxis.Scopes, DivideBy.LastYear, []), APlan.Floor, last, [APlan.Main], "CNY");
        Assert.Equal(200_000m, newcomer.Whole);
        Assert.Equal([("cai", 200_000m), ("dan", 200_000m)], newcomer.Parts.Select(part => (part.Of, part.Weight)));
        Assert.Equal("2025", newcomer.Period.Text());
    }

    [Fact, Trait("Rule", "MKT-03"), Trait("Rule", "I-14")]
    public void The_traffic_that_the_sales_task_needs_falls_to_every_consultant_by_his_task_and_his_conversion_and_adds_up()
    {
        var deals = APlan.Key(APlan.Showroom, metric: TargetMetric.Deals);
        var plan = new APlan().WithAssigned(deals, 11m).WithAssigned(deals with { Scope = APlan.Ada }, 4m).WithAssigned(deals with { Scope = APlan.Ben }, 4m);
        // Ada sells to one in five, ben to one in ten; cai has met too few to say.
        FigureLine[] figures = [.. Met("ada", 40, 8), .. Met("ben", 40, 4), .. Met("cai", 5, 0)];
        var traffic = TrafficPlanRule.Of(APlan.October, new(2026, 10, 5), Basis(plan, figures));

        Assert.Equal((11m, 78m), (traffic.Deals, traffic.Traffic)); // 11 × 85 ÷ 12, rounded up once
        var reps = traffic.Shares.Where(share => share.Scope.Rep is not null).ToDictionary(share => share.Scope.Rep!.Value.Value);
        Assert.Equal(["ada", "ben", "cai", "dan"], reps.Keys.Order());
        Assert.Equal((0.2m, 0.1m), (reps["ada"].Conversion, reps["ben"].Conversion));
        Assert.Equal(traffic.Conversion, reps["cai"].Conversion);
        Assert.InRange(reps["ben"].Traffic - 2 * reps["ada"].Traffic, -1m, 1m);
        Assert.Equal(78m, reps.Values.Sum(share => share.Traffic));
        Assert.Equal(78m, traffic.Shares.Where(share => share.Scope.Level() == TargetLevel.Group).Sum(share => share.Traffic));

        Assert.Empty(plan.Propose("max", [.. traffic.Shares.Select(share => APlan.Draft(new(share.Scope, APlan.October, TargetMetric.Traffic), share.Traffic))]));
        Assert.Empty(TargetSums.Differences([.. plan.Book.Lines.Where(line => line.Key.Metric == TargetMetric.Traffic)]));
    }

    [Fact, Trait("Rule", "MKT-03"), Trait("Rule", "I-14")]
    public void Without_a_task_or_without_a_deal_ever_made_there_is_no_traffic_target()
    {
        var deals = APlan.Key(APlan.Showroom, metric: TargetMetric.Deals);
        var none = TrafficPlanRule.Of(APlan.October, new(2026, 10, 5), Basis(new APlan(), [.. Met("ada", 40, 8)]));
        Assert.Equal((null, null, 0), (none.Deals, none.Traffic, none.Shares.Length));
        var undefined = TrafficPlanRule.Of(APlan.October, new(2026, 10, 5), Basis(new APlan().WithAssigned(deals, 11m), [.. Met("ada", 40, 0)]));
        Assert.Equal((11m, null, null, 0), (undefined.Deals, undefined.Conversion, undefined.Traffic, undefined.Shares.Length));
    }

    private static TargetRefusal[] Say(APlan plan, string by, string text, TargetKey? about = null) => plan.Give(by, frame => TargetRule.Decide(frame, new NoteProgress(APlan.Main, about ?? s_adas, text, new(by), by)));

    private static TargetRefusal[] Report(APlan plan, decimal actual) => plan.Give("ada", frame =>
    {
        var progress = TargetProgressRule.Of(s_adas, Basis(plan, [])) with { Actual = actual };
        return SalesPlanRule.Decide(frame, new ReportTargets(APlan.Main, APlan.Ada, APlan.October, null, new("ada"), "ada"), new Dictionary<TargetKey, TargetProgress> { [s_adas] = progress });
    });

    private static ProgressBasis Basis(APlan plan, FigureLine[] figures) => new(APlan.Floor, WorkCalendar.Default, plan.Book.Lines, figures, plan.Now, "CNY");

    private static IEnumerable<FigureLine> Met(string rep, int contacts, int deals) =>
        Enumerable.Range(0, contacts).Select(at => One(rep, at % 3 == 0 ? Metric.Calls : Metric.Visits, 1m)).Concat(Enumerable.Range(0, deals).Select(_ => One(rep, Metric.Deals, 1m)));

    private static FigureLine Sold(string rep, int month, decimal value, string product) => One(rep, Metric.SalesAmount, value) with { Day = new(2025, month, 7), Product = product };

    private static FigureLine One(string rep, Metric metric, decimal value) =>
        new(new(2026, 9, 15), new(2026, 9, 15, 11, 0, 0, TimeSpan.FromHours(8)), APlan.Main, new(rep), metric, value, null, null, null, null, "desk/main", 1);
}
