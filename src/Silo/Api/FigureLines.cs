using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.Reports;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/figures and figures.csv: everything that counted, each with the ledger entry behind it.</summary>
internal static class FigureLines
{
    private const int MostDays = 400;
    private const string Csv = "text/csv; charset=utf-8";
    private const string None = "none";
    private const string Traffic = "traffic";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/showrooms/{showroom}/figures", (string showroom, [AsParameters] Asked asked, [AsParameters] Means means, CancellationToken cancellation) => means.Lines(showroom, asked, (floor, first, last, lines) =>
                TypedResults.Ok(new FiguresAnswer(first, last, [.. lines.Select(line => InWords(line, floor, means.Texts))])), cancellation))
            .WithName("Figures").WithTags("Figures").WithSummary("Everything that counted on the days from `from` to `until`, both included; today where absent. What was taken back later is a line of its own, negative.")
            .WithDescription("`metric` (or `traffic`: visits and calls), `rep`, `source`, `product` with `region`, and `currency` narrow it; `none` for rep or source is what is nobody's, or where nobody asked. `stream` and `number` name the ledger entry behind a line; `corrects` the entry that it takes back. May be a moment behind the floor.")
            .Produces<FiguresAnswer>().ProducesProblems(400, 404);
        api.MapGet("/showrooms/{showroom}/figures.csv", (string showroom, [AsParameters] Asked asked, [AsParameters] Means means, CancellationToken cancellation) => means.Lines(showroom, asked, (floor, first, last, lines) =>
                TypedResults.File(CsvReport.Write(LineSheet.Of(lines, floor, means.Texts)), Csv, $"{floor.Showroom}_{first:yyyy-MM-dd}_{last:yyyy-MM-dd}_lines.csv"), cancellation))
            .WithName("FiguresCsv").WithTags("Figures").WithSummary("The same lines as comma-separated values; no text in it can be taken for a formula.")
            .Produces(200, contentType: "text/csv").ProducesProblems(400, 404);
    }

    /// <summary>What is asked for.</summary>
    internal sealed record Asked(string? From, string? Until, string? Metric, string? Rep, string? Source, string? Product, string? Region, string? Currency)
    {
        /// <summary>The filter; the name of a field that cannot be read instead.</summary>
        public (FigureFilter? Filter, string? Wrong) Read()
        {
            var metric = WireNames.Read<Metric>(Metric ?? "");
            var source = WireNames.Read<LeadSource>(Source ?? "");
            if (Metric is not null and not Traffic && metric is null) return (null, "metric");
            if (Source is not null and not None && source is null) return (null, "source");
            return (new(metric, Metric == Traffic, Rep is not null and not None && Keys.IsKey(Rep) ? new SalespersonId(Rep) : null, Rep == None, source, Source == None,
                Product is null ? null : new(Product.Length == 0 ? null : Product, string.IsNullOrEmpty(Region) ? null : Region), Currency), null);
        }
    }

    /// <summary>What answers it.</summary>
    internal sealed record Means(Floors Floors, IFigureReader Figures, TimeProvider Clock, ApiTexts Texts)
    {
        public async Task<IResult> Lines(string showroom, Asked asked, Func<Floor, DateOnly, DateOnly, IReadOnlyList<FigureLine>, IResult> answer, CancellationToken cancellation)
        {
            var (filter, wrong) = asked.Read();
            if (filter is null) return Problems.Of(Texts, StatusCodes.Status400BadRequest, "bad-input", wrong!, Texts.Say("FieldChoice", wrong == "metric" ? WireNames.List<Metric>() : WireNames.List<LeadSource>()));

            return await RegisterDays.At(showroom, asked.From, Floors, Clock, Texts, (floor, first) => RegisterDays.At(showroom, asked.Until ?? asked.From, Floors, Clock, Texts, async (_, last) =>
                last < first || last.DayNumber - first.DayNumber >= MostDays
                    ? Problems.Of(Texts, StatusCodes.Status400BadRequest, "bad-input", "until", Texts.Say("FieldDay"))
                    : answer(floor, first, last, [.. (await Figures.Lines(new(floor.Showroom, first, last, filter.Read, filter.Rep), cancellation)).Where(filter.Has)])));
        }
    }

    /// <summary>A line as it travels.</summary>
    internal static FigureLineAnswer InWords(FigureLine line, Floor floor, ApiTexts texts) => new(
        line.Day, line.At, WireNames.Of(line.Metric), line.Value, floor.Person(line.Rep, texts), line.Product, line.Region, line.Source is { } source ? WireNames.Of(source) : null, line.Visit, line.Deal, line.Stream, line.Number, line.Corrects,
        line.Currency);
}

/// <summary>What counted.</summary>
public sealed record FiguresAnswer(DateOnly From, DateOnly Until, IReadOnlyList<FigureLineAnswer> Lines);

/// <summary>One thing that counted; <paramref name="Currency"/>: of a deal, what its money is in.</summary>
public sealed record FigureLineAnswer(
    DateOnly Day, DateTimeOffset At, string Metric, decimal Value, PersonAnswer? Rep, string? Product, string? Region, string? Source, Guid? Visit, Guid? Deal, string Stream, long Number, long? Corrects, string? Currency);
