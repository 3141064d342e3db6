using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/visits/{visit}/receipt: every decision about a visit, with the reasons in codes and words.</summary>
internal static class Receipts
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/visits/{visit:guid}/receipt", Get)
        .WithName("Receipt").WithTags("Visits")
        .WithSummary("The receipts of a visit, in the order of its decisions.")
        .WithDescription("`record` is what was stored: fed back into the rule, it gives the same answer. The query `showroom` names the showroom; else it is the configured one.")
        .Produces<ReceiptsAnswer>()
        .ProducesProblems(404);

    private static async Task<IResult> Get(Guid visit, string? showroom, Floors floors, ApiTexts texts)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);

        var receipts = await floor.Desk.Receipts(new VisitId(visit));
        if (receipts.IsEmpty) return Refusals.Of(VisitRefusal.VisitUnknown, "visit", texts);

        return TypedResults.Ok(new ReceiptsAnswer(new VisitId(visit), [.. receipts.Select(receipt => Answer(receipt, floor, texts))]));
    }

    private static ReceiptAnswer Answer(Receipt receipt, Floor floor, ApiTexts texts) => new(
        receipt.Number,
        receipt.At,
        receipt.Actor,
        receipt.RulesVersion,
        ReasonAnswer.Of(receipt.Route.Reason, receipt.Route.Rules, texts),
        floor.Person(receipt.Rep, texts),
        receipt.Turn is { } turn ? Turn(turn, floor, texts) : null,
        receipt);

    private static TurnAnswerInWords Turn(TurnDecision turn, Floor floor, ApiTexts texts) => new(
        turn.Question.Group,
        texts.Coded(turn.Question.Strategy),
        texts.Coded(turn.Answer.By),
        [.. turn.Answer.Verdicts.Select(verdict => Candidate(verdict, floor, texts))]);

    private static CandidateAnswer Candidate(CandidateVerdict seen, Floor floor, ApiTexts texts) => new(
        floor.Person(seen.Rep, texts)!,
        texts.Coded(seen.Condition),
        texts.Coded(seen.Verdict),
        InTurns(seen.OwedBefore),
        InTurns(seen.OwedAfter),
        seen.MakeUpsBefore,
        seen.MakeUpsAfter,
        seen.LastTurnAt);

    private static decimal InTurns(long parts) => decimal.Round((decimal)parts / TurnParts.PerTurn, 4);
}

/// <summary>All receipts of one visit.</summary>
public sealed record ReceiptsAnswer(VisitId Visit, IReadOnlyList<ReceiptAnswer> Receipts);

/// <summary>One decision: why, who got the visit, whose turn it was, and the stored record itself.</summary>
public sealed record ReceiptAnswer(
    int Number, DateTimeOffset At, string Actor, int RulesVersion, ReasonAnswer Reason, PersonAnswer? Rep, TurnAnswerInWords? Turn, Receipt Record);

/// <summary>Whose turn it was, by which key, and the verdict on every member of the group.</summary>
public sealed record TurnAnswerInWords(GroupId Group, CodedWords Strategy, CodedWords DecidedBy, IReadOnlyList<CandidateAnswer> Candidates);

/// <summary>The verdict on one member; what he is owed is in turns.</summary>
public sealed record CandidateAnswer(
    PersonAnswer Rep, CodedWords Condition, CodedWords Verdict, decimal OwedBefore, decimal OwedAfter, int MakeUpsBefore, int MakeUpsAfter, DateTimeOffset? LastTurnAt);
