using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.People;

namespace SalesFloor.Tests.People;

/// <summary>Every address of the program as every role: what the matrix gives is answered, the rest refused. The rows stand in <c>every-address.txt</c>; an address without one fails.</summary>
public sealed partial class EveryAddress(SignedInFloor floor) : IClassFixture<SignedInFloor>
{
    // Who taps, who he is in the plan, and colleagues of his group and of another.
    private static readonly Dictionary<Role, string> s_people = new()
    {
        [Role.Secretary] = "he-xue", [Role.Salesperson] = "wang-fang", [Role.Supervisor] = "sun-li", [Role.Manager] = "zhu-ming", [Role.Director] = "hu-jun", [Role.Assistant] = "guo-jing", [Role.Finance] = "gao-yu",
        [Role.GeneralManager] = "lin-feng", [Role.Administrator] = SamplePeople.Administrator,
    };

    private const string Mate = "li-na";
    private const string Stranger = "zhao-lei";

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Every_address_has_a_row_and_every_row_an_address()
    {
        _ = floor.Program.Server;
        var there = floor.Program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<StaticAssetDescriptor>() is null && one.Metadata.GetMetadata<ComponentTypeMetadata>() is null) // pages have their own test
            .SelectMany(one => (one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => (Address: $"{method} {Template(one)}", Open: one.Metadata.GetMetadata<OpenToAll>() is not null)))
            .Distinct().OrderBy(one => one.Address, StringComparer.Ordinal).ToList();

