using System.Diagnostics;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>POST /api/visits/{visit}/…: what happens to an open visit.</summary>
internal static class Visits
{
    public static void Map(RouteGroupBuilder api)
    {
        var visits = api.MapGroup("/visits/{visit:guid}").WithTags("Visits");
        Order<AcceptRequest, AcceptVisit>(visits, "accept", BodyPresence.Optional, ReadAccept, (desk, order) => desk.Accept(order))
            .WithSummary("The offered rep takes the visit; without a rep the desk confirms for whoever it is offered to.");
        Order<DeclineRequest, DeclineVisit>(visits, "decline", BodyPresence.Required, ReadDecline, (desk, order) => desk.Decline(order))
            .WithSummary("The offered rep declines; the visit goes to the next and never back to him.");
        Order<FinishRequest, FinishVisit>(visits, "finish", BodyPresence.Required, ReadFinish, (desk, order) => desk.Finish(order))
            .WithSummary("The visit is over. A new customer needs a source, a call needs contact data or a reason for none.");
        Order<LeaveRequest, VisitorLeaves>(visits, "leave", BodyPresence.Optional, (visit, _) => new(visit, Requests.Actor), (desk, order) => desk.Leave(order))
            .WithSummary("The visitor left before anybody received him.");
        Order<ChooseRequest, ChooseForOwnerAway>(visits, "choose", BodyPresence.Required, ReadChoice, (desk, order) => desk.Choose(order))
            .WithSummary("The desk's answer to \"his owner is not there\": wait for him, or a stand-in.");
        Order<UndoRequest, UndoDecision>(visits, "undo", BodyPresence.Optional, (visit, fields) => new(visit, fields.OptionalNumber("decision"), Requests.Actor), (desk, order) => desk.Undo(order))
            .WithSummary("The last decision about the visit never was: turn and offer go back, a reception is revoked, the visit lies at the desk again.");
        Order<AtClosingRequest, AnswerAtClosing>(visits, "at-closing", BodyPresence.Required, (visit, fields) => new(visit, fields.Choice<AtClosing>("answer"), Requests.Actor), (desk, order) => desk.AtClosing(order))
            .WithSummary("After closing time the desk says whether the visitor is still here; gone, the visit is over and how it ended is unknown.");
        Order<PageRequest, PageOwner>(visits, "page-owner", BodyPresence.Optional, (visit, _) => new(visit, Requests.Actor), (desk, order) => desk.Page(order))
            .WithSummary("The owner of a visitor who waits for him is called, with a time in which to answer.");
        Order<AnswerPageRequest, AnswerPage>(visits, "answer-page", BodyPresence.Required, (visit, fields) => new(visit, new(fields.NeededKey("rep")), fields.Choice<PageAnswer>("answer"), Requests.Actor), (desk, order) => desk.AnswerPage(order))
            .WithSummary("The called owner says whether he comes.");
        Order<AnswerPageRequest, AnswerPage>(visits, "answer-call", BodyPresence.Required, (visit, fields) => new(visit, new(fields.NeededKey("rep")), fields.Choice<PageAnswer>("answer"), Requests.Actor), (desk, order) => desk.AnswerCall(order))
            .WithSummary("An owner who is called by the desk of another showroom answers from his own, which `showroom` names: he comes, he cannot, or the visitor is to be sent to him.");
        Order<OverrideRequest, OverrideVisit>(visits, "override", BodyPresence.Required, ReadOverride, (desk, order) => desk.Override(order))
            .WithSummary("Another rep than the rule's gets the visit, for a stated reason. It is marked everywhere and reported to the director.");
    }

    private static RouteHandlerBuilder Order<TRequest, TOrder>(
        RouteGroupBuilder visits, string verb, BodyPresence presence, Func<VisitId, Fields, TOrder> read, Func<IFrontDeskGrain, TOrder, Task<VisitOutcomeAnswer>> give)
        where TRequest : notnull => visits
        .MapPost($"/{verb}", (Guid visit, HttpContext http, ApiTexts texts) =>
            Requests.AboutVisit(http, presence, fields => read(new VisitId(visit), fields), async (floor, order) => Answer(floor, await give(floor.Desk, order), texts)))
        .WithName(char.ToUpperInvariant(verb[0]) + verb[1..])
        .WithDescription("The showroom is named by the field or the query `showroom`; where neither is there, it is the configured one. The same request again gets the same answer.")
        .Accepts<TRequest>(presence == BodyPresence.Optional, "application/json")
        .Produces<VisitAnswer>()
        .ProducesProblems(400, 404, 409, 413, 415, 422);

