using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Assignment;

/// <summary>The first step of every decision: is the visitor somebody's, or new? (FD-03…FD-05, FD-08…FD-10, OWN-01, X-01). Pure.</summary>
public static class Routing
{
    /// <summary>Where the visit goes.</summary>
    public static Route Decide(RoutingFacts facts) => OverrideRule.Decide(facts, OfflineRule.Decide(facts, ComplaintRule.Decide(facts, facts.Says switch
    {
        VisitorSays.NamesRep => Named(facts),
        VisitorSays.FirstTime or VisitorSays.ForgotWho => Unnamed(facts),
        _ => throw new UnreachableException(),
    })));

    /// <summary>The rep whose condition the decision needs to know: the living owner, else the one named rep who is ours.</summary>
    public static SalespersonId? Concerned(RoutingFacts facts) => LivingOwner(facts) ?? (Names(facts) is [var only] ? only : null);

    /// <summary>Those of ours whom the visitor names, each once, in the order in which he named them.</summary>
    public static ImmutableArray<SalespersonId> Names(RoutingFacts facts)
    {
        if (facts is not { Says: VisitorSays.NamesRep, Named: { } first }) return [];
        return [.. new[] { new NamedRep(first, facts.NamedIsOurs) }.Concat(facts.AlsoNamed ?? []).Where(named => named.IsOurs).Select(named => named.Rep).Distinct()];
    }

    /// <summary>Whose the visitor is by the archive, where that is somebody who works here or in another showroom of the company and whose time has not lapsed (OWN-06: nobody loses a customer by the door he comes through).</summary>
    internal static SalespersonId? LivingOwner(RoutingFacts facts) => facts is { Owner: { } owner, OwnerLapsed: false } && !OwnerIsGone(facts) ? owner : null;

    /// <summary>Whether the owner of record works nowhere in the company any more.</summary>
    internal static bool OwnerIsGone(RoutingFacts facts) => facts is { Owner: not null, OwnerIsOurs: false, OwnerElsewhere: null };

    // A rep of another showroom is named by nobody of ours, and still it is the owner who was named.
    private static bool NamesOwner(RoutingFacts facts, SalespersonId owner) => facts.Named == owner || (facts.AlsoNamed ?? []).Any(named => named.Rep == owner);

    private static Route Named(RoutingFacts facts)
    {
        var door = facts.Channel == Channel.Call ? "FD-10" : "FD-04";
        if (LivingOwner(facts) is { } owner)
            return NamesOwner(facts, owner) ? ToRep(facts, owner, RouteReason.NamedRep, door, "OWN-10") : ToRep(facts, owner, RouteReason.ArchiveOverNamed, "OWN-01", "X-01");

        return Names(facts) switch
        {
            [] => ToRotation(facts, RouteReason.NamedRepUnknown),
            [var named] => ToRep(facts, named, RouteReason.NamedRep, door, "OWN-10"),
            _ => ToRotation(facts, RouteReason.SeveralNamed), // whom of them he means nobody can say: as if he named nobody (gap 6)
        };
    }

    private static Route Unnamed(RoutingFacts facts)
    {
        if (LivingOwner(facts) is not { } owner) return ToRotation(facts, NewBecause(facts));

        return facts.Mode switch
        {
            ForgottenRep.LookupThenNew when facts.Channel == Channel.Call => ToRep(facts, owner, RouteReason.Owner, "FD-10", "X-01"),
            ForgottenRep.LookupThenNew => ToRep(facts, owner, RouteReason.ArchiveMatch, "OWN-01", "X-01"),
            ForgottenRep.AlwaysNew => ToRotation(facts, RouteReason.AlwaysNew),
            ForgottenRep.ReceiveOnly => new(RouteTo.DutyReception, RouteReason.ReceiveOnly, owner, ["FD-05", "ROT-01", "X-01"]),
            _ => throw new UnreachableException(),
        };
    }

    private static RouteReason NewBecause(RoutingFacts facts)
    {
        if (facts.Owner is not null) return RouteReason.OwnerLapsed;
        return facts.Says == VisitorSays.ForgotWho ? RouteReason.ForgotWho : RouteReason.NewCustomer;
    }

    /// <summary>The rotation does not move (I-02). A rep who cannot come at once is for the desk to decide, or was decided beforehand.</summary>
    private static Route ToRep(RoutingFacts facts, SalespersonId rep, RouteReason reason, params ImmutableArray<string> rules)
    {
        if (facts.OwnerCondition == RepCondition.Free) return new(RouteTo.Rep, reason, rep, [.. rules, "I-02"]);

        return facts.IfOwnerAway == OwnerAwayChoice.StandIn
            ? new(RouteTo.StandIn, RouteReason.StandIn, rep, [.. rules, "I-02"])
            : new(RouteTo.OwnerAway, reason, rep, [.. rules, "I-02", "I-21"]);
    }

    private static Route ToRotation(RoutingFacts facts, RouteReason reason)
    {
        ImmutableArray<string> rules = facts.Channel == Channel.Call ? ["FD-09", "FD-05", "ROT-01", "ROT-02"] : ["FD-05", "ROT-01", "ROT-02"];
        return reason is RouteReason.OwnerLapsed or RouteReason.AlwaysNew ? new(RouteTo.Rotation, reason, null, [.. rules, "X-01"]) : new(RouteTo.Rotation, reason, null, rules);
    }
}
