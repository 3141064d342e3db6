using System.Collections.Immutable;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>The whole program as it is run: real Kestrel on a free loopback port, real SQLite in a directory of its own, the sample floor, real grains.</summary>
public sealed class FloorProgram : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly (string Zh, string En)[] s_names = [("艾达", "Ada"), ("本杰", "Ben"), ("蔡明", "Cai"), ("戴云", "Dai"), ("冯雪", "Feng"), ("高远", "Gao")];

    private readonly string _data = Directory.CreateTempSubdirectory("floor-browser-").FullName;
    private readonly EndOfProgram _end = new();
    private int _showrooms;
    private int _phones;

    /// <summary>What the program has written of things that went wrong.</summary>
    internal Complaints Complaints { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>The clock of the floor; null for the real one.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>People sign in.</summary>
    public bool Accounts { get; init; }

    public ValueTask InitializeAsync()
    {
        UseKestrel();
        StartServer();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return ValueTask.CompletedTask;
    }

    /// <summary>A showroom that no other test knows, everybody on the floor, the first group on duty.</summary>
    public Task<Showroom> Open(params int[] groups) => Open(FloorRules.Default, groups);

    /// <summary>The same under other rules.</summary>
    public Task<Showroom> Open(FloorRules rules, params int[] groups) => Open(rules, plan => plan, groups);

    /// <summary>The same with another plan.</summary>
    public async Task<Showroom> Open(FloorRules rules, Func<ShowroomPlan, ShowroomPlan> change, params int[] groups)
    {
        var (number, id) = Next();
        var teams = groups.Length == 0 ? [3] : groups;
        ImmutableArray<Person> people = [.. Enumerable.Range(0, teams.Sum()).Select(at => Somebody(at, number))];
        var start = 0;
        ImmutableArray<DutyGroup> plan = [.. teams.Select((size, at) => Group(at, [.. people.Skip((start += size) - size).Take(size).Select(one => one.Id)]))];
        var duty = new DutyCalendar(new DateOnly(2026, 1, 1), [plan[0].Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty);
        return await Open(change(new ShowroomPlan(id, new("测试展厅", "Test showroom"), "Asia/Shanghai", people, plan, duty, rules)));
    }

    /// <summary>The sample floor under another name, with everybody around the reps; the people have the names that are given.</summary>
    public Task<Showroom> OpenStaffed(Func<int, Person, BilingualName>? names = null)
    {
        var (number, id) = Next();
        return Open(Staffed.Of(id, number, names ?? ((_, person) => person.Name)));
    }

    /// <summary>Forty reps in two groups, all of them with long names in both writings, and everybody around them.</summary>
    public Task<Showroom> OpenCrowd()
    {
        var (number, id) = Next();
        return Open(Staffed.Crowd(id, number));
    }

    private (int Number, ShowroomId Id) Next()
    {
        var number = Interlocked.Increment(ref _showrooms);
        return (number, new($"hall-{number}"));
    }

    private async Task<Showroom> Open(ShowroomPlan floor)
    {
        var grains = Services.GetRequiredService<IGrainFactory>();
        Assert.IsType<PlanOutcome.InForce>(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id)).SetUp(new SetUpShowroom(floor, "api")));
        ImmutableArray<Person> reps = [.. floor.People.Where(person => person.Role == Role.Salesperson)];
        foreach (var rep in reps)
            Assert.IsType<PresenceOutcome.Noted>(await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep.Id)).Say(new SayPresence(floor.Id, Presence.OnFloor, "test")));
        return new Showroom(floor.Id.Value, reps, Address) { Others = floor.People.RemoveRange(reps) };
    }

    /// <summary>A mobile number that nobody has used yet; its last four digits are its own.</summary>
    public string Phone() => $"1391234{5000 + Interlocked.Increment(ref _phones)}";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _data).UseSetting("port", "0").UseSetting("accounts", Accounts ? "on" : "off");
        builder.ConfigureServices(services => services.AddSingleton(_ => _end.Begin()));
        // A page that breaks says why, in the window's console and in the message of the test.
        builder.ConfigureServices(services => services.Configure<CircuitOptions>(options => options.DetailedErrors = true).AddSingleton<ILoggerProvider>(Complaints));
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
        Directory.Delete(_data, recursive: true);
    }

    private static DutyGroup Group(int at, ImmutableArray<SalespersonId> members) => new(new($"group-{at + 1}"), new($"销售{at + 1}组", $"Group {at + 1}"), null, members);

    private static Person Somebody(int at, int showroom)
    {
        var (zh, en) = s_names[at % s_names.Length];
        var again = at / s_names.Length is > 0 and var round ? $" {round + 1}" : "";
        return new(new($"{en.ToLowerInvariant()}{again.Trim()}-{showroom}"), new(zh + again, en + again), Role.Salesperson);
    }
}