        var rows = Rows().ToDictionary(row => row.Address);
        Assert.True(there.All(one => rows.ContainsKey(one.Address)), "No row: " + string.Join('\n', there.Where(one => !rows.ContainsKey(one.Address))));
        Assert.Empty(rows.Keys.Except(there.Select(one => one.Address)));
        Assert.All(there, one => Assert.Equal(one.Open, rows[one.Address].Action is "open"));
    }

    [Theory, MemberData(nameof(Roles)), Trait("Rule", "ORG-01"), Trait("Rule", "ORG-02"), Trait("Rule", "ORG-03"), Trait("Rule", "ORG-04"), Trait("Rule", "ORG-05"), Trait("Rule", "ORG-06"), Trait("Rule", "ORG-14")]
    public async Task Every_role_gets_every_address_that_the_matrix_gives_it_here_and_elsewhere_and_no_other(Role role)
    {
        using var browser = new Browsing(floor.Program);
        var other = await floor.Program.Open();
        await browser.Tap(s_people[role]);
        var faults = new List<string>();
        foreach (var row in Rows().Where(row => row.Asks is not null))
        {
            foreach (var (showroom, rep) in new[] { ("main", Me(role)), ("main", Mate), ("main", Stranger), (other.Id.Value, other.Reps[0].Value) })
            {
                var request = AddressRequests.Of(row.Address, showroom, Me(role), rep);
                if (rep != Stranger && showroom == "main" && !request.NamesRep) continue; // whose it is, only who is named in it can say
                if (showroom != "main" && !request.NamesShowroom) continue;

                var may = Expected(row, role, showroom == "main", rep == Me(role) || row.Address.EndsWith("{customer}/dispute", StringComparison.Ordinal), rep == Mate); // who says that a customer is his is himself the claimant
                var answer = await Send(browser, request);
                var refused = answer.Status is 401 or 403;
                if (may == Expectation.Gate ? !refused : refused || answer.Status >= 500) faults.Add($"{row.Address} as {role} in {showroom} about {rep}: {answer.Status} {answer.Text}");
                if (may == Expectation.Rule && !answer.Text.Contains("not-yours", StringComparison.Ordinal)) faults.Add($"{row.Address} as {role}: the order is not his, but {answer.Status} {answer.Text}");
                if (may == Expectation.Goes && row.Order is not null && answer.Text.Contains("not-yours", StringComparison.Ordinal)) faults.Add($"{row.Address} as {role}: the order is his, but {answer.Status} {answer.Text}");
                if (answer.Status == 400) faults.Add($"{row.Address}: the gate was never asked, {answer.Text}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Nobody_no_wall_no_revoked_and_no_foreign_token_and_none_of_less_scope_gets_any_of_them()
    {
        using var browser = new Browsing(floor.Program);
        _ = floor.Program.Server;
        var book = floor.Program.Services.GetRequiredService<Roster>().Book;
        var (narrow, revoked, wall) = (await Token(book.Named("lin-feng")!, FloorAction.SeeWall), await Token(book.Named("lin-feng")!, FloorAction.SeeFloor), await Token(book.Named(SamplePeople.Administrator)!, FloorAction.SeeWall));
        await using (var circuit = floor.Program.Services.CreateAsyncScope())
        {
            var manager = book.Named(SamplePeople.Administrator)!;
            circuit.ServiceProvider.GetRequiredService<CurrentAccess>().Begin(new Session.Person(manager.Id, manager.Stamp, "circuit", DateTimeOffset.MaxValue));
            Assert.IsType<PeopleAnswer.Done>(await circuit.ServiceProvider.GetRequiredService<IPeople>().Revoke(new(new("main"), revoked.Id, "")));
        }

        var faults = new List<string>();
        foreach (var row in Rows().Where(row => row.Action is not ("open" or "nothing")))
        {
            var request = AddressRequests.Of(row.Address, "main", "lin-feng", "lin-feng");
            foreach (var (who, token, status) in new[] { ("nobody", null, 401), ("a guessed token", "floor_guessed", 401), ("a revoked token", revoked.Secret, 401), ("a token of less scope", narrow.Secret, 403), ("an administrator's token for a wall", wall.Secret, 403) })
            {
                var answer = await Send(browser, request, token);
                var door = answer.Status == 302 || (row.Action is "signed-in" && status == 403); // a form leads back to the door; what any session may have, a token has as well
                if (answer.Status != status && !door) faults.Add($"{row.Address} as {who}: {answer.Status} {answer.Text}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The administrator is not in the plan; what he tries, he tries as somebody who is.
    private static string Me(Role role) => s_people[role == Role.Administrator ? Role.Secretary : role];

    private enum Expectation { Goes, Gate, Rule }

    private static Expectation Expected(AddressRow row, Role role, bool here, bool own, bool mate)
    {
        var reach = PermissionMatrix.Of(row.Asks!.Value, role);
        var passes = reach == Reach.Everywhere || (here && (reach == Reach.Showroom || (reach == Reach.Group && (own || mate)) || (reach == Reach.Own && own)));
        if (!passes) return Expectation.Gate;
        return row.Order is { } order && PermissionMatrix.Of(order, role) < Reach.Showroom ? Expectation.Rule : Expectation.Goes;
    }

    private static async Task<Api.Answer> Send(Browsing browser, AddressRequest sent, string? token = null)
    {
        using var request = new HttpRequestMessage(sent.Method, sent.Address);
        if (sent.Body is { } body) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(sent.MediaType));
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        request.Headers.AcceptLanguage.Add(new("en"));
        using var response = await browser.Raw(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    private async Task<(string Id, string Secret)> Token(Account account, FloorAction scope)
    {
        var (id, secret, now) = (Secrets.New(""), Secrets.New("floor_"), TimeProvider.System.GetUtcNow());
        await floor.Program.Services.GetRequiredService<PeopleTables>().Add(new AccessToken(id, account.Id, "test", Secrets.Hash(secret), [scope], now, now.AddDays(1)), new("test", "token-made", "test"));
        await floor.Program.Services.GetRequiredService<Roster>().Refresh();
        return (id, secret);
    }

    private static string Template(RouteEndpoint endpoint) => Constraint().Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "{$1}");

    [GeneratedRegex(@"\{\**(\w+):\w+\}")]
    private static partial Regex Constraint();

    private static IEnumerable<AddressRow> Rows() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "People", "every-address.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => new AddressRow($"{cells[0]} {cells[1]}", cells[2], cells.Length > 3 ? Named<FloorOrder>(cells[3]) : null, cells[2] is "open" or "signed-in" or "nothing" ? null : Named<FloorAction>(cells[2])));

    // A number would be read as a name, and a name that is none would be left out.
    private static T Named<T>(string name) where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : throw new InvalidOperationException($"every-address.txt: there is no {typeof(T).Name} {name}.");

    // A row whose action is unknown is no row: whatever reads the table fails.
    private sealed record AddressRow(string Address, string Action, FloorOrder? Order, FloorAction? Asks);
}
