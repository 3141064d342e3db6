using SalesFloor.Boards;
using SalesFloor.Figures;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/ranking: who stands where by one figure.</summary>
internal static class Rankings
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/showrooms/{showroom}/ranking", async (string showroom, string? metric, string? period, string? of, Floors floors, IRankings rankings, ApiTexts texts, CancellationToken cancellation) =>
        {
            var (figure, span, who) = (Read(metric, Metric.Deals), Read(period, RankingPeriod.Month), Read(of, RankedAs.Reps));
            if (figure is null) return Unknown<Metric>("metric", texts);
            if (span is null) return Unknown<RankingPeriod>("period", texts);
            if (who is null) return Unknown<RankedAs>("of", texts);
            return await floors.Find(showroom) is { } floor && await rankings.Of(new(floor.Showroom, figure.Value, span.Value, who.Value), cancellation) is { } ranking
                ? TypedResults.Ok(new RankingAnswer(ranking.Metric, ranking.From, ranking.Until, Rows(ranking, texts), ranking.Honours.Month, [.. ranking.Honours.Stars], [.. ranking.Honours.Teams],
                    ranking.Currency, [.. (ranking.Others ?? []).Select(other => new RankingInCurrencyAnswer(other.Currency!, Rows(other, texts)))], ranking.Honours.Currency!))
                : Requests.NoShowroom(texts);
        })
        .WithName("Ranking").WithTags("Showrooms")
        .WithSummary("Reps or groups by one figure over the day, week, month, quarter or year that today lies in; with movement since yesterday, and the Star of Sales and Best Team of the last month.")
        .WithDescription("By money, `rows` are in `currency`, the showroom's own; what came in another currency is ranked under `otherCurrencies`. Amounts of different currencies are never added up.")
        .Produces<RankingAnswer>().ProducesProblems(400, 404);

    private static IReadOnlyList<RankedAnswer> Rows(Ranking ranking, ApiTexts texts) => [.. ranking.Rows.Select(row => new RankedAnswer(row.Id, texts.Name(row.Name), row.Rank, row.Value, row.Moved, row.ToNext))];

    private static TEnum? Read<TEnum>(string? text, TEnum usual) where TEnum : struct, Enum => string.IsNullOrEmpty(text) ? usual : WireNames.Read<TEnum>(text);

    private static IResult Unknown<TEnum>(string field, ApiTexts texts) where TEnum : struct, Enum =>
        Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", field, texts.Say("FieldChoice", WireNames.List<TEnum>()));
}

/// <summary>A ranking, both days included; by money in <paramref name="Currency"/>. Who is honoured sold most in <paramref name="HonoursCurrency"/>.</summary>
public sealed record RankingAnswer(
    Metric Metric, DateOnly From, DateOnly Until, IReadOnlyList<RankedAnswer> Rows, DateOnly HonoursOf, IReadOnlyList<SalespersonId> StarsOfSales, IReadOnlyList<GroupId> BestTeams,
    string? Currency, IReadOnlyList<RankingInCurrencyAnswer> OtherCurrencies, string HonoursCurrency);

/// <summary>Whoever has money in another currency, ranked by that.</summary>
public sealed record RankingInCurrencyAnswer(string Currency, IReadOnlyList<RankedAnswer> Rows);

/// <summary>One place. <paramref name="Moved"/>: places gained since yesterday's end. <paramref name="ToNext"/>: what is missing to the rank before.</summary>
public sealed record RankedAnswer(string Id, string Name, int Rank, decimal Value, int? Moved, decimal? ToNext);
