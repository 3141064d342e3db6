using System.Diagnostics;
using System.Globalization;
using SalesFloor.Scores;
using SalesFloor.Silo.Reports;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/scores: the scores of a period with everything behind them, the rules they follow, and what people judge.</summary>
internal static class ScoreAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Scores");
        showroom.MapGet("/scores", (string showroom, string? cycle, string? day, [AsParameters] Asking asking, CancellationToken cancellation) =>
                asking.About(showroom, cycle, day, null, (floor, table) => TypedResults.Ok(ScoreAnswers.InWords(floor, table, asking.Texts)), cancellation))
            .WithName("Scores").WithSummary("The scores of all reps in the month, quarter or year of a day, best first (KPI-01). Whoever was absent for more than a third of it has none (KPI-02).")
            .WithDescription("`cycle` is month, quarter or year; `day` is today where absent.").Produces<ScoreTableAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/scores.csv", (string showroom, string? cycle, string? day, [AsParameters] Asking asking, CancellationToken cancellation) =>
                asking.About(showroom, cycle, day, null, (floor, table) => TypedResults.File(CsvReport.Write(ScoreAnswers.Sheet(floor, table, asking.Texts)), "text/csv; charset=utf-8", $"{floor.Showroom}_{table.Period.Text()}.csv"), cancellation))
            .WithName("ScoresAsCsv").WithSummary("The same as comma-separated values, a column an item.").Produces(200, contentType: "text/csv").ProducesProblems(400, 404);
        showroom.MapGet("/reps/{rep}/score", (string showroom, string rep, string? cycle, string? day, [AsParameters] Asking asking, CancellationToken cancellation) =>
                asking.About(showroom, cycle, day, rep, (floor, table) => TypedResults.Ok(ScoreAnswers.InWords(floor, table, asking.Texts)), cancellation))
            .WithName("RepScore").WithSummary("The score of one rep, and behind each point the lines with their entries in the ledger.").Produces<ScoreTableAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/coaching", async (string showroom, Floors floors, ICoaching coaching, ApiTexts texts, CancellationToken cancellation) =>
                await floors.Find(showroom) is { } floor && await coaching.Of(floor.Showroom, cancellation) is { } list ? TypedResults.Ok(ScoreAnswers.InWords(floor, list, texts)) : Requests.NoShowroom(texts))
            .WithName("Coaching").WithSummary("Whom to coach in the month that runs, in what, and over which visits (BRD-11). For those who lead only.").Produces<CoachListAnswer>().ProducesProblems(404);
        showroom.MapGet("/score-rules", async (string showroom, Floors floors, IFloorGrains grains, ApiTexts texts) =>
                await floors.Find(showroom) is { } floor && await Scores(grains, floor).Sheet() is { } sheet ? TypedResults.Ok(sheet) : Requests.NoShowroom(texts))
            .WithName("ScoreRules").WithSummary("How reps are scored: items, points and goals of each cycle, every version, and what waits for approval (KPI-14).").Produces<ScoreRulesSheet>().ProducesProblems(404);
        Order<ProposeScoreRulesRequest>(showroom.MapPut("/score-rules", Send(fields => new ProposeScoreRules(
                default, By(fields), fields.Uuid("id"), new(0, fields.Choice<PeriodKind>("cycle"), [.. fields.Parts("items", Item)]), fields.Day("from"), fields.Text("why") ?? ""))), "ProposeScoreRules")
            .WithSummary("Items and weights of a cycle from a period on that has not begun. The blocks keep their 45, 20 and 35 points (X-09).");
        Order<DecideScoreRulesRequest>(showroom.MapPost("/score-rules/decision", Send(fields => new DecideScoreRules(default, By(fields), fields.Uuid("id"), fields.Choice<ScoreRuling>("ruling"), fields.Text("why")))), "DecideScoreRules")
            .WithSummary("Somebody above whoever proposed them approves or returns them.");
        showroom.MapGet("/ratings", async (string showroom, Floors floors, IScores scores, ApiTexts texts, CancellationToken cancellation) =>
                await floors.Find(showroom) is { } floor ? TypedResults.Ok(new RatingsAnswer([.. (await scores.Waiting(floor.Showroom, cancellation)).Select(one => ScoreAnswers.InWords(floor, one, texts))])) : Requests.NoShowroom(texts))
            .WithName("Ratings").WithSummary("The judgements that wait for somebody above.").Produces<RatingsAnswer>().ProducesProblems(404);
        Order<RateRepRequest>(showroom.MapPost("/ratings", Send(fields => new RateRep(default, By(fields), new(fields.NeededKey("rep")), fields.Period("period"), fields.NeededKey("item"), fields.Amount("points"), fields.Text("why") ?? ""))), "RateRep")
            .WithSummary("A supervisor or manager judges a rep in an item of a period, with his reason (KPI-22).");
        Order<DecideRatingRequest>(showroom.MapPost("/ratings/decision", Send(fields => new DecideRating(
                default, By(fields), new(fields.NeededKey("rep")), fields.Period("period"), fields.NeededKey("item"), fields.Choice<ScoreRuling>("ruling"), fields.Text("why")))), "DecideRating")
            .WithSummary("Somebody above approves or returns a judgement; only then it counts.");
    }

    /// <summary>How scores are asked for.</summary>
    internal sealed record Asking(Floors Floors, IScores Scores, TimeProvider Clock, ApiTexts Texts)
    {
        public Task<IResult> About(string showroom, string? cycle, string? day, string? rep, Func<Floor, ScoreTable, IResult> answer, CancellationToken cancellation) =>
            RegisterDays.At(showroom, day, Floors, Clock, Texts, async (floor, on) =>
            {
                if (WireNames.Read<PeriodKind>(cycle ?? WireNames.Of(PeriodKind.Month)) is not { } kind || !ScoreFrame.Cycles.Contains(kind))
                    return Problems.Of(Texts, StatusCodes.Status400BadRequest, "bad-input", "cycle", Texts.Say("FieldChoice", string.Join(", ", ScoreFrame.Cycles.Select(WireNames.Of))));
                if (rep is not null && !floor.Plan.People.Any(person => person.Id.Value == rep)) return Problems.Of(Texts, StatusCodes.Status404NotFound, "rep-unknown", "rep", Texts.Words(ScoreRefusal.RepUnknown));
                return await Scores.Of(new(floor.Showroom, kind, on, rep is null ? null : new SalespersonId(rep)), cancellation) is { } table ? answer(floor, table) : Requests.NoShowroom(Texts);
            });
    }

    private static Func<string, HttpContext, IFloorGrains, ApiTexts, Task<IResult>> Send(Func<Fields, ScoreOrder> read) => (showroom, http, grains, texts) => Requests.AtShowroom(http, showroom, read, async (floor, order) =>
        await Scores(grains, floor).Carry(order with { Showroom = floor.Showroom }) switch
        {
            ScoreAnswer.Done done => TypedResults.Ok(done.Sheet),
            ScoreAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
            _ => throw new UnreachableException(),
        });

    private static RouteHandlerBuilder Order<TRequest>(RouteHandlerBuilder address, string name) where TRequest : notnull =>
        address.WithName(name).Accepts<TRequest>("application/json").Produces<ScoreRulesSheet>().ProducesProblems(s_problems);

    private static IScoreGrain Scores(IFloorGrains grains, Floor floor) => grains.GetGrain<IScoreGrain>(GrainKeys.Scores(floor.Showroom));

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    private static ScoreItem Item(Fields fields) => new(
        fields.NeededKey("id"), new(fields.Text("nameZh") ?? "", fields.Text("nameEn") ?? ""), fields.Choice<ScoreBlock>("block"), fields.Amount("points"), fields.Choice<Indicator>("indicator"), fields.OptionalAmount("goal"));
}
