using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>A showroom as another program sees it, over HTTP: what happens while nobody touches the screens under test.</summary>
public sealed record Showroom(string Id, ImmutableArray<Person> Reps, Uri Address)
{
    private static readonly HttpClient s_http = new() { Timeout = Screen.Patience };
    private static readonly TimeSpan s_askAgain = TimeSpan.FromMilliseconds(50);

    public string Desk => $"/desk?showroom={Id}";

    /// <summary>Those around the reps, where the showroom has any.</summary>
    public ImmutableArray<Person> Others { get; init; } = [];

    public string Leaderboard => $"/leaderboard?showroom={Id}";

    public string Wall(string scene) => $"/wall/{Id}?scene={scene}";

    public string Board(int rep) => $"/board?showroom={Id}&rep={Reps[rep].Id}";

    /// <summary>A part of <c>/manage</c> with somebody of that role in front of it.</summary>
    public string Manage(string section, Role role) => $"/manage/{section}?showroom={Id}&as={Of(role)}";

    public string Of(Role role) => Others.First(person => person.Role == role).Id.Value;

    public Task<JsonElement> Order(string path, object body) => Ask(HttpMethod.Post, $"/api/showrooms/{Id}/{path}", body);

    public async Task<Guid> Arrive(string? phone = null, string? name = null, string channel = "walk-in", string says = "first-time")
    {
        var visit = Guid.CreateVersion7();
        await Ask(HttpMethod.Post, $"/api/showrooms/{Id}/arrivals", new { visit, channel, says, phone, name });
        return visit;
    }

    public Task Accept(Guid visit) => Ask(HttpMethod.Post, $"/api/visits/{visit}/accept", new { showroom = Id });

    public Task Finish(Guid visit, string outcome = "follow-up") => Ask(HttpMethod.Post, $"/api/visits/{visit}/finish", new { showroom = Id, outcome, source = "passing-by" });

    public Task Say(int rep, string presence) => Ask(HttpMethod.Put, $"/api/showrooms/{Id}/reps/{Reps[rep].Id}/presence", new { presence });

    /// <summary>A customer who was here before: received by whose turn it was, and found in the archive.</summary>
    public async Task<int> HasBeenHere(string phone, string name)
    {
        var visit = await Arrive(phone, name);
        await Accept(visit);
        await Finish(visit);
        await Found(phone[^4..], name);
        var floor = await Ask(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom={Id}", null);
        var to = floor.GetProperty("receipts")[0].GetProperty("rep").GetProperty("id").GetString();
        return Reps.ToList().FindIndex(rep => rep.Id.Value == to);
    }

    public async Task<JsonElement> Ask(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await s_http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A customer buys: his deal goes its whole way, finance has a deposit, the contract is signed.</summary>
    public async Task Sells(string phone, string rep, string product, decimal amount)
    {
        var customer = (await Ask(HttpMethod.Get, $"/api/customers?search={phone[^4..]}", null)).GetProperty("customers").EnumerateArray().First().GetProperty("id").GetString();
        var deal = Guid.CreateVersion7();
        await Order("deals", new { deal, customer, by = rep });
        await Order($"deals/{deal}/terms", new { by = rep, product, quantity = 1, amount, region = "East" });
        foreach (var (from, to) in new[] { ("reception", "needs"), ("needs", "presentation"), ("presentation", "test-drive"), ("test-drive", "quote-and-close") }.Prepend(("traffic", "reception")))
            await Order($"deals/{deal}/move", new { by = rep, from, to });
        await Order($"deals/{deal}/money", new { by = Of(Role.Finance), id = Guid.CreateVersion7(), kind = "deposit", amount = 10_000, receipt = "R-1" });
        await Order($"deals/{deal}/sign", new { by = rep, contract = Guid.CreateVersion7() });
    }

    /// <summary>A target in force for the showroom's month and for each of its reps.</summary>
    public async Task Aims(string metric, decimal whole, decimal each, Func<int, string> groupOf)
    {
        var month = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        List<(string? Group, string? Rep, decimal Value)> whose = [(null, null, whole), .. Reps.Select((rep, at) => ((string?)groupOf(at), (string?)rep.Id.Value, each))];
        await Order("targets", new { by = Of(Role.Manager), lines = whose.Select(one => (object)new { showroom = Id, group = one.Group, rep = one.Rep, period = month, metric, value = one.Value, unit = "count", why = "+10 %", measured = "1 : 1" }) });
        await Order("targets/approve", new { by = Of(Role.GeneralManager), lines = whose.Select(one => (object)new { showroom = Id, group = one.Group, rep = one.Rep, period = month, metric, version = 1 }) });
    }

    // The archive's search may be a moment behind the desk.
    /// <summary>Waits until the search of the archive finds him; not <paramref name="still"/>: until it finds him no more.</summary>
    public async Task Found(string digits, string name, bool still = true)
    {
        using var deadline = new CancellationTokenSource(Screen.Patience);
        using var again = new PeriodicTimer(s_askAgain);
        while ((await Ask(HttpMethod.Get, $"/api/customers?search={digits}", null)).ToString().Contains(name, StringComparison.Ordinal) != still)
        {
            Assert.False(deadline.IsCancellationRequested, $"{name} ({digits}) {(still ? "never came into" : "never left")} the archive's search");
            await again.WaitForNextTickAsync();
        }
    }
}
