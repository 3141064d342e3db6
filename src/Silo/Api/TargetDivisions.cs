using SalesFloor.People;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>POST /api/showrooms/{showroom}/targets/divide: a target divided among its parts. Nothing is stored: what comes out is proposed like any other targets.</summary>
internal static class TargetDivisions
{
    public static void Map(RouteGroupBuilder api) => api.MapGroup("/showrooms/{showroom}").WithTags("Targets")
        .MapPost("/targets/divide", (string showroom, HttpContext http, IFloorGrains grains, ITargetFigures figures, ApiTexts texts, CancellationToken cancellation) => Requests.AtShowroom(http, showroom, Question, async (floor, asked) =>
        {
            var question = asked with { Showroom = floor.Showroom };
            // What last year was, the parts are weighed by (TGT-24).
            var lastYear = question.By == DivideBy.LastYear ? await figures.LastYear(question, cancellation) : null;
            var read = await TargetAddresses.Plan(grains, question.Parent.Period.From.Year).Divide(question with { Weights = lastYear?.Parts ?? question.Weights });
            return read.Faults.IsEmpty
                ? TypedResults.Ok(new TargetDivisionAnswer([.. read.Lines.Select(line => new TargetDraftAnswer(TargetKeyAnswer.Of(line.Key), line.Value, line.Unit, line.Why, line.Measured))], lastYear?.Whole))
                : Refusals.Of([.. read.Faults.Select(fault => new TargetFault(fault.Reason, "along"))], texts);
        }))
        .WithName("DivideTarget").WithSummary("A target divided among those below it, along time, products or regions; the parts add up to it to the last cent. Nothing is stored.")
        .WithDescription("`along` is scopes, periods (with `into`), products or regions; `by` is weights, working-time, evenly or last-year. Only the relation of weights counts; they are named by the id of the showroom, group or rep, by the first day of the period, or by the product or region.")
        .Accepts<DivideTargetRequest>("application/json").Produces<TargetDivisionAnswer>().ProducesProblems(400, 404, 413, 415, 422);

    private static DivideTarget Question(Fields fields) => new(
        default, TargetFields.Key(fields), fields.Choice<TargetAxis>("along"), fields.Choice<DivideBy>("by"),
        [.. fields.Parts("weights", one => new TargetWeight(one.Text("of") ?? "", one.Amount("weight")))], fields.OptionalChoice<PeriodKind>("into"));
}

/// <summary>A target and how it is to be divided. <paramref name="Weights"/> are needed by weights alone.</summary>
/// <param name="Period">2026, 2026-Q3, 2026-10, 2026-10-W41 or 2026-10-05.</param>
public sealed record DivideTargetRequest(
    string Period, TargetMetric Metric, TargetAxis Along, DivideBy By, string? Showroom = null, string? Group = null, string? Rep = null, string? Product = null, string? Region = null,
    IReadOnlyList<TargetWeightRequest>? Weights = null, PeriodKind? Into = null);

/// <summary>How much falls to one part.</summary>
public sealed record TargetWeightRequest(string Of, decimal Weight);

/// <summary>The parts, as they can be proposed; <paramref name="LastYear"/>: what the whole reached a year ago, where that is what they are weighed by.</summary>
public sealed record TargetDivisionAnswer(IReadOnlyList<TargetDraftAnswer> Lines, decimal? LastYear);

/// <summary>A part.</summary>
public sealed record TargetDraftAnswer(TargetKeyAnswer Key, decimal Value, TargetUnit Unit, string Why, string Measured);
