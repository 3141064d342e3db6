using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.InProcess;
using Orleans.Storage;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Assignment;
using SalesFloor.Silo.Customers;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Seals;
using SalesFloor.Silo.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests;

/// <summary>A whole floor on real SQLite: the real grains, host and storage, and a clock that moves when told. Two groups of three: ada, ben, cai (on duty on the 5th) and dan, eve, fay.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public static readonly ShowroomId Main = new("main");
    public static readonly DateTimeOffset NineOClock = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder;
    private IHost _host;

    private Hall(string folder, HandClock clock, IHost host)
    {
        _folder = folder;
        Clock = clock;
        _host = host;
    }

    public HandClock Clock { get; }

    public bool Restarted { get; private set; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IFrontDeskGrain Desk => Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Main));

    public FailingStorage Storage => _host.Services.GetRequiredService<FailingStorage>();

    public IServiceProvider Services => _host.Services;

    public static async Task<Hall> Open(FloorRules? rules = null, params string[] onTheFloor)
    {
        var folder = Directory.CreateTempSubdirectory("hall-").FullName;
        var clock = new HandClock(NineOClock);
        var hall = new Hall(folder, clock, await Start(folder, clock));
        var set = await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Main)).SetUp(new(Plan(rules ?? FloorRules.Default), "test"));
        Assert.IsType<PlanOutcome.InForce>(set);
        foreach (var rep in onTheFloor) await hall.Say(rep, Presence.OnFloor);
        return hall;
    }

    /// <summary>Everything in memory is gone, as after a crash; what was stored is there.</summary>
    public async Task Restart()
    {
        Restarted = true;
        await Stop();
        _host = await Start(_folder, Clock);
    }

    public static ShowroomPlan Plan(FloorRules rules) => new(
        Main,
        new("总店", "Main"),
        "Asia/Shanghai",
        [
            .. "ada ben cai dan eve fay".Split(' ').Select(id => new Person(new(id), new(id, id), Role.Salesperson)),
            Somebody("dora", Role.Director), Somebody("max", Role.Manager), Somebody("gina", Role.GeneralManager), Somebody("sue", Role.Secretary), Somebody("amy", Role.Assistant),
        ],
        [
            new(new("g1"), new("一组", "Group 1"), null, [new("ada"), new("ben"), new("cai")]),
            new(new("g2"), new("二组", "Group 2"), null, [new("dan"), new("eve"), new("fay")]),
        ],
        new(new(2026, 3, 5), [new("g1"), new("g2")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
        rules);

    private static Person Somebody(string id, Role role) => new(new(id), new(id, id), role);

    public async Task Say(string rep, Presence presence) =>
        Assert.IsType<PresenceOutcome.Noted>(await Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new(rep))).Say(new(Main, presence, rep)));

    public async Task<ArrivalOutcome.Assigned> Assigned(Arrive arrive) => Assert.IsType<ArrivalOutcome.Assigned>(await Desk.Arrive(arrive));

    public async Task Accepted(VisitId visit) => Assert.IsType<VisitOutcomeAnswer.Done>(await Desk.Accept(new(visit, null, "desk")));

    public async Task Finished(VisitId visit, LeadSource? source = LeadSource.PassingBy, string? phone = null) =>
        Assert.IsType<VisitOutcomeAnswer.Done>(await Desk.Finish(new(visit, VisitOutcome.FollowUp, source, phone, null, NoContact.Declined, "desk")));

    /// <summary>A new customer comes, is received and becomes whose turn it is.</summary>
    public async Task<string> Served(Arrive arrive)
    {
        var assigned = await Assigned(arrive);
        await Accepted(arrive.Visit);
        await Finished(arrive.Visit);
        return assigned.Rep.Value;
    }

    /// <summary>The ledger is whole, and every state is what its entries lead to.</summary>
    public async Task IsWhole()
    {
        Assert.Empty((await Services.GetRequiredService<LedgerVerifier>().Verify()).Findings);
        Assert.Empty(await Services.GetRequiredService<StateVerifier>().Verify());
        Assert.Empty(await Services.GetRequiredService<SealVerifier>().Verify());
        Assert.Empty(await Services.GetRequiredService<ErasureVerifier>().Verify());
    }

    public async Task<FloorSnapshot> Floor() => await Desk.Floor() ?? throw new InvalidOperationException("The showroom is not set up.");

    public async Task<CustomerFile> Customer(CustomerId id) => await Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(id)).File();

    public async Task<IReadOnlyList<LedgerRow>> Ledger()
    {
        var rows = new List<LedgerRow>();
        await foreach (var row in Services.GetRequiredService<LedgerReader>().Read(0, 1000)) rows.Add(row);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Stop()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
        else _host.Dispose();
    }

    private static async Task<IHost> Start(string folder, HandClock clock)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<GrainHostOptions>(options => options.Assemblies.Add(typeof(TurnRule).Assembly));
        builder.UseOrleans(_ => { });
        builder.Services.AddFloorStorage(new FloorDatabase.Sqlite(Path.Combine(folder, "floor.db")), FloorJson.Options).AddFrontDesk().AddAssignment().AddShowrooms().AddReadSide().AddCustomerLists().AddErasure();
        builder.Services.AddKeyedSingleton<IGrainStorage>("real", (services, _) => new JsonGrainStorage(services.GetRequiredService<StateStore>(), FloorJson.Options));
        builder.Services.AddSingleton(services => new FailingStorage(services.GetRequiredKeyedService<IGrainStorage>("real")));
        builder.Services.AddKeyedSingleton<IGrainStorage>(SalesFloor.Ledger.FloorStorage.Name, (services, _) => services.GetRequiredService<FailingStorage>());
        var host = builder.Build();
        await host.Services.GetRequiredService<Migrations>().Apply();
        await host.Services.GetRequiredService<Eraser>().CarryOut();
        await host.StartAsync();
        return host;
    }
}

/// <summary>The application's clock, moved by hand. Timers of the grain host run on the system's clock, not on this one.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public void Advance(TimeSpan by) => _now += by;

    public void Set(DateTimeOffset now) => _now = now;
}

/// <summary>Who arrives, stated by what matters.</summary>
internal static class Visitors
{
    public static Arrive New(string? phone = null) => new(VisitId.New(), Channel.WalkIn, VisitorSays.FirstTime, Phone: phone);

    public static Arrive Names(string rep, string? phone = null) => new(VisitId.New(), Channel.WalkIn, VisitorSays.NamesRep, new SalespersonId(rep), phone);

    public static Arrive Forgot(string? phone = null) => new(VisitId.New(), Channel.WalkIn, VisitorSays.ForgotWho, Phone: phone);

    public static Arrive Calls(string? phone = null, VisitorSays says = VisitorSays.FirstTime) => new(VisitId.New(), Channel.Call, says, Phone: phone);
}
