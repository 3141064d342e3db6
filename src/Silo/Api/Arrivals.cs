using System.Diagnostics;
using System.Text.Json.Serialization;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>POST /api/showrooms/{showroom}/arrivals: somebody arrives.</summary>
internal static class Arrivals
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/showrooms/{showroom}/arrivals", (string showroom, HttpContext http, ApiTexts texts) =>
            Requests.AtShowroom(http, showroom, Read, (floor, order) => Arrive(floor, order, texts)))
        .WithName("Arrive").WithTags("Visits")
        .WithSummary("Somebody arrives, at the door or on the phone.")
        .WithDescription("Decided and stored before it is answered. The visit id is made by the caller: the same request again is the same visit with the same answer.")
        .Accepts<ArrivalRequest>("application/json")
        .Produces<ArrivalAnswer>()
        .ProducesProblems(400, 404, 409, 413, 415, 422);

    private static Arrive Read(Fields fields) => new(
        new VisitId(fields.Uuid("visit")),
        fields.Choice<Channel>("channel"),
        fields.Choice<VisitorSays>("says"),
        fields.Key("namedRep") is { } rep ? new SalespersonId(rep) : null,
        fields.Text("phone"),
        fields.Text("name"),
        fields.Key("customer") is { } customer ? new CustomerId(customer) : null,
        fields.OptionalChoice<OwnerAwayChoice>("ifOwnerAway") ?? OwnerAwayChoice.Ask,
        Requests.Actor,
        fields.Part("offline", OfflineArrivals.Read),
        fields.Key("territory") is { } market ? new TerritoryId(market) : null,
        fields.Flag("confirmed"),
        fields.Keys("alsoNamed") is { Length: > 0 } named ? [.. named.Select(rep => new SalespersonId(rep))] : null,
        fields.OptionalChoice<VisitPurpose>("purpose"),
        fields.Part("override", Overriding));

    private static OverrideOrder Overriding(Fields fields) => new(new SalespersonId(fields.NeededKey("rep")), fields.Choice<OverrideReason>("reason"), fields.Text("note"));

    private static async Task<IResult> Arrive(Floor floor, Arrive order, ApiTexts texts)
    {
        var outcome = await floor.Desk.Arrive(order);
        if (outcome is ArrivalOutcome.Refused refused) return refused.Override is { } why ? Refusals.Of(why, refused.Field, texts) : Refusals.Of(refused.Reason, refused.Field, texts);

        var first = (await floor.Desk.Receipts(order.Visit)).FirstOrDefault();
        var answer = Answer(floor, outcome, first?.Route.Rules ?? [], texts);
        return TypedResults.Ok(first?.Offline is { } offline ? answer with { Offline = OfflineArrivals.Answer(floor, offline, texts) } : answer);
    }

    internal static ArrivalAnswer Answer(Floor floor, ArrivalOutcome outcome, IReadOnlyList<string> rules, ApiTexts texts)
    {
        ReasonAnswer Why(RouteReason reason) => ReasonAnswer.Of(reason, rules, texts);
        ReceiptLink Receipt(VisitId visit) => ReceiptLink.Of(floor.Showroom, visit);
        return outcome switch
        {
            ArrivalOutcome.Assigned it => new(it.Received ? ArrivalStatus.Received : ArrivalStatus.Offered, it.Visit, it.Ticket, it.Customer, Why(it.Reason), Receipt(it.Visit))
            {
                Rep = floor.Person(it.Rep, texts), NewCustomer = it.NewCustomer, OfferUntil = it.Received ? null : it.Until,
            },
            ArrivalOutcome.Waiting it => new(ArrivalStatus.Waiting, it.Visit, it.Ticket, it.Customer, Why(it.Reason), Receipt(it.Visit)) { Position = it.Position },
            ArrivalOutcome.OwnerAway it => new(ArrivalStatus.OwnerAway, it.Visit, it.Ticket, it.Customer, Why(it.Reason), Receipt(it.Visit))
            {
                Owner = it.Elsewhere is { } there ? new(it.Owner, texts.Name(there.Name)) : floor.Person(it.Owner, texts), OwnerIs = texts.Coded(it.OwnerIs), OwnerAt = it.Elsewhere?.Showroom.Value, OwnerSays = it.Elsewhere?.Says is { } says ? texts.Coded(says) : null,
            },
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>An arrival as another program reports it.</summary>
/// <param name="Visit">A UUID made by the caller; sent again, it is the same visit.</param>
/// <param name="Says">The answer to "have you been in contact with one of us before?".</param>
/// <param name="NamedRep">The rep he names; needed with <c>names-rep</c>.</param>
/// <param name="Phone">As it was typed; mainland numbers in any spelling, others with their country code.</param>
/// <param name="Customer">The customer that was picked from a search, if one was.</param>
/// <param name="Territory">The market he comes from, where the showroom parts its customers by market.</param>
/// <param name="IfOwnerAway">What happens when his owner cannot come at once; asked where it is not said.</param>
/// <param name="Confirmed">The desk confirms for the rep in the same breath: he stands beside it, or has the call already. Whoever has to wait is offered as always.</param>
/// <param name="AlsoNamed">The other reps whom he names.</param>
/// <param name="Purpose">A complaint or after-sales; absent where he comes to buy.</param>
/// <param name="Override">The desk gives him to another rep than the rule's in the same decision, for a stated reason.</param>
/// <param name="Offline">Set by a desk that had no connection when he came.</param>
public sealed record ArrivalRequest(
    Guid Visit, Channel Channel, VisitorSays Says, string? NamedRep = null, string? Phone = null, string? Name = null, string? Customer = null, OwnerAwayChoice? IfOwnerAway = null,
    OfflineRequest? Offline = null, string? Territory = null, bool Confirmed = false, IReadOnlyList<string>? AlsoNamed = null, VisitPurpose? Purpose = null, OverrideWithArrival? Override = null);

/// <summary>Another rep than the rule's, named with the arrival.</summary>
/// <param name="Note">Needed with the reason <c>other</c>.</param>
public sealed record OverrideWithArrival(string Rep, OverrideReason Reason, string? Note = null);

/// <summary>What became of an arrival.</summary>
public enum ArrivalStatus
{
    Offered = 1, Waiting = 2, OwnerAway = 3,
    /// <summary>The desk confirmed for the rep with the arrival.</summary>
    Received = 4,
}

/// <summary>The decision about an arrival; the parts that do not belong to its status are absent.</summary>
public sealed record ArrivalAnswer(ArrivalStatus Status, VisitId Visit, int Ticket, CustomerId? Customer, ReasonAnswer Reason, ReceiptLink Receipt)
{
    /// <summary>To whom the visit is offered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonAnswer? Rep { get; init; }

    /// <summary>Whether he counts as a new customer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? NewCustomer { get; init; }

    /// <summary>When the offer runs out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? OfferUntil { get; init; }

    /// <summary>How many are before him, himself included.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    /// <summary>Whose customer he is, where the owner cannot come at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonAnswer? Owner { get; init; }

    /// <summary>What was done while the desk had no connection, and what the rule says where it says otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OfflineAnswer? Offline { get; init; }

    /// <summary>What keeps the owner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CodedWords? OwnerIs { get; init; }

    /// <summary>The showroom where his owner works, if it is not this one.</summary>
    public string? OwnerAt { get; init; }

    /// <summary>What an owner of another showroom said there last of where he is; absent where he never said.</summary>
    public CodedWords? OwnerSays { get; init; }
}

/// <summary>Why it was decided so, with the ids of the rules.</summary>
public sealed record ReasonAnswer(string Code, string Text, IReadOnlyList<string> Rules)
{
    internal static ReasonAnswer Of(RouteReason reason, IReadOnlyList<string> rules, ApiTexts texts) => new(WireNames.Of(reason), texts.Words(reason), rules);
}

/// <summary>Where the receipts of a visit are.</summary>
public sealed record ReceiptLink(string Href)
{
    internal static ReceiptLink Of(ShowroomId showroom, VisitId visit) => new($"/api/visits/{visit.Value:D}/receipt?showroom={showroom}");
}
