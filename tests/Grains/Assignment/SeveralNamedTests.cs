using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Assignment;

/// <summary>The visitor names several, or somebody who is not here any more (gap 6): the current owner, otherwise the group on duty.</summary>
public sealed class SeveralNamedTests
{
    private static readonly SalespersonId s_ada = new("ada");
    private static readonly SalespersonId s_ben = new("ben");

    private static readonly RoutingFacts s_names = new(Channel.WalkIn, VisitorSays.NamesRep, s_ben, true, null, null, false, false, RepCondition.Free, ForgottenRep.LookupThenNew, OwnerAwayChoice.Ask);

    private static readonly RoutingFacts s_adas = s_names with { Customer = new("c-1"), Owner = s_ada, OwnerIsOurs = true };

    [Fact]
    [Trait("Rule", "FD-04")]
    public void His_owner_gets_him_wherever_among_the_named_ones_he_is()
    {
        var route = Routing.Decide(s_adas with { AlsoNamed = [new(s_ada, true)] });

        Assert.Equal((RouteTo.Rep, RouteReason.NamedRep, s_ada), (route.To, route.Reason, route.Rep!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public void His_owner_gets_him_also_when_he_names_several_others()
    {
        var route = Routing.Decide(s_adas with { AlsoNamed = [new(new("cai"), true)] });

        Assert.Equal((RouteTo.Rep, RouteReason.ArchiveOverNamed, s_ada), (route.To, route.Reason, route.Rep!.Value));
    }

    [Theory]
    [Trait("Rule", "FD-05")]
    [InlineData(Channel.WalkIn, "FD-05")]
    [InlineData(Channel.Call, "FD-09")]
    public void Nobodys_customer_who_names_several_of_ours_is_new(Channel channel, string rule)
    {
        var route = Routing.Decide(s_names with { Channel = channel, AlsoNamed = [new(s_ada, true)] });

        Assert.Equal((RouteTo.Rotation, RouteReason.SeveralNamed, null), (route.To, route.Reason, route.Rep));
        Assert.Contains(rule, route.Rules);
        Assert.Null(Routing.Concerned(s_names with { AlsoNamed = [new(s_ada, true)] }));
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    public void Of_several_the_one_who_is_still_ours_is_the_one_he_names()
    {
        foreach (var facts in new[] { s_names with { AlsoNamed = [new(new("gone"), false)] }, s_names with { Named = new("gone"), NamedIsOurs = false, AlsoNamed = [new(s_ben, true), new(s_ben, true)] } })
        {
            var route = Routing.Decide(facts);
            Assert.Equal((RouteTo.Rep, RouteReason.NamedRep, s_ben, s_ben), (route.To, route.Reason, route.Rep!.Value, Routing.Concerned(facts)!.Value));
        }
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public void Who_names_only_people_who_are_not_here_any_more_is_new()
    {
        var route = Routing.Decide(s_names with { Named = new("老张"), NamedIsOurs = false, AlsoNamed = [new(new("老李"), false)] });

        Assert.Equal((RouteTo.Rotation, RouteReason.NamedRepUnknown), (route.To, route.Reason));
    }
}
