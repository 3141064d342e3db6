using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Api;

/// <summary>The whole program as it is run, on a data directory of its own. Its settings travel as command-line options.</summary>
public sealed class FloorProgram : WebApplicationFactory<Program>
{
    private readonly string _own = Directory.CreateTempSubdirectory("floor-api-").FullName;
    private readonly EndOfProgram _end = new();
    private int _showrooms;

    /// <summary>Where its data lies; a directory of its own, which goes with it, where nothing else is said.</summary>
    public string? Data { get; init; }

    /// <summary>The PostgreSQL database it works on; null for SQLite in its data directory.</summary>
    public string? Database { get; init; }

    /// <summary>The clock of the floor; null for the real one.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>People sign in.</summary>
    public bool Accounts { get; init; }

    /// <summary>It is told that a proxy speaks for it: whoever comes may come from anywhere.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>What its configuration says beside that.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>A showroom that no other test knows: one group of three, all on the floor.</summary>
    public async Task<TestShowroom> Open()
    {
        var number = Interlocked.Increment(ref _showrooms);
        ImmutableArray<Person> reps = [.. new[] { ("ada", "艾达"), ("ben", "本"), ("cai", "蔡") }.Select(rep => new Person(new($"{rep.Item1}-{number}"), new(rep.Item2, rep.Item1), Role.Salesperson))];
        var id = new ShowroomId($"test-{number}");
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [.. reps.Select(rep => rep.Id)]);
        var duty = new DutyCalendar(new DateOnly(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty);
        var plan = new ShowroomPlan(id, new("测试展厅", "Test showroom"), "Asia/Shanghai", reps, [group], duty, FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(id)).SetUp(new SetUpShowroom(plan, "test")));
        foreach (var rep in reps)
            Assert.IsType<PresenceOutcome.Noted>(await Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep.Id)).Say(new SayPresence(id, Presence.OnFloor, "test")));
        return new TestShowroom(id, [.. reps.Select(rep => rep.Id)], this);
    }

    /// <summary>A showroom that stands already, as the sample floor's.</summary>
    public TestShowroom Showroom(string id) => new(new ShowroomId(id), [], this);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", Data ?? _own).UseSetting("port", "0");
        if (Database is { } database) builder.UseSetting("db", database);
        builder.UseSetting("accounts", Accounts ? "on" : "off");
        if (BehindProxy) builder.UseSetting("behind-proxy", "127.0.0.1");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton(_ => _end.Begin()));
        if (Clock is { } clock) builder.ConfigureServices(services => services.AddSingleton(clock));
    }

    public override async ValueTask DisposeAsync()
    {
        if (_end.IsAwaited)
        {
            Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            await _end.Reached; // the program takes its host down by itself, and nobody does it beside it
        }

        await base.DisposeAsync();
        Directory.Delete(_own, recursive: true);
    }
}

/// <summary>A showroom of the tests, asked over HTTP as another program would.</summary>
public sealed record TestShowroom(ShowroomId Id, ImmutableArray<SalespersonId> Reps, FloorProgram Program)
{
    public Task<Answer> Arrive(string body, string language = "en") => Send(HttpMethod.Post, $"/api/showrooms/{Id}/arrivals", body, language);

    public Task<Answer> Order(Guid visit, string verb, string? body = null) => Send(HttpMethod.Post, $"/api/visits/{visit}/{verb}?showroom={Id}", body, "en");

    public async Task<long> Version() => (await Send(HttpMethod.Get, $"/api/showrooms/{Id}/floor", null, "en")).Json.GetProperty("version").GetInt64();

    public Task<Answer> Send(HttpMethod method, string address, string? body, string language) =>
        SendContent(method, address, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), language);

    public async Task<Answer> SendContent(HttpMethod method, string address, HttpContent? body, string language)
    {
        using var client = Program.CreateClient();
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var response = await client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string? MediaType, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Field(string name) => Json.GetProperty(name).GetString()!;

    public string Error(string field) => Json.GetProperty("errors").GetProperty(field)[0].GetString()!;
}
