using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Screens;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>A sample floor on which people sign in.</summary>
public sealed class SignedInFloor : IAsyncDisposable
{
    public FloorProgram Program { get; } = new() { Accounts = true };

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}

public sealed class WhoMayWhatOverHttp(SignedInFloor floor) : IClassFixture<SignedInFloor>
{
    private static readonly Dictionary<Role, string> s_people = new()
    {
        [Role.Secretary] = "he-xue", [Role.Salesperson] = "wang-fang", [Role.Supervisor] = "sun-li", [Role.Manager] = "zhu-ming", [Role.Director] = "hu-jun", [Role.Assistant] = "guo-jing", [Role.Finance] = "gao-yu",
        [Role.GeneralManager] = "lin-feng", [Role.Administrator] = SamplePeople.Administrator,
    };

    // An address for each action that the API reaches, with what is taken up to the gate. What is only one's own is somebody else's here.
    private static readonly (FloorAction Action, HttpMethod Method, string Address, string? Body)[] s_addresses =
    [
        (FloorAction.SeeFloor, HttpMethod.Get, "/api/showrooms/main/floor", null),
        (FloorAction.SeeFloor, HttpMethod.Get, "/api/showrooms/main/fairness", null),
        (FloorAction.SeeFloor, HttpMethod.Get, "/api/showrooms/main/rules", null),
        (FloorAction.SeeFloor, HttpMethod.Get, "/api/showrooms/main/compensations", null),
        (FloorAction.SeeFloor, HttpMethod.Get, "/api/showrooms/main/day", null),
        (FloorAction.ReceiveVisitors, HttpMethod.Get, "/api/showrooms/main/calls", null),
        (FloorAction.ReceiveVisitors, HttpMethod.Post, "/api/visits/0197f2a0-0000-7000-8000-0000000000aa/leave?showroom=main", "{}"),
        (FloorAction.AnswerOffers, HttpMethod.Post, "/api/visits/0197f2a0-0000-7000-8000-0000000000aa/accept?showroom=main", """{"rep":"li-na"}"""),
        (FloorAction.UndoDecisions, HttpMethod.Post, "/api/visits/0197f2a0-0000-7000-8000-0000000000aa/undo?showroom=main", "{}"),
        (FloorAction.OverrideDecisions, HttpMethod.Post, "/api/visits/0197f2a0-0000-7000-8000-0000000000aa/override?showroom=main", """{"rep":"li-na","reason":"visitor-asks"}"""),
        (FloorAction.SayPresence, HttpMethod.Put, "/api/showrooms/main/reps/zhao-lei/presence", """{"presence":"on-floor"}"""),
        (FloorAction.SeeRegister, HttpMethod.Get, "/api/showrooms/main/register", null),
        (FloorAction.SeeAudit, HttpMethod.Get, "/api/showrooms/main/misassignments", null),
        (FloorAction.SeeDisputes, HttpMethod.Get, "/api/showrooms/main/disputes", null),
        (FloorAction.SeeTargets, HttpMethod.Get, "/api/showrooms/main/targets", null),
        (FloorAction.SeeTargets, HttpMethod.Get, "/api/showrooms/main/targets/figures", null),
        (FloorAction.SeeTargets, HttpMethod.Get, "/api/showrooms/main/targets/traffic", null),
        (FloorAction.SeeFigures, HttpMethod.Get, "/api/showrooms/main/targets/figures/lines", null),
        (FloorAction.SeeMyTargets, HttpMethod.Get, "/api/showrooms/main/reps/zhao-lei/targets", null),
        (FloorAction.SeeMyTargets, HttpMethod.Get, "/api/showrooms/main/reps/zhao-lei/targets/figures", null),
        (FloorAction.SearchCustomers, HttpMethod.Get, "/api/customers?search=138", null),
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task Every_role_gets_what_the_matrix_gives_it_and_a_refusal_for_the_rest(Role role)
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap(s_people[role]);

        foreach (var (action, method, address, body) in s_addresses)
        {
            var answer = await browser.Api(method, address, body);
            var may = PermissionMatrix.Of(action, role) is Reach.Showroom or Reach.Everywhere;
            Assert.True(may == answer.Status is not (401 or 403) && answer.Status < 500, $"{role}, {action}: {answer.Status} {answer.Text}");
            if (!may) Assert.Equal("not-permitted", answer.Field("code"));
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Another_showroom_is_closed_to_all_whose_roles_are_here(Role role)
    {
        using var browser = new Browsing(floor.Program);
        var other = await floor.Program.Open();
        await browser.Tap(s_people[role]);

        foreach (var (action, method, address, body) in s_addresses.Where(one => one.Address.Contains("main", StringComparison.Ordinal)))
        {
            var answer = await browser.Api(method, address.Replace("main", other.Id.Value, StringComparison.Ordinal), body);
            Assert.True(PermissionMatrix.Of(action, role) is Reach.Everywhere == answer.Status is not (401 or 403), $"{role}, {action}: {answer.Status} {answer.Text}");
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Every_page_opens_for_whom_the_matrix_says_here_and_elsewhere_and_the_rest_is_told_so_in_words(Role role)
    {
        using var browser = new Browsing(floor.Program);
        var other = await floor.Program.Open();
        await browser.Tap(s_people[role]);

        foreach (var (page, action) in Pages())
        {
            foreach (var (showroom, may) in new[] { ("main", PermissionMatrix.Of(action, role) != Reach.Nowhere), (other.Id.Value, PermissionMatrix.Of(action, role) == Reach.Everywhere) })
            {
                var address = page.Contains('{', StringComparison.Ordinal) && page.StartsWith("/wall", StringComparison.Ordinal) ? $"/wall/{showroom}" : $"{page.Replace("{Id}", "c-1", StringComparison.Ordinal)}?showroom={showroom}";
                using var answer = await browser.Open(address);
                // Whoever a page asks for is put into its address, which is still the same page.
                var opened = answer.StatusCode == System.Net.HttpStatusCode.OK || Browsing.Leads(answer).Contains(address.Split('?')[0], StringComparison.Ordinal);
                Assert.True(may == opened, $"{role}, {address}: {(int)answer.StatusCode} {Browsing.Leads(answer)}");
                if (!may) Assert.Equal((403, true), ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("Your roles do not take this.", StringComparison.Ordinal)));
            }
        }
    }

    private static IEnumerable<(string Address, FloorAction Action)> Pages()
    {
        foreach (var page in typeof(PageActions).Assembly.GetTypes())
        {
            if (!PageActions.Knows(page, out var action)) continue;
            foreach (var route in page.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()) yield return (route.Template, action);
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_nothing_of_a_floor()
    {
        using var browser = new Browsing(floor.Program);

        foreach (var (_, method, address, body) in s_addresses) Assert.Equal(401, (await browser.Api(method, address, body)).Status);
        Assert.StartsWith("/signin?back=%2Fdesk", Browsing.Leads(await browser.Open("/desk")), StringComparison.Ordinal);
        Assert.Equal(401, (await browser.Api(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).Status);
        Assert.Equal(401, (await browser.Api(HttpMethod.Post, "/hubs/floor/negotiate?negotiateVersion=1")).Status);
        Assert.Equal(401, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor", token: "floor_guessed")).Status);
        Assert.Equal(200, (await browser.Api(HttpMethod.Get, "/health")).Status);
    }

    [Fact]
    public async Task A_rep_says_where_he_is_his_leader_says_it_of_the_group_and_nobody_of_another()
    {
        const string Body = """{"presence":"on-floor"}""";
        using var rep = new Browsing(floor.Program);
        using var leader = new Browsing(floor.Program);
        await rep.Tap("wang-fang");
        await leader.Tap("sun-li");

        Assert.Equal(200, (await rep.Api(HttpMethod.Put, "/api/showrooms/main/reps/wang-fang/presence", Body)).Status);
        Assert.Equal(403, (await rep.Api(HttpMethod.Put, "/api/showrooms/main/reps/li-na/presence", Body)).Status);
        Assert.Equal(200, (await leader.Api(HttpMethod.Put, "/api/showrooms/main/reps/li-na/presence", Body)).Status);
        Assert.Equal(403, (await leader.Api(HttpMethod.Put, "/api/showrooms/main/reps/zhao-lei/presence", Body)).Status);
    }

    [Fact, Trait("Rule", "SEC-06")]
    public async Task The_ledger_names_who_was_signed_in_whatever_the_request_says()
    {
        using var desk = new Browsing(floor.Program);
        await desk.Tap("he-xue");
        var visit = Guid.NewGuid();

        await desk.Api(HttpMethod.Post, "/api/showrooms/main/arrivals", $$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""");

        var receipts = await desk.Api(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom=main");
        Assert.Equal("he-xue", receipts.Json.GetProperty("receipts")[0].GetProperty("actor").GetString());
        await desk.Api(HttpMethod.Post, $"/api/visits/{visit}/undo?showroom=main", "{}");
    }

    [Fact, Trait("Rule", "X-21")]
    public async Task A_customers_file_is_open_where_he_belongs_or_was_and_closed_to_another_showroom_that_knows_his_id()
    {
        var other = await floor.Program.Open(); // of other people, in the same archive
        var (there, reps) = (floor.Program.Grains, other.Reps);
        CustomerId elsewhere = new($"c-{Guid.NewGuid():N}"), here = new($"c-{Guid.NewGuid():N}"), nobodys = new($"c-{Guid.NewGuid():N}");
        await Received(elsewhere, other.Id, reps[0]);
        await Received(here, new("main"), new("wang-fang"));
        using var director = new Browsing(floor.Program);
        using var manager = new Browsing(floor.Program);
        await director.Tap("lin-feng");
        await manager.Tap("zhu-ming");

        Assert.Equal((200, 200), (await Open(manager, here), await Open(director, here)));
        Assert.Equal((403, 200), (await Open(manager, elsewhere), await Open(director, elsewhere))); // the general manager is everywhere
        Assert.Equal(404, await Open(manager, nobodys));
        Assert.Equal(403, (await manager.Api(HttpMethod.Post, $"/api/customers/{elsewhere}/transfer?showroom=main", """{"by":"zhu-ming","to":"wang-fang","reason":"x"}""")).Status);
        Assert.Equal(403, (await manager.Api(HttpMethod.Post, $"/api/customers/{elsewhere}/reveal?showroom=main", """{"by":"zhu-ming"}""")).Status);
        Assert.Equal(403, (await manager.Api(HttpMethod.Get, $"/api/customers/{here}?showroom={other.Id}")).Status); // nor is his own open under another's name

        async Task Received(CustomerId customer, ShowroomId showroom, SalespersonId rep) => Assert.IsType<ReceptionOutcome.Owned>(await there.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).Receive(
            new(VisitId.New(), showroom, rep, ReceptionTakes.IfNobodys, null, "王", null, TimeProvider.System.GetUtcNow(), "test")));

        static async Task<int> Open(Browsing who, CustomerId customer) => (await who.Api(HttpMethod.Get, $"/api/customers/{customer}?showroom=main")).Status;
    }

    [Fact]
    public async Task Nobody_signs_in_the_name_of_somebody_else()
    {
        using var manager = new Browsing(floor.Program);
        await manager.Tap("zhu-ming");

        var answer = await manager.Api(HttpMethod.Post, "/api/showrooms/main/day/work", $$"""{"work":"{{Guid.NewGuid()}}","day":"2099-01-01","text":"x","by":"hu-jun"}""");

        Assert.Equal((403, "not-your-name"), (answer.Status, answer.Field("code")));
    }

    [Fact]
    public async Task Whoever_is_closed_is_out_with_his_next_breath_and_may_come_back()
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("xu-qiang");
        Assert.Equal(200, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);

        await As("zhu-ming", people => people.Close(new(new("main"), Id("xu-qiang"), AccountDoor.Closed, "")));
        Assert.Equal(401, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);
        Assert.DoesNotContain("xu-qiang", await browser.Read("/signin"), StringComparison.Ordinal);

        await As("zhu-ming", people => people.Close(new(new("main"), Id("xu-qiang"), AccountDoor.Open, "")));
        Assert.Equal(401, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);
        await browser.Tap("xu-qiang");
    }

    [Fact]
    public async Task A_token_does_what_its_scopes_say_for_whoever_made_it_until_it_is_revoked()
    {
        var made = Assert.IsType<PeopleAnswer.Done>(await As("zhu-ming", people => people.MakeToken(new(new("main"), "report", [FloorAction.SeeFloor, FloorAction.ReceiveVisitors], 7, ""))));
        using var program = new Browsing(floor.Program);

        Assert.Equal(200, (await program.Api(HttpMethod.Get, "/api/showrooms/main/floor", token: made.Secret)).Status);
        Assert.Equal(403, (await program.Api(HttpMethod.Get, "/api/showrooms/main/misassignments", token: made.Secret)).Status); // its person may, it may not
        Assert.Equal(403, (await program.Api(HttpMethod.Get, "/api/showrooms/main/calls", token: made.Secret)).Status); // it may, its person may not
        Assert.Equal(401, (await program.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);

        var sheet = await As("zhu-ming", people => people.Links(new("main")));
        Assert.DoesNotContain(sheet.Tokens, token => token.ToString().Contains(made.Secret!, StringComparison.Ordinal));
        await As("zhu-ming", people => people.Revoke(new(new("main"), sheet.Tokens.Single(token => token.Name == "report").Id, "")));
        Assert.Equal(401, (await program.Api(HttpMethod.Get, "/api/showrooms/main/floor", token: made.Secret)).Status);
    }

    [Fact, Trait("Rule", "SEC-06")]
    public async Task A_manager_lets_a_program_act_for_the_receptionist_and_for_nobody_above_him()
    {
        MakeToken For(string name) => new(new("main"), "switchboard", [FloorAction.SeeFloor, FloorAction.ReceiveVisitors], 7, "", Id(name));
        var made = Assert.IsType<PeopleAnswer.Done>(await As("zhu-ming", people => people.MakeToken(For("he-xue"))));
        Assert.Equal(PeopleRefusal.NotYours, Assert.IsType<PeopleAnswer.Refused>(await As("zhu-ming", people => people.MakeToken(For("hu-jun")))).Reason);
        using var program = new Browsing(floor.Program);
        var visit = Guid.NewGuid();

        Assert.Equal(200, (await program.Api(HttpMethod.Post, "/api/showrooms/main/arrivals", $$"""{"visit":"{{visit}}","channel":"call","says":"first-time"}""", made.Secret)).Status);
        var receipts = await program.Api(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom=main", token: made.Secret);
        Assert.Equal("he-xue", receipts.Json.GetProperty("receipts")[0].GetProperty("actor").GetString());
        Assert.Equal(403, (await program.Api(HttpMethod.Post, $"/api/visits/{visit}/undo?showroom=main", "{}", made.Secret)).Status); // she may, it may not
        using var desk = new Browsing(floor.Program);
        await desk.Tap("he-xue");
        await desk.Api(HttpMethod.Post, $"/api/visits/{visit}/undo?showroom=main", "{}");
    }

    [Fact, Trait("Rule", "X-37")]
    public async Task A_walls_link_opens_its_wall_and_nothing_else_until_it_is_revoked()
    {
        var made = Assert.IsType<PeopleAnswer.Done>(await As("zhu-ming", people => people.MakeLink(new(new("main"), "hall", "zh", ""))));
        using var wall = new Browsing(floor.Program);

        Assert.Equal("/wall/main?lang=zh", Browsing.Leads(await wall.Send("/display", "/display", ("secret", made.Secret!))));
        Assert.Equal(200, (int)(await wall.Open("/wall/main")).StatusCode);
        Assert.Equal("/wall/main", Browsing.Leads(await wall.Open("/wall/other")));
        Assert.Equal("/wall/main", Browsing.Leads(await wall.Open("/desk")));
        Assert.Equal(403, (await wall.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);

        var sheet = await As("zhu-ming", people => people.Links(new("main")));
        await As("zhu-ming", people => people.Revoke(new(new("main"), sheet.Walls.Single(one => one.Name == "hall").Id, "")));
        Assert.StartsWith("/signin", Browsing.Leads(await wall.Open("/wall/main")), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ORG-14")]
    public async Task Whoever_is_no_rep_any_more_by_his_account_gives_no_orders_as_one_though_the_plan_still_calls_him_so()
    {
        using var rep = new Browsing(floor.Program);
        await rep.Tap("zhou-tao");
        string Claim() => $$"""{"by":"zhou-tao","id":"{{Guid.NewGuid()}}","name":"王","phone":"12"}""";
        Assert.Equal((422, "phone-not-a-number"), await Sent());

        Task<PeopleAnswer> Now(params Role[] roles) => As("zhu-ming", people => people.SetRoles(new(new("main"), Id("zhou-tao"), [.. roles.Select(role => new RoleGrant(role, new("main")))], "")));
        Assert.IsType<PeopleAnswer.Done>(await Now(Role.Secretary));
        Assert.Equal((409, "not-yours"), await Sent());
        Assert.IsType<PeopleAnswer.Done>(await Now(Role.Secretary, Role.Salesperson));
        Assert.Equal((422, "phone-not-a-number"), await Sent());

        async Task<(int, string)> Sent()
        {
            var answer = await rep.Api(HttpMethod.Post, "/api/showrooms/main/customers/claims", Claim());
            return (answer.Status, answer.Field("code"));
        }
    }

    [Fact, Trait("Rule", "ORG-14")]
    public async Task Whoever_is_an_assistant_too_by_his_account_orders_what_an_assistant_does_though_the_plan_calls_him_a_rep()
    {
        using var rep = new Browsing(floor.Program);
        await rep.Tap("zhou-tao");
        string Body() => $$"""{"by":"zhou-tao","id":"{{Guid.NewGuid()}}","event":"fair","name":"王","phone":"12"}""";
        Task<Answer> Sent() => rep.Api(HttpMethod.Post, "/api/showrooms/main/customers/leads", Body());
        Assert.Equal("not-yours", (await Sent()).Field("code"));

        Task<PeopleAnswer> Now(params Role[] roles) => As("zhu-ming", people => people.SetRoles(new(new("main"), Id("zhou-tao"), [.. roles.Select(role => new RoleGrant(role, new("main")))], "")));
        await Now(Role.Salesperson, Role.Assistant);
        Assert.Equal("phone-not-a-number", (await Sent()).Field("code"));
        await Now(Role.Salesperson);
        Assert.Equal("not-yours", (await Sent()).Field("code"));
    }

    [Fact, Trait("Rule", "ORG-14")]
    public async Task A_manager_manages_who_works_under_him_and_gives_no_role_above()
    {
        Task<PeopleAnswer> Give(string by, string to, Role role) => As(by, people => people.SetRoles(new(new("main"), Id(to), [new(Role.Salesperson, new("main")), new(role, new("main"))], "")));

        Assert.IsType<PeopleAnswer.Done>(await Give("zhu-ming", "wu-xia", Role.Secretary));
        Assert.Equal(PeopleRefusal.NotYours, Assert.IsType<PeopleAnswer.Refused>(await Give("zhu-ming", "wu-xia", Role.Director)).Reason);
        Assert.Equal(PeopleRefusal.NotYours, Assert.IsType<PeopleAnswer.Refused>(await Give("zhu-ming", "hu-jun", Role.Secretary)).Reason);
        Assert.Equal(PeopleRefusal.NotYours, Assert.IsType<PeopleAnswer.Refused>(await Give("zhu-ming", SamplePeople.Administrator, Role.Secretary)).Reason);
        Assert.Equal(PeopleRefusal.LastAdministrator, Assert.IsType<PeopleAnswer.Refused>(await Give(SamplePeople.Administrator, SamplePeople.Administrator, Role.Secretary)).Reason);
        Assert.Equal(PeopleRefusal.NotYourself, Assert.IsType<PeopleAnswer.Refused>(await As(SamplePeople.Administrator, people => people.Close(new(new("main"), Id(SamplePeople.Administrator), AccountDoor.Closed, "")))).Reason);
        await Assert.ThrowsAsync<NotPermittedException>(() => Give("he-xue", "wu-xia", Role.Secretary));
    }

    private AccountId Id(string name) => new(floor.Program.Services.GetRequiredService<Roster>().Book.Named(name)!.Id);

    // As a circuit of his would ask.
    private async Task<T> As<T>(string name, Func<IPeople, Task<T>> ask)
    {
        _ = floor.Program.Server;
        await using var circuit = floor.Program.Services.CreateAsyncScope();
        var account = circuit.ServiceProvider.GetRequiredService<Roster>().Book.Named(name)!;
        circuit.ServiceProvider.GetRequiredService<CurrentAccess>().Begin(new Session.Person(account.Id, account.Stamp, "circuit", DateTimeOffset.MaxValue));
        return await ask(circuit.ServiceProvider.GetRequiredService<IPeople>());
    }
}
