using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class PlansAreMade
{
    private static readonly SalesPlanText s_text = new("Bring back last year's visitors.", "Families with two children", "Telephone, then the door", "Autumn fair", "One test car", "Ten calls a day", 2000m);

    [Fact, Trait("Rule", "TGT-14"), Trait("Rule", "TGT-15"), Trait("Rule", "TGT-11"), Trait("Rule", "TGT-22")]
    public void A_reps_plan_goes_to_his_supervisor_and_then_to_the_manager()
    {
        var plan = new APlan();

        Assert.Equal([TargetRefusal.NotYours], Submit(plan, "ben"));
        Assert.Empty(Submit(plan, "ada"));
        Assert.Equal([TargetRefusal.NotYours], Review(plan, "max", 1)); // not before the supervisor
        Assert.Equal([TargetRefusal.NotYours], Review(plan, "sid", 1));
        Assert.Equal([TargetRefusal.SamePerson], Review(plan, "ada", 1));
        Assert.Empty(Review(plan, "sol", 1));
        Assert.Equal(SalesPlanState.Reviewed, Of(plan).State);
        Assert.Empty(Review(plan, "max", 1));
        Assert.Equal((SalesPlanState.Approved, "sol", "max"), (Of(plan).State, Of(plan).ReviewedBy!.Value.Value, Of(plan).ApprovedBy!.Value.Value));
    }

    [Theory, Trait("Rule", "TGT-15"), Trait("Rule", "TGT-22")]
    [InlineData("strategy")]
    [InlineData("customerGroup")]
    [InlineData("channels")]
    [InlineData("budget")]
    public void A_plan_without_strategy_customers_channels_or_budget_is_none(string missing)
    {
        var text = missing switch { "strategy" => s_text with { Strategy = " " }, "customerGroup" => s_text with { CustomerGroup = "" }, "channels" => s_text with { Channels = "" }, _ => s_text with { Budget = -1 } };

        var outcome = SalesPlanRule.Decide(new APlan().As("ada"), new SubmitSalesPlan(APlan.Main, APlan.Ada, APlan.October, text, new("ada"), "ada"));
        Assert.Equal(new TargetFault(TargetRefusal.PlanIncomplete, missing), Assert.Single(outcome.Faults));
    }

    [Fact, Trait("Rule", "TGT-15"), Trait("Rule", "TGT-17")]
    public void What_is_sent_back_says_why_and_comes_again_as_the_next_version()
    {
        var plan = new APlan();
        Assert.Empty(Submit(plan, "ada"));
        Assert.Equal([TargetRefusal.ReasonMissing], Review(plan, "sol", 1, TargetRuling.Returned));
        Assert.Empty(Review(plan, "sol", 1, TargetRuling.Returned, "Which families?"));
        Assert.Empty(Submit(plan, "ada", s_text with { CustomerGroup = "Families of our quarter" }));

        Assert.Equal([TargetRefusal.VersionChanged], Review(plan, "sol", 1));
        Assert.Equal((2, SalesPlanState.Submitted), (Of(plan).Version, Of(plan).State));
    }

    [Fact, Trait("Rule", "TGT-21"), Trait("Rule", "TGT-23")]
    public void After_its_time_a_plan_that_was_approved_is_summed_up_against_its_budget()
    {
        var plan = new APlan();
        Assert.Empty(Submit(plan, "ada"));
        TargetRefusal[] Sum(string by) => plan.Give(by, frame => SalesPlanRule.Decide(frame, new SummariseSalesPlan(APlan.Main, APlan.Ada, APlan.October, "Nine came back, three bought.", 1800m, new(by), by)));

        Assert.Equal([TargetRefusal.NotNow], Sum("ada"));
        Assert.Empty(Review(plan, "sol", 1));
        Assert.Empty(Review(plan, "max", 1));
        Assert.Equal([TargetRefusal.PeriodNotOver], Sum("ada"));
        plan.Now = new(2026, 10, 31, 17, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal([TargetRefusal.NotYours], Sum("ben"));
        Assert.Empty(Sum("ada"));
        Assert.Equal((2000m, 1800m), (Of(plan).Text.Budget, Of(plan).Spent));
    }

    [Fact, Trait("Rule", "TGT-23"), Trait("Rule", "TGT-11")]
    public void The_directors_annual_plan_and_budget_is_the_general_managers_to_approve()
    {
        var plan = new APlan();
        var year = Periods.Read("2026")!;
        Assert.Empty(plan.Give("dora", frame => SalesPlanRule.Decide(frame, new SubmitSalesPlan(APlan.Main, TargetScope.Company, year, s_text, new("dora"), "dora"))));
        TargetRefusal[] Approve(string by) => plan.Give(by, frame => SalesPlanRule.Decide(frame, new ReviewSalesPlan(APlan.Main, TargetScope.Company, year, 1, TargetRuling.Approved, null, new(by), by)));

        Assert.Equal([TargetRefusal.NotYours], Approve("max"));
        Assert.Empty(Approve("gina"));
    }

    [Fact, Trait("Rule", "TGT-13")]
    public void The_monthly_plan_is_reported_to_the_superior_as_it_stands_and_once()
    {
        var plan = new APlan().WithAssigned(APlan.Key(APlan.GroupOne), 100m);
        TargetRefusal[] Report(string by, string? note = null) => plan.Give(by, frame => SalesPlanRule.Decide(frame, new ReportTargets(APlan.Main, APlan.GroupOne, APlan.October, note, new(by), by)));

        Assert.Equal([TargetRefusal.NotYours], Report("ada"));
        Assert.Empty(Report("sol"));
        Assert.Empty(plan.Propose("sol", APlan.Draft(APlan.Key(APlan.GroupOne), 120m)));
        Assert.Empty(Report("sol", "Ben is back."));

        Assert.Equal([("max", 100m, TargetState.Assigned), ("max", 120m, TargetState.Assigned)], plan.Book.Reports!.Value.Select(report => (report.To.Value, report.Lines[0].Value, report.Lines[0].State)));
    }

    private static SalesPlan Of(APlan plan) => plan.Book.PlanOf(APlan.Ada, APlan.October)!;

    private static TargetRefusal[] Submit(APlan plan, string by, SalesPlanText? text = null) => plan.Give(by, frame => SalesPlanRule.Decide(frame, new SubmitSalesPlan(APlan.Main, APlan.Ada, APlan.October, text ?? s_text, new(by), by)));

    private static TargetRefusal[] Review(APlan plan, string by, int version, TargetRuling ruling = TargetRuling.Approved, string? why = null) =>
        plan.Give(by, frame => SalesPlanRule.Decide(frame, new ReviewSalesPlan(APlan.Main, APlan.Ada, APlan.October, version, ruling, why, new(by), by)));
}
