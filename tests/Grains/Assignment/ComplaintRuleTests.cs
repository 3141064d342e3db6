using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Assignment;

/// <summary>A complaint or after-sales is nobody's new customer, and goes to the group that is there for it (ROT-14).</summary>
public sealed class ComplaintRuleTests
{
    private static readonly RoutingFacts s_stranger = new(Channel.WalkIn, VisitorSays.FirstTime, null, false, null, null, false, false, null, ForgottenRep.LookupThenNew, OwnerAwayChoice.Ask);

    private static readonly RoutingFacts s_adas = s_stranger with { Customer = new("c-1"), Owner = new("ada"), OwnerIsOurs = true, OwnerCondition = RepCondition.Free };

    [Theory]
    [Trait("Rule", "ROT-14")]
    [Trait("Rule", "I-02")]
    [InlineData(VisitPurpose.Complaint)]
    [InlineData(VisitPurpose.AfterSales)]
    public void Where_a_group_is_there_for_it_everybody_goes_there_whosever_customer_he_is(VisitPurpose purpose)
    {
        foreach (var facts in new[] { s_stranger, s_adas, s_adas with { Says = VisitorSays.NamesRep, Named = new("ada"), NamedIsOurs = true } })
        {
            var route = Routing.Decide(facts with { Purpose = purpose, ForComplaints = true });
            Assert.Equal((RouteTo.DutyReception, RouteReason.Complaint, null), (route.To, route.Reason, route.Rep));
            Assert.Contains("ROT-14", route.Rules);
        }
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public void Where_none_is_there_for_it_his_own_rep_hears_him_and_a_stranger_is_heard_by_the_group_on_duty_without_a_turn()
    {
        Assert.Equal((RouteTo.Rep, "ada"), (Routing.Decide(s_adas with { Purpose = VisitPurpose.Complaint }).To, Routing.Decide(s_adas with { Purpose = VisitPurpose.Complaint }).Rep?.Value));
        Assert.Equal(RouteTo.DutyReception, Routing.Decide(s_stranger with { Purpose = VisitPurpose.Complaint }).To);
    }
}