    private static IResult Answer(Floor floor, VisitOutcomeAnswer answer, ApiTexts texts) => answer switch
    {
        VisitOutcomeAnswer.Done done => TypedResults.Ok(new VisitAnswer(done.Visit, floor.Person(done.Rep, texts), ReceiptLink.Of(floor.Showroom, done.Visit))),
        VisitOutcomeAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static AcceptVisit ReadAccept(VisitId visit, Fields fields) => new(visit, Rep(fields), Requests.Actor);

    private static DeclineVisit ReadDecline(VisitId visit, Fields fields) => new(visit, Rep(fields), fields.Choice<DeclineCause>("cause"), Requests.Actor);

    private static FinishVisit ReadFinish(VisitId visit, Fields fields) => new(
        visit,
        fields.Choice<VisitOutcome>("outcome"),
        fields.OptionalChoice<LeadSource>("source"),
        fields.Text("phone"),
        fields.Text("name"),
        fields.OptionalChoice<NoContact>("noContact"),
        Requests.Actor,
        fields.Budget("budget"));

    private static ChooseForOwnerAway ReadChoice(VisitId visit, Fields fields) => new(visit, fields.Choice<OwnerAwayChoice>("choice"), Requests.Actor);

    private static OverrideVisit ReadOverride(VisitId visit, Fields fields) => new(
        visit, new SalespersonId(fields.NeededKey("rep")), fields.Choice<OverrideReason>("reason"), fields.Text("note"), Requests.Actor);

    private static SalespersonId? Rep(Fields fields) => fields.Key("rep") is { } rep ? new SalespersonId(rep) : null;
}

/// <summary>A rep takes a visit. <paramref name="Rep"/> absent: whoever it is offered to.</summary>
public sealed record AcceptRequest(string? Rep = null, string? Showroom = null);

/// <summary>A rep declines a visit, with a cause.</summary>
public sealed record DeclineRequest(DeclineCause Cause, string? Rep = null, string? Showroom = null);

/// <summary>How a visit ended and what was learned. <paramref name="Budget"/>: an amount in figures, or <c>not-said</c>.</summary>
public sealed record FinishRequest(VisitOutcome Outcome, LeadSource? Source = null, string? Phone = null, string? Name = null, NoContact? NoContact = null, string? Showroom = null, string? Budget = null);

/// <summary>The visitor left.</summary>
public sealed record LeaveRequest(string? Showroom = null);

/// <summary>What the desk chose.</summary>
public sealed record ChooseRequest(OwnerAwayChoice Choice, string? Showroom = null);

/// <summary>A decision is undone. <paramref name="Decision"/>: the number of the receipt that was seen; where another was made since, nothing is undone.</summary>
public sealed record UndoRequest(int? Decision = null, string? Showroom = null);

/// <summary>Whether a visitor is still here after closing time.</summary>
public sealed record AtClosingRequest(AtClosing Answer, string? Showroom = null);

/// <summary>The owner is called.</summary>
public sealed record PageRequest(string? Showroom = null);

/// <summary>What the called owner answers.</summary>
public sealed record AnswerPageRequest(string Rep, PageAnswer Answer, string? Showroom = null);

/// <summary>Who gets the visit instead, and why. <paramref name="Note"/> is needed with the reason <c>other</c>.</summary>
public sealed record OverrideRequest(string Rep, OverrideReason Reason, string? Note = null, string? Showroom = null);

/// <summary>The order is done. <paramref name="Rep"/>: who has the visit now; absent where it waits or is over.</summary>
public sealed record VisitAnswer(VisitId Visit, PersonAnswer? Rep, ReceiptLink Receipt);
