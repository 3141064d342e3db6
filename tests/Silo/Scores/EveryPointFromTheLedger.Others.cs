using System.Globalization;
using System.Text.Json;
using Orleans;
using SalesFloor.Boards;
using SalesFloor.Figures;
using SalesFloor.Stock;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Scores;

// The same nine days: two contests, whom to coach and what is left in stock, counted once more from the same bare rows.
public sealed partial class EveryPointFromTheLedger
{
    private static readonly (Guid Id, Metric Metric, DateTimeOffset Start, DateTimeOffset End, decimal BensHeadStart)[] s_contests =
    [
        (Guid.Parse("0195a000-0000-7000-8000-000000000001"), Metric.SalesAmount, Hand.At(2, 12), Hand.At(7, 12).AddMinutes(30), 50_000m),
        (Guid.Parse("0195a000-0000-7000-8000-000000000002"), Metric.NewCustomers, Hand.At(3, 10), Hand.At(20, 18), 2m),
    ];

    // Before the first visitor of the first day.
    private static async Task Announce(IGrainFactory grains)
    {
        foreach (var (id, metric, start, end, ahead) in s_contests)
            Assert.IsType<ContestAnswer.Done>(await grains.GetGrain<IContestGrain>(GrainKeys.Contests(s_main)).Carry(
                new AnnounceContest(s_main, s_manager, id, new("赛", "Contest"), metric, start, end, [.. s_reps.Select(rep => new Contestant(new(rep), rep == "ben" ? ahead : 0))])));
        await CountStock(grains, "Sedan", 30);
    }

    private static async Task CountStock(IGrainFactory grains, string product, int pieces) =>
        Assert.IsType<StockAnswer.Done>(await grains.GetGrain<IStockGrain>(GrainKeys.Stock(s_main)).Carry(new CountProduct(s_main, s_manager, product, pieces, 3)));

    private static async Task CompareTheOthers(TestShowroom showroom, List<Row> rows)
    {
        await TheContests(showroom, rows);
        await TheStock(showroom, rows);
        await TheCoachList(showroom, rows);
    }

    private static async Task TheContests(TestShowroom showroom, List<Row> rows)
    {
        var shown = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/contests", null, "en")).Json.GetProperty("contests").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetGuid());
        Assert.Equal(("ended", "running"), (Phase(shown[s_contests[0].Id]), Phase(shown[s_contests[1].Id])));
        foreach (var (id, metric, start, end, ahead) in s_contests)
        {
            var inside = rows.Where(row => row.At >= start && row.At < end).ToList();
            var totals = s_reps.Select(rep => (Rep: rep, Total: (metric == Metric.SalesAmount ? Sold(inside, rep) : Fresh(rows, inside, rep)) + (rep == "ben" ? ahead : 0))).ToList();
            Assert.Equal(
                totals.OrderByDescending(one => one.Total).Select(one => (1 + totals.Count(other => other.Total > one.Total), one.Rep, one.Total)),
                shown[id].GetProperty("places").EnumerateArray().Select(place => (place.GetProperty("rank").GetInt32(), Id(place), place.GetProperty("total").GetDecimal())));
            Assert.Contains(totals, one => one.Total > (one.Rep == "ben" ? ahead : 0));
        }
    }

