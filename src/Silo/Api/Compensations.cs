using System.Diagnostics;
using System.Text.Json.Serialization;
using Orleans;
using SalesFloor.Compensations;
using SalesFloor.People;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/compensations and /api/visits/{visit}/compensation: visits that were no genuine customer, from the report to the turn given back.</summary>
internal static class Compensations
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Compensations");
        showroom.MapGet("/compensations", List)
            .WithName("Compensations")
            .WithSummary("All compensations that are open or of the last weeks, for everybody to see: who reported, certified and decided, and what became of the turn; and who gets far more than the others.")
            .Produces<CompensationsAnswer>().ProducesProblems(404);
        showroom.MapPost("/compensations", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, ReadReport, async (floor, order) => Answer(floor, await Of(grains, floor).Report(order), texts)))
            .WithName("ReportCompensation")
            .WithSummary("A rep, or the desk for him, reports that a visit was no genuine customer. One visit, one compensation.")
            .Accepts<ReportCompensationRequest>("application/json").Produces<CompensationAnswerInWords>().ProducesProblems(s_problems);
        showroom.MapPut("/approvers/{person}/away", (string showroom, string person, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, fields => ReadAway(person, fields), async (floor, order) => Answer(floor, await Of(grains, floor).NoteAway(order), texts)))
            .WithName("ApproverAway")
            .WithSummary("The director or manager is away from day to day: then the manager decides for the director. An end before the beginning takes it back.")
            .Accepts<ApproverAwayRequest>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblems(s_problems);

        var visit = api.MapGroup("/visits/{visit:guid}/compensation").WithTags("Compensations");
        visit.MapPost("/certify", (Guid visit, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AboutVisit(http, BodyPresence.Required, fields => new CertifyCompensation(new(visit), fields.Choice<Certifier>("by"), Requests.Actor), async (floor, order) => Answer(floor, await Of(grains, floor).Certify(order), texts)))
            .WithName("CertifyCompensation")
            .WithSummary("The desk records that the rep or the visitor certifies what the visit was for.")
            .Accepts<CertifyRequest>("application/json").Produces<CompensationAnswerInWords>().ProducesProblems(s_problems);
        visit.MapPost("/rule", (Guid visit, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AboutVisit(http, BodyPresence.Required, fields => ReadRuling(new(visit), fields), async (floor, order) => Answer(floor, await Of(grains, floor).Rule(order), texts)))
            .WithName("RuleOnCompensation")
            .WithSummary("The director, or the manager in his place, approves or rejects. Approved, the turn is given back once.")
            .Accepts<RuleOnCompensationRequest>("application/json").Produces<CompensationAnswerInWords>().ProducesProblems(s_problems);
    }

    private static ICompensationGrain Of(IFloorGrains grains, Floor floor) => grains.GetGrain<ICompensationGrain>(GrainKeys.Compensation(floor.Showroom));

    private static async Task<IResult> List(string showroom, Floors floors, IFloorGrains grains, ApiTexts texts)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);

        var overview = await Of(grains, floor).Overview();
        return TypedResults.Ok(new CompensationsAnswer(
            [.. overview.Items.Select(item => InWords(floor, item, texts))],
            [.. overview.Alarms.Select(alarm => new CompensationAlarmAnswer(floor.Person(alarm.Rep, texts)!, alarm.Count, alarm.MeanOfOthers, alarm.Limit))],
            [.. overview.Away.Select(away => new ApproverAwayAnswer(floor.Person(away.Person, texts)!, away.From, away.Until, floor.Person(away.NotedBy, texts)!))]));
    }

    private static IResult Answer(Floor floor, CompensationAnswer answer, ApiTexts texts) => answer switch
    {
        CompensationAnswer.Done done => TypedResults.Ok(InWords(floor, done.Compensation, texts)),
        CompensationAnswer.Noted => TypedResults.NoContent(),
        CompensationAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static CompensationAnswerInWords InWords(Floor floor, Compensation item, ApiTexts texts) => new(
        item.Visit, item.Ticket, floor.Person(item.Rep, texts)!, texts.Coded(item.Cause), texts.Coded(item.Status), item.RequestedAt, item.RequestedBy, item.Note, item.RulesVersion,
        [.. item.Certified.Select(one => new CertificationAnswer(texts.Coded(one.By), one.At, one.RecordedBy))])
    {
        Decision = item.Decision is { } decision
            ? new(texts.Coded(decision.Ruling), decision.At, floor.Person(decision.By, texts)!, texts.Coded(decision.As), decision.InPlace is { } place ? texts.Coded(place) : null, decision.Why)
            : null,
        Group = item.Group, CreditedAt = item.CreditedAt, UsedBy = item.UsedBy, UsedAt = item.UsedAt,
    };

    private static ReportCompensation ReadReport(Fields fields) => new(
        new(fields.Uuid("visit")), fields.Choice<CompensationCause>("cause"), fields.Key("rep") is { } rep ? new SalespersonId(rep) : null, fields.Text("note"), Requests.Actor);

    private static RuleOnCompensation ReadRuling(VisitId visit, Fields fields) =>
        new(visit, fields.Choice<CompensationRuling>("ruling"), new(fields.NeededKey("by")), fields.Text("why"), Requests.Actor);

    private static NoteApproverAway ReadAway(string person, Fields fields) =>
        new(new(person), fields.Day("from"), fields.Day("until"), new(fields.NeededKey("by")), Requests.Actor);
}

