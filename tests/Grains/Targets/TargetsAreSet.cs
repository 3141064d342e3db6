using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class TargetsAreSet
{
    private static readonly TargetKey s_adas = APlan.Key(APlan.Ada);

    [Fact, Trait("Rule", "TGT-12"), Trait("Rule", "TGT-11"), Trait("Rule", "TGT-17"), Trait("Rule", "TGT-18")]
    public void A_target_is_proposed_approved_by_somebody_above_given_out_and_accepted()
    {
        var plan = new APlan();

        Assert.Empty(plan.Propose("max", APlan.Draft(s_adas, 100_000m)));
        Assert.Equal((TargetState.Proposed, null), (plan.Line(s_adas).State, plan.Line(s_adas).InForce));
        Assert.Equal([TargetRefusal.NotNow], plan.Assign("max", s_adas)); // not released before it is approved
        Assert.Empty(plan.Approve("gina", s_adas));
        Assert.Equal([TargetRefusal.NotNow], plan.Accept("ada", s_adas));
        Assert.Empty(plan.Assign("max", s_adas));
        Assert.Equal([TargetRefusal.NotYours], plan.Accept("ben", s_adas));
        Assert.Empty(plan.Accept("ada", s_adas));

        var line = plan.Line(s_adas);
        Assert.Equal((TargetState.Accepted, "max", "gina", "max", "ada"), (line.State, line.InForce!.By.Value, line.InForce.ApprovedBy!.Value.Value, line.AssignedBy!.Value.Value, line.AcceptedBy!.Value.Value));
    }

    [Theory, Trait("Rule", "TGT-11"), Trait("Rule", "TGT-04"), Trait("Rule", "TGT-09"), Trait("Rule", "TGT-27")]
    [InlineData("ada", "max", null)]
    [InlineData("ada", "sol", TargetRefusal.NotYours)] // a rep's own goes to the department's manager
    [InlineData("sol", "max", null)]
    [InlineData("max", "max", TargetRefusal.SamePerson)]
    [InlineData("max", "sol", TargetRefusal.NotYours)]
    [InlineData("max", "dora", null)] // the manager's goes to the company's leaders
    [InlineData("max", "gina", null)]
    [InlineData("dora", "max", TargetRefusal.NotYours)]
    [InlineData("dora", "gina", null)]
    [InlineData("gina", "dora", null)]
    public void Who_approves_is_somebody_above_whoever_proposed(string proposer, string approver, TargetRefusal? refused)
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose(proposer, APlan.Draft(s_adas, 1000m)));

        Assert.Equal(refused is { } no ? [no] : [], plan.Approve(approver, s_adas));
    }

    [Theory, Trait("Rule", "TGT-04"), Trait("Rule", "TGT-23")]
    [InlineData("ada", "ada", true)]
    [InlineData("ada", "ben", false)]
    [InlineData("ada", "g1", false)]
    [InlineData("sol", "g1", true)]
    [InlineData("sol", "ben", true)]
    [InlineData("sid", "ben", false)]
    [InlineData("sol", "main", false)]
    [InlineData("max", "main", true)]
    [InlineData("max", "company", false)]
    [InlineData("dora", "company", true)]
    [InlineData("gina", "company", true)]
    [InlineData("amy", "main", false)]
    public void Each_proposes_for_himself_and_for_those_under_him(string who, string whose, bool may)
    {
        var scope = whose switch { "company" => TargetScope.Company, "main" => APlan.Showroom, "g1" => APlan.GroupOne, "ada" => APlan.Ada, _ => APlan.Ben };

        Assert.Equal(may ? [] : [TargetRefusal.NotYours], new APlan().Propose(who, APlan.Draft(APlan.Key(scope), 10m)));
    }

    [Fact, Trait("Rule", "TGT-17"), Trait("Rule", "TGT-29")]
    public void A_change_is_a_version_of_its_own_and_the_old_one_holds_until_it_is_approved_and_accepted_anew()
    {
        var plan = new APlan().WithAssigned(s_adas, 100_000m);
        Assert.Empty(plan.Accept("ada", s_adas));

        Assert.Empty(plan.Propose("sol", APlan.Draft(s_adas, 120_000m)));
        Assert.Equal((100_000m, 120_000m, 2, TargetState.Accepted), (plan.Line(s_adas).InForce!.Value, plan.Line(s_adas).Pending!.Value, plan.Line(s_adas).Pending!.Number, plan.Line(s_adas).State));
        Assert.Empty(plan.Return("max", s_adas, "Not this month."));
        Assert.Equal((100_000m, null, "Not this month.", TargetState.Accepted), (plan.Line(s_adas).InForce!.Value, plan.Line(s_adas).Pending, plan.Line(s_adas).Returned!.Why, plan.Line(s_adas).State));

        Assert.Empty(plan.Propose("sol", APlan.Draft(s_adas, 110_000m)));
        Assert.Empty(plan.Approve("max", s_adas));
        var line = plan.Line(s_adas);
        Assert.Equal((110_000m, 3, TargetState.Assigned, null), (line.InForce!.Value, line.InForce.Number, line.State, line.AcceptedBy));
    }

    [Fact, Trait("Rule", "TGT-17")]
    public void Whoever_saw_an_older_version_approves_accepts_and_counters_nothing()
    {
        var plan = new APlan().WithAssigned(s_adas, 100m);
        var old = new TargetAt(s_adas, 1);
        Assert.Empty(plan.Propose("sol", APlan.Draft(s_adas, 200m)));
        Assert.Equal([TargetRefusal.VersionChanged], plan.Give("ada", frame => TargetRule.Decide(frame, new CounterTarget(APlan.Main, old, 90m, "Less.", new("ada"), "ada"))));
        Assert.Equal([TargetRefusal.VersionChanged], plan.Give("max", frame => TargetRule.Decide(frame, new DecideTargets(APlan.Main, TargetRuling.Approved, [old], null, new("max"), "max"))));
        Assert.Empty(plan.Approve("max", s_adas));
        Assert.Equal([TargetRefusal.VersionChanged], plan.Give("ada", frame => TargetRule.Decide(frame, new AcceptTargets(APlan.Main, [old], new("ada"), "ada"))));
    }

    [Fact, Trait("Rule", "TGT-09")]
    public void Whoever_is_to_reach_it_proposes_another_and_somebody_above_takes_it_or_keeps_the_target()
    {
        var plan = new APlan().WithAssigned(s_adas, 100_000m);

        Assert.Equal([TargetRefusal.ReasonMissing], plan.Counter("ada", s_adas, 80_000m, " "));
        Assert.Equal([TargetRefusal.NotYours], plan.Counter("ben", s_adas, 80_000m, "Two weeks of leave."));
        Assert.Empty(plan.Counter("ada", s_adas, 80_000m, "Two weeks of leave."));
        Assert.Equal([TargetRefusal.NotYours], plan.Answer("ada", s_adas, CounterAnswer.Taken, "Yes."));
        Assert.Empty(plan.Answer("sol", s_adas, CounterAnswer.Kept, "Ben is away, too."));
        Assert.Equal((null, 100_000m, "Ben is away, too."), (plan.Line(s_adas).Counter, plan.Line(s_adas).InForce!.Value, plan.Line(s_adas).Returned!.Why));

        Assert.Empty(plan.Counter("ada", s_adas, 90_000m, "Two weeks of leave."));
        Assert.Empty(plan.Answer("sol", s_adas, CounterAnswer.Taken, "Agreed."));
        Assert.Equal((100_000m, 90_000m, "sol"), (plan.Line(s_adas).InForce!.Value, plan.Line(s_adas).Pending!.Value, plan.Line(s_adas).Pending!.By.Value)); // fixed only by approval
        Assert.Empty(plan.Approve("max", s_adas));
        Assert.Equal(90_000m, plan.Line(s_adas).InForce!.Value);
    }

    [Fact, Trait("Rule", "TGT-08"), Trait("Rule", "TGT-05")]
    public void A_target_is_complete_or_it_is_none()
    {
        var good = APlan.Draft(s_adas, 100.25m);
        TargetRefusal[] Of(TargetDraft draft) => new APlan().Propose("max", draft);

        Assert.Empty(Of(good with { Key = s_adas with { Product = "SUV", Region = "East" } }));
        Assert.Equal([TargetRefusal.ReasonMissing], Of(good with { Why = " " }));
        Assert.Equal([TargetRefusal.ReasonMissing], Of(good with { Measured = "" }));
        Assert.Equal([TargetRefusal.UnitWrong], Of(good with { Unit = TargetUnit.Count }));
        Assert.Equal([TargetRefusal.ValueWrong], Of(good with { Value = -1 }));
        Assert.Equal([TargetRefusal.ValueWrong], Of(good with { Value = 0.001m }));
        Assert.Equal([TargetRefusal.ValueWrong], Of(APlan.Draft(APlan.Key(APlan.Ada, metric: TargetMetric.Deals), 1.5m)));
        Assert.Equal([TargetRefusal.ValueWrong], Of(APlan.Draft(APlan.Key(APlan.Ada, metric: TargetMetric.Satisfaction), 101m)));
        Assert.Equal([TargetRefusal.MetricUnknown], Of(good with { Key = s_adas with { Metric = (TargetMetric)99 } }));
        Assert.Equal([TargetRefusal.PeriodUnknown], Of(good with { Key = s_adas with { Period = new(PeriodKind.Month, new(2026, 10, 2), new(2026, 10, 31)) } }));
        Assert.Equal([TargetRefusal.PeriodUnknown], Of(good with { Key = APlan.Key(APlan.Ada, "2027-01") }));
        Assert.Equal([TargetRefusal.PeriodOver], Of(good with { Key = APlan.Key(APlan.Ada, "2026-08") }));
        Assert.Equal([TargetRefusal.ScopeUnknown], Of(good with { Key = APlan.Key(new(APlan.Main, new("g2"), new("ada"))) }));
        Assert.Equal([TargetRefusal.ScopeUnknown], Of(good with { Key = APlan.Key(new(new("elsewhere"))) }));
    }

    [Fact, Trait("Rule", "TGT-06"), Trait("Rule", "TGT-07")]
    public void Amounts_customers_quantities_satisfaction_share_and_mix_can_be_aimed_at()
    {
        TargetMetric[] metrics = [TargetMetric.SalesAmount, TargetMetric.NewCustomers, TargetMetric.Quantity, TargetMetric.Satisfaction, TargetMetric.MarketShare, TargetMetric.ProductMix];

        Assert.Empty(new APlan().Propose("dora", [.. metrics.Select(metric => APlan.Draft(APlan.Key(TargetScope.Company, "2026", metric), 50m))]));
    }

    [Fact, Trait("Rule", "TGT-08")]
    public void One_wrong_line_and_none_is_proposed_and_every_wrong_one_is_named()
    {
        var plan = new APlan();
        var outcome = TargetRule.Decide(plan.As("max"), new ProposeTargets(APlan.Main, [APlan.Draft(s_adas, 1m), APlan.Draft(APlan.Key(APlan.Ben), -1m), APlan.Draft(s_adas, 2m), APlan.Draft(APlan.Key(TargetScope.Company), 3m)], new("max"), "max"));

        Assert.Empty(outcome.Facts);
        Assert.Equal([new(TargetRefusal.ValueWrong, "value", 1), new(TargetRefusal.Twice, "key", 2), new(TargetRefusal.NotYours, "by", 3)], outcome.Faults.ToArray());
    }

    [Fact, Trait("Rule", "TGT-20")]
    public void A_missed_target_is_closed_with_its_cause_and_a_measure_and_a_reached_one_without()
    {
        var plan = new APlan().WithAssigned(s_adas, 100m).WithAssigned(APlan.Key(APlan.Ben), 100m);
        Assert.Equal([TargetRefusal.PeriodNotOver], plan.Close("sol", s_adas, 40m));

        plan.Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8)); // the first moment after October in Shanghai
        Assert.Equal([TargetRefusal.CauseMissing], plan.Close("sol", s_adas, 99.99m));
        Assert.Equal([TargetRefusal.CauseMissing], plan.Close("sol", s_adas, 99.99m, cause: "Two reps were ill."));
        Assert.Equal([TargetRefusal.NotYours], plan.Close("ada", s_adas, 99.99m, cause: "Ill.", measure: "None."));
        Assert.Empty(plan.Close("sol", s_adas, 99.99m, cause: "Two reps were ill.", measure: "A stand-in from group two."));
        Assert.Empty(plan.Close("sol", APlan.Key(APlan.Ben), 100m));

        Assert.Equal((TargetState.Closed, 99.99m, ActualFrom.Counted, "A stand-in from group two."), (plan.Line(s_adas).State, plan.Line(s_adas).Closing!.Actual, plan.Line(s_adas).Closing!.From, plan.Line(s_adas).Closing!.Measure));
        Assert.Equal([TargetRefusal.NotNow], plan.Propose("max", APlan.Draft(s_adas, 1m)));
    }

    [Fact, Trait("Rule", "TGT-20")]
    public void What_the_floor_counts_nobody_states_and_what_it_does_not_somebody_has_to()
    {
        var satisfied = APlan.Key(APlan.Showroom, metric: TargetMetric.Satisfaction);
        var plan = new APlan().WithAssigned(s_adas, 100m);
        Assert.Empty(plan.Propose("max", APlan.Draft(satisfied, 90.5m)));
        Assert.Empty(plan.Approve("gina", satisfied));
        plan.Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));

        Assert.Equal([TargetRefusal.ActualCounted], plan.Close("sol", s_adas, 120m, stated: 150m));
        Assert.Equal([TargetRefusal.ActualMissing], plan.Close("max", satisfied, null));
        Assert.Equal([TargetRefusal.ValueWrong], plan.Close("max", satisfied, null, stated: 100.1m));
        Assert.Empty(plan.Close("max", satisfied, null, stated: 92m));
        Assert.Equal(ActualFrom.Stated, plan.Line(satisfied).Closing!.From);
    }
}
