using System.Diagnostics;
using Orleans;
using SalesFloor.Assignment;
using SalesFloor.Disputes;
using SalesFloor.People;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/disputes and /api/visits/{visit}/dispute: whose a customer is, where door and archive disagree.</summary>
internal static class Disputes
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/showrooms/{showroom}/disputes", List).WithTags("Disputes")
            .WithName("Disputes").WithSummary("All disputes that are open or of the last months. Until a ruling takes effect the customer stays whose the archive says he is.")
            .Produces<DisputesAnswer>().ProducesProblems(404);
        var visit = api.MapGroup("/visits/{visit:guid}/dispute").WithTags("Disputes");
        visit.MapGet("", Evidence)
            .WithName("DisputeEvidence").WithSummary("What a ruling can rest on: the visit, its receipts, every entry of the archive about the customer.")
            .Produces<DisputeEvidenceAnswer>().ProducesProblems(404);
        visit.MapPost("", (Guid visit, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => new RaiseDispute(new(visit), DisputeCause.NamedAnother, new(fields.NeededKey("claimant")), null, null, fields.Text("note"), Requests.Actor), async (floor, order) => Answer(floor, await Of(grains, floor).Raise(order), texts)))
            .WithName("RaiseDispute").WithSummary("A rep whom the visitor named, and whom the archive does not, raises a dispute.")
            .Accepts<RaiseDisputeRequest>("application/json").Produces<DisputeInWords>().ProducesProblems(s_problems);
        visit.MapPost("/rule", (Guid visit, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => new RuleOnDispute(new(visit), new(fields.NeededKey("for")), new(fields.NeededKey("by")), fields.Text("why") ?? "", Requests.Actor), async (floor, order) => Answer(floor, await Of(grains, floor).Rule(order), texts)))
            .WithName("RuleOnDispute").WithSummary("The manager or director rules for one of the two, with the reason.")
            .Accepts<RuleOnDisputeRequest>("application/json").Produces<DisputeInWords>().ProducesProblems(s_problems);
    }

    private static IDisputeGrain Of(IFloorGrains grains, Floor floor) => grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(floor.Showroom));

    private static async Task<IResult> List(string showroom, Floors floors, IFloorGrains grains, ApiTexts texts) => await floors.Find(showroom) is { } floor
        ? TypedResults.Ok(new DisputesAnswer([.. (await Of(grains, floor).All()).Select(dispute => InWords(floor, dispute, texts))]))
        : Requests.NoShowroom(texts);

    private static async Task<IResult> Evidence(Guid visit, string? showroom, Floors floors, IFloorGrains grains, ApiTexts texts)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (await Of(grains, floor).Evidence(new(visit)) is not { } evidence) return Refusals.Of(DisputeRefusal.DisputeUnknown, "visit", texts);

        return TypedResults.Ok(new DisputeEvidenceAnswer(
            InWords(floor, evidence.Dispute, texts), evidence.ArrivedAt, evidence.FinishedAt, evidence.Receipts, floor.Person(evidence.Archive.Owner, texts), evidence.Archive.OwnedSince, evidence.Archive.MaintainedAt,
            [.. evidence.Entries.Select(entry => new ArchiveEntryAnswer(entry.At, entry.Kind, entry.Visit, floor.Person(entry.Rep, texts), entry.Actor))]));
    }

    private static IResult Answer(Floor floor, DisputeAnswer answer, ApiTexts texts) => answer switch
    {
        DisputeAnswer.Done done => TypedResults.Ok(InWords(floor, done.Dispute, texts)),
        DisputeAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static DisputeInWords InWords(Floor floor, Dispute dispute, ApiTexts texts) => new(
        dispute.Visit, texts.Coded(dispute.Cause), dispute.Customer, floor.Person(dispute.Owner, texts)!, floor.Person(dispute.Claimant, texts)!, dispute.Note, dispute.RaisedAt, dispute.RaisedBy,
        dispute.Ruling is { } ruling ? new(floor.Person(ruling.For, texts)!, floor.Person(ruling.By, texts)!, texts.Coded(ruling.As), ruling.Why, ruling.At) : null);
}

/// <summary>A rep raises a dispute.</summary>
public sealed record RaiseDisputeRequest(string Claimant, string? Note = null, string? Showroom = null);

/// <summary>A ruling: for whom, by whom, why.</summary>
public sealed record RuleOnDisputeRequest(string For, string By, string Why, string? Showroom = null);

/// <summary>All disputes.</summary>
public sealed record DisputesAnswer(IReadOnlyList<DisputeInWords> Disputes);

/// <summary>A dispute; <paramref name="Ruling"/> absent while it is open.</summary>
public sealed record DisputeInWords(VisitId Visit, CodedWords Cause, CustomerId Customer, PersonAnswer Owner, PersonAnswer Claimant, string? Note, DateTimeOffset RaisedAt, string RaisedBy, DisputeRulingAnswer? Ruling);

/// <summary>A ruling.</summary>
public sealed record DisputeRulingAnswer(PersonAnswer For, PersonAnswer By, CodedWords As, string Why, DateTimeOffset At);

/// <summary>What a ruling can rest on.</summary>
public sealed record DisputeEvidenceAnswer(
    DisputeInWords Dispute, DateTimeOffset? ArrivedAt, DateTimeOffset? FinishedAt, IReadOnlyList<Receipt> Receipts, PersonAnswer? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, IReadOnlyList<ArchiveEntryAnswer> Archive);

/// <summary>An entry of the archive.</summary>
public sealed record ArchiveEntryAnswer(DateTimeOffset At, string Kind, VisitId? Visit, PersonAnswer? Rep, string Actor);