/// <summary>A visit is reported. <paramref name="Rep"/> absent: the desk reports for whoever received it.</summary>
public sealed record ReportCompensationRequest(Guid Visit, CompensationCause Cause, string? Rep = null, string? Note = null);

/// <summary>Who certifies.</summary>
public sealed record CertifyRequest(Certifier By, string? Showroom = null);

/// <summary>The decision. A rejection needs a reason.</summary>
public sealed record RuleOnCompensationRequest(CompensationRuling Ruling, string By, string? Why = null, string? Showroom = null);

/// <summary>From when until when, both included, and who notes it.</summary>
public sealed record ApproverAwayRequest(DateOnly From, DateOnly Until, string By);

/// <summary>All compensations, the alarms, and who is away.</summary>
public sealed record CompensationsAnswer(IReadOnlyList<CompensationAnswerInWords> Compensations, IReadOnlyList<CompensationAlarmAnswer> Alarms, IReadOnlyList<ApproverAwayAnswer> Away);

/// <summary>One compensation with its whole history; the parts that have not come yet are absent.</summary>
public sealed record CompensationAnswerInWords(
    VisitId Visit, int Ticket, PersonAnswer Rep, CodedWords Cause, CodedWords Status, DateTimeOffset ReportedAt, string ReportedBy, string? Note, int RulesVersion, IReadOnlyList<CertificationAnswer> Certified)
{
    /// <summary>The decision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CompensationDecisionAnswer? Decision { get; init; }

    /// <summary>In which group's ledger the turn lies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GroupId? Group { get; init; }

    /// <summary>Since when.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreditedAt { get; init; }

    /// <summary>The new customer who came on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VisitId? UsedBy { get; init; }

    /// <summary>When that became final.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>A certification recorded by the desk.</summary>
public sealed record CertificationAnswer(CodedWords By, DateTimeOffset At, string RecordedBy);

/// <summary>Who decided, as what, and why; <paramref name="InPlace"/> where the manager decided for the director.</summary>
public sealed record CompensationDecisionAnswer(CodedWords Ruling, DateTimeOffset At, PersonAnswer By, CodedWords As, CodedWords? InPlace, string? Why);

/// <summary>A rep with far more than the others.</summary>
public sealed record CompensationAlarmAnswer(PersonAnswer Rep, int Count, decimal MeanOfOthers, decimal Limit);

/// <summary>Somebody who decides is away.</summary>
public sealed record ApproverAwayAnswer(PersonAnswer Person, DateOnly From, DateOnly Until, PersonAnswer NotedBy);
