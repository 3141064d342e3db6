using System.Globalization;
using SalesFloor.Customers;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/customers?search=: finds customers while somebody types.</summary>
internal static class Customers
{
    private const int ShortestSearch = 2;
    private const int LongestSearch = 64;
    private const int Usual = 20;
    private const int Most = 100;

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/customers", Find)
        .WithName("Customers").WithTags("Customers")
        .WithSummary("Customers by the last digits of their number or a part of their name; numbers masked.")
        .WithDescription("May be a moment behind the desk; decisions never rest on it.")
        .Produces<CustomersAnswer>()
        .ProducesProblems(400);

    private static async Task<IResult> Find(string? search, string? limit, ICustomerSearch customers, ApiTexts texts, CancellationToken cancellation)
    {
        var text = search?.Trim() ?? "";
        if (text.Length is < ShortestSearch or > LongestSearch) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "search", texts.Say("SearchLength", ShortestSearch, LongestSearch));
        if (Limit(limit) is not { } most) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "limit", texts.Say("LimitRange", Most));

        var hits = await customers.Find(text, most, cancellation);
        return TypedResults.Ok(new CustomersAnswer([.. hits]));
    }

    private static int? Limit(string? text) => text is null ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= Most ? limit : null;
}

/// <summary>The customers that were found, best first.</summary>
public sealed record CustomersAnswer(IReadOnlyList<CustomerHit> Customers);
