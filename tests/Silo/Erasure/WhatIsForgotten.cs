using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Seals;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Erasure;

/// <summary>A person is taken out of a ledger that was sealed long before (SEC-05, SEC-07): nothing of him is left, and the ledger still proves what was decided.</summary>
public sealed class WhatIsForgotten(PostgresServer postgres)
{
    private const string Number = "+8613812345678";
    private const string Name = "王小明";

    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly ShowroomId s_main = new("main");
    private static readonly VisitId s_visit = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly VisitId s_others = new(Guid.Parse("01900000-0000-7000-8000-000000000002"));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "SEC-05")]
    [Trait("Rule", "SEC-06")]
    [Trait("Rule", "SEC-07")]
    public async Task Nothing_of_him_is_left_anywhere_and_chains_states_and_seals_are_whole(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await Written(floor);
        var places = await Traces(floor, Number);
        Assert.Subset(places.Select(place => place.Split(' ')[0]).ToHashSet(), new HashSet<string>(["ledger", "sealed_head", "the"])); // chains, a seal, a state
        var before = await Rows(floor);

        Assert.Equal(1, await Eraser(floor).CarryOut());

        foreach (var said in new[] { Number, Name, "约了周末" }) Assert.Empty(await Traces(floor, said));
        Assert.Contains("ledger 1", await Traces(floor, "李雷")); // another's visit at the same desk says what it said
        await IsWhole(floor);
        var after = await Rows(floor);
        Assert.Equal(before.Select(row => (row.Number, row.AtText, row.Kind, row.Actor, row.Hash)), after.Take(before.Count).Select(row => (row.Number, row.AtText, row.Kind, row.Actor, row.Hash))); // what was decided stays
        Assert.Equal("erasure.CarriedOut.v1", after[^1].Kind);

        Assert.Equal(0, await Eraser(floor).CarryOut()); // once
        await new ReadTables(floor.Connections, new(floor.Connections, floor.Ledger, TimeProvider.System, NullLogger<Projector>.Instance)).Rebuild();
        foreach (var said in new[] { Number, Name }) Assert.Empty(await Traces(floor, said)); // made anew, nothing comes back
        Assert.Equal(0, await floor.Ask<int>("select cast(count(*) as integer) from customer_card"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "SEC-06")]
    [Trait("Rule", "I-12")]
    public async Task Under_cover_of_an_erasure_nothing_can_be_changed(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await Written(floor);
        await Eraser(floor).CarryOut();

        await floor.Execute("update ledger set body = replace(body, 'ada', 'ben') where kind = 'customer.Opened.v1' or kind = 'customer.FollowedUp.v1'");
        Assert.Contains((await floor.Verifier.Verify()).Findings, finding => finding.Fault == LedgerFault.Changed); // what an erased entry says is fixed, too
        await floor.Execute("update ledger set body = replace(body, 'ben', 'ada') where kind = 'customer.FollowedUp.v1'");
        await IsWhole(floor);

        await floor.Execute("update erased_entry set says = hash where grain_key like 'desk/%'");
        Assert.NotEmpty((await floor.Verifier.Verify()).Findings);
        Assert.NotEmpty(await Erasures(floor).Verify()); // whoever rewrites the record of an erasure has its entry in the ledger against him
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "I-12")]
    public async Task An_erasure_that_nobody_ordered_is_found(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await Written(floor);

        await floor.Execute("insert into erased_entry (erasure_key, erasure_number, grain_key, number, hash, says, at) select 'erasure/main', 1, grain_key, number, hash, hash, at from ledger where kind = 'customer.FollowedUp.v1'");

        Assert.NotEmpty(await Erasures(floor).Verify());
    }

    private static async Task IsWhole(Floor floor)
    {
        Assert.Empty((await floor.Verifier.Verify()).Findings);
        Assert.Empty(await floor.Get<StateVerifier>().Verify());
        Assert.Empty(await floor.Get<SealVerifier>().Verify());
        Assert.Empty(await Erasures(floor).Verify());
    }

    private static ErasureVerifier Erasures(Floor floor) => floor.Get<ErasureVerifier>();

    private static Eraser Eraser(Floor floor) =>
        new(floor.Connections, floor.Store, new ReadTables(floor.Connections, new(floor.Connections, floor.Ledger, TimeProvider.System, NullLogger<Projector>.Instance)), TimeProvider.System);

    /// <summary>He came, was called, the day was sealed, and then he asked to be forgotten.</summary>
    private static async Task Written(Floor floor)
    {
        var customer = new CustomerId("c-1");
        var (day, rep) = (new DateOnly(2026, 3, 5), new SalespersonId("ada"));
        await Write<IdentityBook, IdentityEvent>(floor, "identity", GrainKeys.Identity(IdentityKind.Phone, Number), IdentityBook.Nobodys, IdentityFold.Apply, [new IdentityClaimed(s_nine, customer, s_visit, "desk")], fact => fact.At);
        await Write<DeskBook, DeskEvent>(floor, "desk", GrainKeys.Desk(s_main), DeskBook.Empty, DeskFold.Apply,
            [
                new DayOpened(s_nine, day, new("g1")), new VisitArrived(s_nine, s_visit, 1, Channel.WalkIn, VisitorSays.FirstTime, null, customer, Number, Name, "desk"),
                new VisitLeft(s_nine.AddMinutes(2), s_visit, "desk"), new VisitArrived(s_nine.AddMinutes(3), s_others, 2, Channel.WalkIn, VisitorSays.FirstTime, null, null, null, "李雷", "desk"),
            ], fact => fact.At);
        await Write<CustomerBook, CustomerEvent>(floor, "customer", GrainKeys.Customer(customer), CustomerBook.Unknown, CustomerFold.Apply,
            [
                new CustomerOpened(s_nine, s_visit, Name, Number, "desk"), new OwnershipBegan(s_nine, s_visit, rep, null, ReceptionTakes.IfNobodys, "ada"),
                new FollowedUp(s_nine.AddHours(1), Guid.NewGuid(), rep, ContactKind.Phone, true, null, $"约了周末,{Number}", null, "ada"),
            ], fact => fact.At);
        await new DaySealer(floor.Connections, floor.Store, TimeProvider.System).SealNow(s_main, day, "test");
        await Write<IdentityBook, IdentityEvent>(floor, "identity", GrainKeys.Identity(IdentityKind.Phone, Number), IdentityBook.Nobodys, IdentityFold.Apply, [new IdentityReleased(s_nine.AddDays(1), customer, s_visit, "max")], fact => fact.At);
        await Write<CustomerBook, CustomerEvent>(floor, "customer", GrainKeys.Customer(customer), CustomerBook.Unknown, CustomerFold.Apply,
            [new CustomerErased(s_nine.AddDays(1), Guid.NewGuid(), s_main, new("max"), ErasureGround.Request, "max")], fact => fact.At);
        await new Projector(floor.Connections, floor.Ledger, TimeProvider.System, NullLogger<Projector>.Instance).CatchUp(CancellationToken.None);
    }

    private static async Task Write<TState, TEvent>(
        Floor floor, string name, string key, TState empty, Func<TState, TEvent, TState> apply, TEvent[] facts, Func<TEvent, DateTimeOffset> at) where TState : class where TEvent : class
    {
        var stored = await floor.Store.Read(new(name, key));
        var journal = stored?.Payload is { } payload ? JsonSerializer.Deserialize<Journal<TState>>(payload, FloorJson.Options)! : new();
        journal = Journals.After(journal, key, facts, at, "test", empty, apply);
        Assert.IsType<SalesFloor.Silo.Storage.Written.Stored>(await floor.Store.Write(new StateWrite(new(name, key), stored?.Version, JsonSerializer.SerializeToUtf8Bytes(journal, FloorJson.Options))));
    }

    private static async Task<List<LedgerRow>> Rows(Floor floor)
    {
        var rows = new List<LedgerRow>();
        await foreach (var row in floor.Ledger.Read(0, 1000)) rows.Add(row);
        return rows;
    }

    /// <summary>Where something stands that only he is.</summary>
    private static async Task<List<string>> Traces(Floor floor, string text)
    {
        var places = new List<string>();
        foreach (var (table, columns) in new[] { ("ledger", "grain_key || body || coalesce(subject, '')"), ("sealed_head", "grain_key"), ("customer_card", "coalesce(name, '') || coalesce(phone, '')"), ("visit_entry", "coalesce(name, '') || coalesce(phone, '')"), ("erased_entry", "grain_key") })
            if (await floor.Ask<long>($"select count(*) from {table} where {columns} like '%{text}%'") is > 0 and var rows) places.Add($"{table} {rows}");
        foreach (var (name, key) in new[] { ("customer", "customer/c-1"), ("desk", "desk/main") })
            if (await floor.Store.Read(new(name, key)) is { Payload: { } payload } && System.Text.Encoding.UTF8.GetString(payload).Contains(text, StringComparison.Ordinal)) places.Add($"the {name}'s state");
        if (text == Number && await floor.Store.Read(new("identity", GrainKeys.Identity(IdentityKind.Phone, Number))) is not null) places.Add("the number's state");
        return places;
    }
}
