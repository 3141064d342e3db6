using System.Diagnostics;
using SalesFloor.People;
using SalesFloor.Salespeople;

namespace SalesFloor.Silo.Api;

/// <summary>PUT /api/showrooms/{showroom}/reps/{rep}/presence: a rep says where he is.</summary>
internal static class RepPresence
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/showrooms/{showroom}/reps/{rep}/presence", (string showroom, string rep, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
            Requests.AtShowroom(http, showroom, fields => fields.Choice<Presence>("presence"), (floor, presence) => Say(floor, rep, presence, grains, texts)))
        .WithName("Presence").WithTags("Showrooms")
        .WithSummary("A rep says where he is: that, and what the desk knows of him, decide whether he gets a turn.")
        .Accepts<PresenceRequest>("application/json")
        .Produces<PresenceAnswer>()
        .ProducesProblems(400, 404, 413, 415, 422);

    private static async Task<IResult> Say(Floor floor, string rep, Presence presence, IFloorGrains grains, ApiTexts texts)
    {
        if (!Keys.IsKey(rep)) return Refusals.Of(PresenceRefusal.NotInThisShowroom, texts);

        var id = new SalespersonId(rep);
        return await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(id)).Say(new SayPresence(floor.Showroom, presence, Requests.Actor)) switch
        {
            PresenceOutcome.Noted noted => TypedResults.Ok(new PresenceAnswer(floor.Person(id, texts)!, noted.Says.Presence, noted.Says.Since)),
            PresenceOutcome.Refused refused => Refusals.Of(refused.Reason, texts),
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>Where a rep is.</summary>
public sealed record PresenceRequest(Presence Presence);

/// <summary>What is noted of a rep, and since when.</summary>
public sealed record PresenceAnswer(PersonAnswer Rep, Presence Presence, DateTimeOffset? Since);
