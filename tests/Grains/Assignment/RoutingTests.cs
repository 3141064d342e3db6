using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Assignment;

public sealed class RoutingTests
{
    private static readonly SalespersonId s_ada = new("ada");
    private static readonly SalespersonId s_ben = new("ben");

    private static readonly RoutingFacts s_stranger = new(Channel.WalkIn, VisitorSays.FirstTime, null, false, null, null, false, false, null, ForgottenRep.LookupThenNew, OwnerAwayChoice.Ask);

    private static readonly RoutingFacts s_adasCustomer = s_stranger with { Customer = new("c-1"), Owner = s_ada, OwnerIsOurs = true, OwnerCondition = RepCondition.Free };

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-02")]
    public void Who_names_his_rep_goes_to_exactly_that_rep()
    {
        var route = Routing.Decide(s_adasCustomer with { Says = VisitorSays.NamesRep, Named = s_ada, NamedIsOurs = true });

        Assert.Equal((RouteTo.Rep, RouteReason.NamedRep, s_ada), (route.To, route.Reason, route.Rep!.Value));
        Assert.Contains("FD-04", route.Rules);
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "OWN-10")]
    public void Who_names_a_rep_and_is_nobodys_goes_to_the_rep_he_names()
    {
        var route = Routing.Decide(s_stranger with { Says = VisitorSays.NamesRep, Named = s_ben, NamedIsOurs = true, OwnerCondition = RepCondition.Free });

        Assert.Equal((RouteTo.Rep, s_ben), (route.To, route.Rep!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public void Who_names_another_rep_than_his_owner_of_record_goes_to_the_owner_and_the_desk_sees_why()
    {
        var route = Routing.Decide(s_adasCustomer with { Says = VisitorSays.NamesRep, Named = s_ben, NamedIsOurs = true });

        Assert.Equal((RouteTo.Rep, RouteReason.ArchiveOverNamed, s_ada), (route.To, route.Reason, route.Rep!.Value));
        Assert.Contains("X-01", route.Rules);
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public void Who_names_somebody_who_is_not_ours_and_has_no_owner_is_new()
    {
        var route = Routing.Decide(s_stranger with { Says = VisitorSays.NamesRep, Named = new("gone"), NamedIsOurs = false });

        Assert.Equal((RouteTo.Rotation, RouteReason.NamedRepUnknown), (route.To, route.Reason));
    }

    [Theory]
    [Trait("Rule", "FD-05")]
    [Trait("Rule", "I-03")]
    [InlineData(VisitorSays.FirstTime, RouteReason.NewCustomer)]
    [InlineData(VisitorSays.ForgotWho, RouteReason.ForgotWho)]
    public void Who_was_never_here_or_forgot_who_and_is_not_in_the_archive_is_new(VisitorSays says, RouteReason reason)
    {
        var route = Routing.Decide(s_stranger with { Says = says });

        Assert.Equal((RouteTo.Rotation, reason), (route.To, route.Reason));
        Assert.Contains("ROT-01", route.Rules);
    }

    [Theory]
    [Trait("Rule", "X-01")]
    [InlineData(ForgottenRep.LookupThenNew, RouteTo.Rep, RouteReason.ArchiveMatch)]
    [InlineData(ForgottenRep.AlwaysNew, RouteTo.Rotation, RouteReason.AlwaysNew)]
    [InlineData(ForgottenRep.ReceiveOnly, RouteTo.DutyReception, RouteReason.ReceiveOnly)]
    public void Who_forgot_his_rep_and_is_in_the_archive_goes_where_the_mode_says(ForgottenRep mode, RouteTo to, RouteReason reason)
    {
        foreach (var says in new[] { VisitorSays.ForgotWho, VisitorSays.FirstTime })
        {
            var route = Routing.Decide(s_adasCustomer with { Says = says, Mode = mode });
            Assert.Equal((to, reason), (route.To, route.Reason));
        }
    }

    [Fact]
    [Trait("Rule", "FD-10")]
    public void A_caller_who_is_known_is_put_through_to_his_rep()
    {
        var route = Routing.Decide(s_adasCustomer with { Channel = Channel.Call, Says = VisitorSays.ForgotWho });

        Assert.Equal((RouteTo.Rep, RouteReason.Owner, s_ada), (route.To, route.Reason, route.Rep!.Value));
        Assert.Contains("FD-10", route.Rules);
    }

    [Fact]
    [Trait("Rule", "FD-09")]
    public void A_new_caller_is_found_by_the_same_test_as_a_walk_in()
    {
        var route = Routing.Decide(s_stranger with { Channel = Channel.Call });

        Assert.Equal(RouteTo.Rotation, route.To);
        Assert.Contains("FD-09", route.Rules);
    }

    [Theory]
    [Trait("Rule", "X-01")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_lapsed_owner_or_one_who_left_does_not_get_the_customer(bool lapsed, bool gone)
    {
        var route = Routing.Decide(s_adasCustomer with { OwnerLapsed = lapsed, OwnerIsOurs = !gone });

        Assert.Equal((RouteTo.Rotation, RouteReason.OwnerLapsed), (route.To, route.Reason));
    }

    [Theory]
    [Trait("Rule", "I-21")]
    [InlineData(RepCondition.OnLeave)]
    [InlineData(RepCondition.OutVisiting)]
    [InlineData(RepCondition.WithNewCustomer)]
    [InlineData(RepCondition.Off)]
    public void An_owner_who_cannot_come_is_the_desks_question_and_never_the_rotations(RepCondition condition)
    {
        var ask = Routing.Decide(s_adasCustomer with { OwnerCondition = condition });
        var standIn = Routing.Decide(s_adasCustomer with { OwnerCondition = condition, IfOwnerAway = OwnerAwayChoice.StandIn });

        Assert.Equal((RouteTo.OwnerAway, s_ada), (ask.To, ask.Rep!.Value));
        Assert.Equal((RouteTo.StandIn, RouteReason.StandIn, s_ada), (standIn.To, standIn.Reason, standIn.Rep!.Value));
    }

    [Fact]
    public void Every_route_names_the_rules_it_rests_on()
    {
        foreach (var facts in FactsOfEveryKind())
            Assert.NotEmpty(Routing.Decide(facts).Rules);
    }

    private static IEnumerable<RoutingFacts> FactsOfEveryKind() =>
        from channel in Enum.GetValues<Channel>()
        from says in Enum.GetValues<VisitorSays>()
        from mode in Enum.GetValues<ForgottenRep>()
        from away in Enum.GetValues<OwnerAwayChoice>()
        from condition in Enum.GetValues<RepCondition>()
        from owner in new SalespersonId?[] { null, s_ada }
        from named in new SalespersonId?[] { null, s_ada, s_ben }
        from lapsed in new[] { false, true }
        select new RoutingFacts(channel, says, named, named is not null, null, owner, owner is not null, lapsed, condition, mode, away);
}
