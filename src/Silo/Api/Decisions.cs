using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>POST /api/visits/{visit}/decide-again: a visit whose decision was undone is decided anew.</summary>
internal static class Decisions
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/visits/{visit:guid}/decide-again", (Guid visit, HttpContext http, ApiTexts texts) =>
            Requests.AboutVisit(http, BodyPresence.Required, fields => Read(new VisitId(visit), fields), (floor, order) => Decide(floor, order, texts)))
        .WithName("DecideAgain").WithTags("Visits")
        .WithSummary("A visit that lies at the desk after an undo is decided anew, with what the visitor says now.")
        .WithDescription("The whole entry is sent, corrected or not; the channel stays. The same request again is answered with the visit as it stands.")
        .Accepts<DecideAgainRequest>("application/json")
        .Produces<ArrivalAnswer>()
        .ProducesProblems(400, 404, 409, 413, 415, 422);

    private static Arrive Read(VisitId visit, Fields fields) => new(
        visit,
        Channel.WalkIn, // the desk keeps the visit's own
        fields.Choice<VisitorSays>("says"),
        fields.Key("namedRep") is { } rep ? new SalespersonId(rep) : null,
        fields.Text("phone"),
        fields.Text("name"),
        fields.Key("customer") is { } customer ? new CustomerId(customer) : null,
        fields.OptionalChoice<OwnerAwayChoice>("ifOwnerAway") ?? OwnerAwayChoice.Ask,
        Requests.Actor,
        Confirmed: fields.Flag("confirmed"),
        AlsoNamed: fields.Keys("alsoNamed") is { Length: > 0 } named ? [.. named.Select(rep => new SalespersonId(rep))] : null);

    private static async Task<IResult> Decide(Floor floor, Arrive order, ApiTexts texts)
    {
        var outcome = await floor.Desk.DecideAgain(order);
        if (outcome is ArrivalOutcome.Refused refused) return Refusals.Of(refused.Reason, refused.Field, texts);

        var last = (await floor.Desk.Receipts(order.Visit)).LastOrDefault();
        return TypedResults.Ok(Arrivals.Answer(floor, outcome, last?.Route.Rules ?? [], texts));
    }
}

/// <summary>What is entered about a visit that is decided again.</summary>
/// <param name="NamedRep">The rep he names; needed with <c>names-rep</c>.</param>
/// <param name="AlsoNamed">The other reps whom he names.</param>
/// <param name="Confirmed">The desk confirms for the rep in the same breath.</param>
/// <param name="Phone">As it was typed.</param>
/// <param name="Customer">The customer that was picked from a search, if one was.</param>
public sealed record DecideAgainRequest(
    VisitorSays Says, string? NamedRep = null, string? Phone = null, string? Name = null, string? Customer = null, OwnerAwayChoice? IfOwnerAway = null, string? Showroom = null, bool Confirmed = false, IReadOnlyList<string>? AlsoNamed = null);
