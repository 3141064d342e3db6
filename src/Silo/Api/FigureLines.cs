using SalesFloor.Figures;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/figures: everything that counted, each with the ledger entry behind it.</summary>
internal static class FigureLines
{
    private const int MostDays = 400;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/showrooms/{showroom}/figures", Get)
        .WithName("Figures").WithTags("Figures").WithSummary("Everything that counted on the days from `from` to `until`, both included; today where absent. What was taken back later is a line of its own, negative.")
        .WithDescription("`metric` and `rep` narrow it. `stream` and `number` name the ledger entry behind a line; `corrects` the entry that it takes back. May be a moment behind the floor.")
        .Produces<FiguresAnswer>().ProducesProblems(400, 404);

    private static async Task<IResult> Get(string showroom, string? from, string? until, string? metric, string? rep, Floors floors, IFigureReader figures, TimeProvider clock, ApiTexts texts, CancellationToken cancellation)
    {
        if (metric is not null && WireNames.Read<Metric>(metric) is null) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "metric", texts.Say("FieldChoice", WireNames.List<Metric>()));

        return await RegisterDays.At(showroom, from, floors, clock, texts, (floor, first) => RegisterDays.At(showroom, until ?? from, floors, clock, texts, async (_, last) =>
        {
            if (last < first || last.DayNumber - first.DayNumber >= MostDays) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "until", texts.Say("FieldDay"));

            var lines = await figures.Lines(new(floor.Showroom, first, last, metric is null ? null : WireNames.Read<Metric>(metric), Keys.IsKey(rep) ? new SalespersonId(rep!) : null), cancellation);
            return TypedResults.Ok(new FiguresAnswer(first, last, [.. lines.Select(line => InWords(line, floor, texts))]));
        }));
    }

    /// <summary>A line as it travels.</summary>
    internal static FigureLineAnswer InWords(FigureLine line, Floor floor, ApiTexts texts) => new(
        line.Day, line.At, WireNames.Of(line.Metric), line.Value, floor.Person(line.Rep, texts), line.Product, line.Region, line.Source is { } source ? WireNames.Of(source) : null, line.Visit, line.Deal, line.Stream, line.Number, line.Corrects);
}

/// <summary>What counted.</summary>
public sealed record FiguresAnswer(DateOnly From, DateOnly Until, IReadOnlyList<FigureLineAnswer> Lines);

/// <summary>One thing that counted.</summary>
public sealed record FigureLineAnswer(
    DateOnly Day, DateTimeOffset At, string Metric, decimal Value, PersonAnswer? Rep, string? Product, string? Region, string? Source, Guid? Visit, Guid? Deal, string Stream, long Number, long? Corrects);