    private static async Task TheStock(TestShowroom showroom, List<Row> rows)
    {
        var product = Assert.Single((await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/stock", null, "en")).Json.GetProperty("products").EnumerateArray());
        var count = rows.FindLast(row => row.Kind == "stock.Counted.v1")!;
        var sold = rows.Where(row => row.Kind == "deal.ContractSigned.v1" && row.At > count.At && Text(row.Body.GetProperty("terms"), "product") == "Sedan").Sum(row => row.Body.GetProperty("terms").GetProperty("quantity").GetInt32());
        Assert.True(sold > 0);
        Assert.Equal((30, (decimal)sold, 30m - sold), (product.GetProperty("counted").GetInt32(), product.GetProperty("soldSince").GetDecimal(), product.GetProperty("left").GetDecimal()));
    }

    // Whoever has less than four fifths of what ten of 31 days let expect, in one item of his performance or in two others; a percentage is expected whole.
    private static async Task TheCoachList(TestShowroom showroom, List<Row> rows)
    {
        var list = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/coaching", null, "en")).Json;
        var expected = new List<string>();
        foreach (var rep in s_reps.Where(rep => AbsentMinutes(rows, rep) * 3 <= 31 * 540))
        {
            var behind = Behind(rows, rep);
            if (behind.Count >= 2 || behind.Keys.Any(s_performance.Contains)) expected.AddRange(behind.Select(one => $"{rep} {one.Key} {Said(one.Value.Actual)} of {Said(one.Value.Expected)}"));
        }

        Assert.NotEmpty(expected);
        var shown = list.GetProperty("reps").EnumerateArray().ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.SelectMany(row => row.GetProperty("reasons").EnumerateArray()
            .Select(reason => $"{Id(row)} {reason.GetProperty("item").GetString()} {Said(reason.GetProperty("actual").GetDecimal())} of {Said(reason.GetProperty("expected").GetDecimal())}")).Order(StringComparer.Ordinal));
        foreach (var line in shown.SelectMany(row => row.GetProperty("lookAt").EnumerateArray()))
            Assert.Contains(rows, row => row.Chain == line.GetProperty("stream").GetString() && row.Number == line.GetProperty("number").GetInt64());
    }

    private static Dictionary<string, (decimal Actual, decimal Expected)> Behind(List<Row> all, string rep)
    {
        var march = all.Where(row => Local(row.At) >= new DateOnly(2026, 3, 1) && Local(row.At) <= new DateOnly(2026, 3, 31)).ToList();
        var parts = march.Where(row => row.Kind is "deal.ContractSigned.v1" or "deal.MoneyRecorded.v1").SelectMany(row => row.Body.GetProperty("parts").EnumerateArray().Where(part => Text(part, "rep") == rep).Select(part => (row.Kind, Part: part))).ToList();
        var (sold, deals) = (Sold(march, rep), parts.Where(one => one.Kind == "deal.ContractSigned.v1").Sum(one => one.Part.GetProperty("percent").GetDecimal() / 100));
        var money = parts.Where(one => one.Kind == "deal.MoneyRecorded.v1").Sum(one => one.Part.GetProperty("amount").GetDecimal());
        int Did(string kind) => march.Count(row => row.Kind == kind && Text(row.Body, "rep") == rep);
        var (accepted, offers) = (Did("desk.OfferAccepted.v1"), Did("desk.OfferAccepted.v1") + Did("desk.OfferDeclined.v1") + Did("desk.OfferTimedOut.v1"));
        var ends = march.Where(row => row.Kind == "desk.VisitFinished.v1" && Text(row.Body, "rep") == rep).ToList();
        var taken = ends.Count(row => !row.Body.TryGetProperty("noContact", out var none) || none.GetInt32() == 4);
        var (kept, promised) = FollowUps(march, rep);
        var items = new Dictionary<string, (decimal Actual, decimal Expected)>
        {
            ["sales"] = (sold, 600_000m * 10 / 31), ["deals"] = (deals, 3m * 10 / 31), ["attendance"] = (100 - (AbsentMinutes(all, rep) * 100 / 5400m), 100),
        };
        if (sold != 0) items["collection"] = (money * 100 / sold, 100);
        if (accepted > 0) items["conversion"] = (deals * 100 / accepted, 20);
        if (offers > 0) items["offers"] = (accepted * 100m / offers, 100);
        if (ends.Count > 0) items["contacts"] = (taken * 100m / ends.Count, 90);
        if (promised > 0) items["follow-ups"] = (kept * 100m / promised, 100);
        return items.Where(one => one.Value.Actual < 0.8m * one.Value.Expected).ToDictionary();
    }

    private static decimal Sold(IEnumerable<Row> rows, string rep) =>
        rows.Where(row => row.Kind == "deal.ContractSigned.v1").SelectMany(row => row.Body.GetProperty("parts").EnumerateArray()).Where(part => Text(part, "rep") == rep).Sum(part => part.GetProperty("amount").GetDecimal());

    // A new customer counts when it was decided that he is one, and is whose who received him.
    private static decimal Fresh(List<Row> all, List<Row> inside, string rep) => inside.Count(row =>
        row.Kind == "desk.VisitRouted.v1" && row.Body.TryGetProperty("newCustomer", out var isNew) && isNew.GetBoolean() && IsLastRouting(all, row) && Text(all.FindLast(other => other.Kind is "desk.OfferAccepted.v1" && Text(other.Body, "visit") == Text(row.Body, "visit"))?.Body ?? default, "rep") == rep);

    private static string Phase(JsonElement contest) => contest.GetProperty("phase").GetProperty("code").GetString()!;

    private static string Id(JsonElement row) => row.GetProperty("rep").GetProperty("id").GetString()!;

    private static string Said(decimal value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);
}
