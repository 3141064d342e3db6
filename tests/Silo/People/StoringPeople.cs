using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.People;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.People;

public sealed class StoringPeople(PostgresServer postgres)
{
    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly PeopleEvent s_done = new("test", "account-opened", "he-xue");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_account_comes_back_as_it_was_with_its_roles(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var tables = Tables(floor);
        var account = Someone("he-xue");

        Assert.True(await tables.Save(account, RolesToo.Yes, s_done));
        var back = Assert.Single((await tables.Read(default)).Accounts);

        Assert.Equivalent(account, back);
        Assert.Equal("KEY234", back.SecondFactor);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_key_of_a_second_factor_does_not_lie_there_in_the_clear(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await Tables(floor).Save(Someone("he-xue"), RolesToo.Yes, s_done);

        Assert.DoesNotContain("KEY234", await floor.Ask<string>("select second_factor from account"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_read_an_older_account_writes_nothing(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var tables = Tables(floor);
        var (here, there) = (Someone("he-xue"), Someone("he-xue"));
        await tables.Save(here, RolesToo.Yes, s_done);
        there.Version = here.Version;
        here.ClosedAt = s_nine;
        Assert.True(await tables.Save(here, RolesToo.No, s_done));

        Assert.False(await tables.Save(there, RolesToo.Yes, s_done));

        var book = await tables.Read(default);
        Assert.Equal(s_nine, book.Accounts[0].ClosedAt);
        Assert.Equal(2, book.Number); // and the log says nothing of what was not done
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_token_and_a_link_open_until_they_are_revoked_and_only_by_their_secret(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var tables = Tables(floor);
        await tables.Save(Someone("he-xue"), RolesToo.Yes, s_done);
        await tables.Add(new AccessToken("t", "id-he-xue", "PBX", Secrets.Hash("secret"), [FloorAction.SeeFloor, FloorAction.ReceiveVisitors], s_nine, s_nine.AddDays(1)), s_done);
        await tables.Add(new WallLink("w", new("main"), "Hall", "zh", Secrets.Hash("wall"), s_nine), s_done);

        var book = await tables.Read(default);
        var person = Assert.IsType<SignedIn.Person>(book.Program(Secrets.Hash("secret"), s_nine));
        Assert.Equal([FloorAction.SeeFloor, FloorAction.ReceiveVisitors], person.Only!.Order());
        Assert.Equal(new ShowroomId("main"), book.Link("wall")?.Showroom);
        Assert.IsType<SignedIn.Nobody>(book.Program(Secrets.Hash("other"), s_nine));
        Assert.IsType<SignedIn.Nobody>(book.Program(Secrets.Hash("secret"), s_nine.AddDays(1)));
        Assert.Equal(0, await floor.Ask<int>("select count(*) from access_token where hash like '%secret%'"));

        await tables.RevokeToken("t", s_done);
        await tables.RevokeLink("w", s_done);
        var after = await tables.Read(default);
        Assert.IsType<SignedIn.Nobody>(after.Program(Secrets.Hash("secret"), s_nine));
        Assert.Null(after.Link("wall"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_ended_session_is_nobodys_and_every_change_is_on_the_log(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var tables = Tables(floor);
        await tables.Save(Someone("he-xue"), RolesToo.Yes, s_done);
        var session = new Session.Person("id-he-xue", "stamp", "session", s_nine.AddHours(12));
        Assert.IsType<SignedIn.Person>(session.Who(await tables.Read(default), s_nine));
        Assert.IsType<SignedIn.Nobody>(session.Who(await tables.Read(default), s_nine.AddHours(12))); // whatever he does

        await tables.EndSession("session", new("he-xue", "locked", "he-xue"));
        await tables.EndSession("session", new("he-xue", "locked", "he-xue"));

        Assert.IsType<SignedIn.Nobody>(session.Who(await tables.Read(default), s_nine));
        Assert.Equal(["locked", "locked", "account-opened"], (await tables.Log(10)).Select(line => line.What));
        Assert.Equal(3, await tables.LastChange(default));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_list_shows_the_sessions_that_still_open_something_and_only_shared_screens_rest(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (tables, clock) = (Tables(floor), new SetClock());
        await tables.Save(Someone("he-xue"), RolesToo.Yes, s_done);
        var sessions = new Sessions(floor.Connections, tables, clock);
        async Task Begin(string id, string stamp, Staying staying, double hours) =>
            await sessions.Begin(new("id-he-xue", stamp, id, clock.GetUtcNow().AddHours(hours)), "Chrome · Linux", staying, clock.GetUtcNow().AddHours(hours));
        await Begin("desk", "stamp", Staying.Shift, 12);
        await Begin("counter", "stamp", Staying.Shift, 12);
        await Begin("telephone", "stamp", Staying.Long, 720);
        await Begin("before-the-password-changed", "older", Staying.Shift, 12);
        await Begin("over", "stamp", Staying.Shift, -1);

        clock.Jump(TimeSpan.FromMinutes(20));
        await sessions.Touch("desk");
        Assert.Equal(["desk", "counter", "telephone"], (await sessions.Of("id-he-xue")).Select(one => one.Id).OrderBy(id => id == "desk" ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal));
        Assert.Equal("desk", (await sessions.Of("id-he-xue"))[0].Id);

        clock.Jump(TimeSpan.FromMinutes(20));
        await sessions.EndResting(TimeSpan.FromMinutes(30));

        Assert.Equal(["desk", "telephone"], (await sessions.Of("id-he-xue")).Select(one => one.Id).Order(StringComparer.Ordinal));
        var book = await tables.Read(default);
        Assert.True(book.Ended.Contains("counter") && !book.Ended.Contains("desk"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_recovery_code_is_good_once_also_for_two_who_come_together_and_lies_there_as_a_hash(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (tables, account) = (Tables(floor), Someone("he-xue"));
        var recovery = new RecoveryCodes(floor.Connections, tables, TimeProvider.System);
        var before = await recovery.Renew(account);
        var codes = await recovery.Renew(account);
        Assert.Equal((8, 8), (codes.Distinct().Count(), await recovery.Left(account.Id)));
        Assert.Equal(0, await floor.Ask<int>($"select count(*) from recovery_code where hash = '{codes[0]}' or salt = '{codes[0]}'"));

        Assert.False(await recovery.Use(account, before[0]));
        Assert.False(await recovery.Use(Someone("li-na"), codes[0]));
        var used = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => recovery.Use(account, " " + codes[0].ToLowerInvariant())));

        Assert.Single(used, one => one);
        Assert.Equal(7, await recovery.Left(account.Id));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_made_on_a_sample_floor_opens_nothing_once_others_are_answered(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var tables = Tables(floor);
        await tables.Save(new Account { Id = "s", Name = "zhu-ming", ShownAs = "朱明", MadeAt = s_nine, Sample = true, Stamp = "stamp", Roles = [new(Role.Manager, new("main"))] }, RolesToo.Yes, s_done);
        await tables.Add(new AccessToken("t", "s", "PBX", Secrets.Hash("secret"), [FloorAction.SeeFloor], s_nine, s_nine.AddDays(90)), s_done);
        var here = await tables.Read(default);
        Assert.IsType<SignedIn.Person>(here.Program(Secrets.Hash("secret"), s_nine));
        Assert.False(here.NobodyMayCome);

        var open = here with { SamplesMayAct = false };

        Assert.IsType<SignedIn.Nobody>(open.Program(Secrets.Hash("secret"), s_nine));
        Assert.IsType<SignedIn.Nobody>(open.Person("s", "stamp"));
        Assert.True(open.NobodyMayCome); // and whoever reads the console makes the first administrator
    }

    private static PeopleTables Tables(Floor floor) => new(floor.Connections, new SecondFactorKeys(new EphemeralDataProtectionProvider(), NullLogger<SecondFactorKeys>.Instance), TimeProvider.System);

    private static Account Someone(string name) => new()
    {
        Id = "id-" + name, Name = name, ShownAs = "何雪", Rep = name, PasswordHash = "hash", PinHash = "pin", SecondFactor = "KEY234", SecondOn = true, SecondUsed = 57_000_000_000, Stamp = "stamp", Failures = 2, LockedUntil = s_nine, MadeAt = s_nine,
        Roles = [new(Role.Secretary, new("main")), new(Role.Supervisor, new("main"), new GroupId("one"))],
    };
}
