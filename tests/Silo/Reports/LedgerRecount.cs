using System.Text.Json;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.Reports;

/// <summary>A row of the ledger as it lies in the database.</summary>
public sealed record BareRow(string Chain, string Kind, DateTimeOffset At, JsonElement Body);

/// <summary>Something that counts.</summary>
public sealed record RecountedFigure(DateOnly Day, string Metric, string? Rep, decimal Value, string? Product, string? Source, string? Region = null, bool IsDeal = false, string? Currency = null, string? Customer = null);

/// <summary>Counts everything once more from the bare rows of the ledger: kind, chain, moment, body. No other code of the program has a part in it, so that a fault there does not hide itself here.</summary>
public static class LedgerRecount
{
    /// <summary>The figures of all rows; <paramref name="offset"/> is the showroom's.</summary>
    public static List<RecountedFigure> Of(IReadOnlyList<BareRow> rows, TimeSpan offset)
    {
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(offset).DateTime);
        return [.. Visits(rows, Day), .. Deals(rows, Day)];
    }

    /// <summary>A text of a body; null where it has none.</summary>
    public static string? Text(JsonElement body, string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<RecountedFigure> Visits(IReadOnlyList<BareRow> rows, Func<DateTimeOffset, DateOnly> day)
    {
        foreach (var visit in rows.Where(row => !row.Chain.StartsWith("deal/", StringComparison.Ordinal) && row.Body.TryGetProperty("visit", out _)).GroupBy(row => row.Body.GetProperty("visit").GetString()!))
        {
            var facts = visit.ToList();
            BareRow? Last(string kind) => facts.LastOrDefault(fact => fact.Kind == kind);
            if ((Last("call.Answered.v1") ?? Last("desk.VisitArrived.v1")) is not { } arrived) continue; // what others know of a visit counts nothing
            var noted = Last("call.Noted.v1");
            var alive = facts[(facts.FindLastIndex(fact => fact.Kind == "desk.DecisionUndone.v1") + 1)..];
            var rep = Text(alive.LastOrDefault(fact => fact.Kind is "desk.OfferAccepted.v1" or "desk.VisitFinished.v1")?.Body ?? default, "rep");
            var end = Last("desk.VisitFinished.v1");
            var source = Source(end?.Body ?? default);
            var isCall = arrived.Kind == "call.Answered.v1" || arrived.Body.GetProperty("channel").GetInt32() == 2;
            yield return new(day(arrived.At), isCall ? "calls" : "visits", rep, 1, null, source);

            if (alive.LastOrDefault(fact => fact.Kind == "desk.VisitRouted.v1") is { } routed)
            {
                if (Flag(routed.Body, "newCustomer")) yield return new(day(routed.At), "new-customers", rep, 1, null, source);
                else if (!isCall && routed.Body.GetProperty("receipt").GetProperty("facts").TryGetProperty("owner", out _)) yield return new(day(routed.At), "be-backs", rep, 1, null, source);
            }

            if (noted is not null && Flag(noted.Body, "invited")) yield return new(day(noted.At), "invitations", rep, 1, null, source);
            if (noted is not null && noted.Body.TryGetProperty("appointment", out var appointment)) yield return new(day(noted.At), "appointments", Text(appointment, "with") ?? rep, 1, null, source);
            else if (end is not null && end.Body.GetProperty("outcome").GetInt32() == 2) yield return new(day(end.At), "appointments", rep, 1, null, source);
        }
    }

    private static IEnumerable<RecountedFigure> Deals(IReadOnlyList<BareRow> rows, Func<DateTimeOffset, DateOnly> day)
    {
        foreach (var deal in rows.Where(row => row.Chain.StartsWith("deal/", StringComparison.Ordinal)).GroupBy(row => row.Chain))
        {
            var facts = deal.ToList();
            var customer = facts[0].Body.GetProperty("customer").GetString();
            var currency = Text(facts[0].Body.GetProperty("pipeline"), "currency");
            var agreed = default(JsonElement);
            foreach (var fact in facts)
            {
                // How he came to us is what his visits had said by then.
                string? Came() => rows.Where(row => row.Kind == "desk.VisitFinished.v1" && row.At <= fact.At && Text(row.Body, "customer") == customer).Select(row => Source(row.Body)).FirstOrDefault(one => one is not null);
                if (fact.Kind is "deal.TermsSet.v1") agreed = fact.Body.GetProperty("terms");
                var (signed, sign) = fact.Kind switch
                {
                    "deal.ContractSigned.v1" => (fact.Body, 1),
                    "deal.ContractUndone.v1" => (facts.Single(one => one.Kind == "deal.ContractSigned.v1" && Text(one.Body, "contract") == Text(fact.Body, "contract")).Body, -1),
                    _ => (default, 0),
                };
                if (sign != 0)
                {
                    var terms = signed.GetProperty("terms");
                    foreach (var part in signed.GetProperty("parts").EnumerateArray())
                    {
                        var share = part.GetProperty("percent").GetDecimal() / 100;
                        RecountedFigure Of(string metric, decimal value) => new(day(fact.At), metric, Text(part, "rep"), sign * value, Text(terms, "product"), Came(), Text(terms, "region"), true, currency, customer);
                        yield return Of("deals", share);
                        yield return Of("quantity", share * terms.GetProperty("quantity").GetInt32());
                        yield return Of("sales-amount", part.GetProperty("amount").GetDecimal());
                    }
                }

                var (money, by) = fact.Kind switch
                {
                    "deal.MoneyRecorded.v1" => (fact.Body, 1),
                    "deal.MoneyVoided.v1" => (facts.Single(one => one.Kind == "deal.MoneyRecorded.v1" && Text(one.Body, "id") == Text(fact.Body, "id")).Body, -1),
                    _ => (default, 0),
                };
                if (by == 0) continue;
                foreach (var part in money.GetProperty("parts").EnumerateArray())
                    yield return new(day(fact.At), money.GetProperty("kind").GetInt32() == 3 ? "money-refunded" : "money-received", Text(part, "rep"), by * part.GetProperty("amount").GetDecimal(), Text(agreed, "product"), Came(), Text(agreed, "region"), true, currency);
            }
        }
    }

    private static bool Flag(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Source(JsonElement end) => end.ValueKind == JsonValueKind.Object && end.TryGetProperty("source", out var source) ? JsonNamingPolicy.KebabCaseLower.ConvertName(((LeadSource)source.GetInt32()).ToString()) : null;
}
