using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Dashboard.Screens;
using SalesFloor.People;
using SalesFloor.Preview;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Dashboard;

/// <summary>Every button of every page on which people work, for each role: there exactly when the matrix gives it to him. The rights stand in <c>every-button.txt</c>; a button without a row fails, and so does a page.</summary>
public sealed class ButtonsForEveryRole : IAsyncLifetime
{
    // Whose something is, where it is not the rep's: what a leader is asked for is his because he leads the rep.
    private static readonly FloorOrder[] s_leaders = [FloorOrder.ReviewPlanOfRep];

    private static readonly (string Page, Dictionary<string, string> Buttons)[] s_rows = [.. Rows()];

    // Whole pages of one action, on which nobody who opens them is refused anything; and the desk and the board, whose keys browsers press.
    private static readonly string[] s_ofOneAction = ["/", "/manage", "/desk", "/board", "/register", "/wall/", "/fairness", "/figures", "/leaderboard", "/manage/people", "/manage/links", "/manage/open", "/manage/staff", "/manage/audit", "/manage/pipeline", "/coach", "/reports", "/deals", "/not-found"];

    private readonly Seat _seat = new();
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _app = PreviewHost.Build("http://127.0.0.1:0", services => services.Furnish(_seat));
        await _app.StartAsync();
        _browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact, Trait("Rule", "ORG-01"), Trait("Rule", "ORG-02"), Trait("Rule", "ORG-03"), Trait("Rule", "ORG-04"), Trait("Rule", "ORG-05"), Trait("Rule", "ORG-06"), Trait("Rule", "ORG-14")]
    public async Task A_button_is_there_exactly_when_the_matrix_gives_it_to_whoever_sits_there()
    {
        var (faults, seen) = (new List<string>(), new HashSet<(string, string)>());
        foreach (var role in Enum.GetValues<Role>())
        {
            _seat.Role = role;
            foreach (var (page, rights) in s_rows)
            {
                var (there, usable) = await Buttons(page);
                faults.AddRange(there.Where(button => !rights.ContainsKey(button)).Select(button => $"{page}, {role}: {button} has no row in every-button.txt"));
                seen.UnionWith(there.Select(button => (page, button)));
                var opens = there.Length > 0 || Opens(page);
                foreach (var (button, right) in rights)
                {
                    var has = (right.EndsWith('!') ? usable : there).Contains(button);
                    if (has != (opens && May(role, right.TrimEnd('!')))) faults.Add($"{page}, {role}: {button} is {(has ? "" : "not ")}there; its right is {right}");
                }
            }
        }

        faults.AddRange(s_rows.SelectMany(row => row.Buttons.Keys.Where(button => !seen.Contains((row.Page, button))).Select(button => $"{row.Page}: nobody sees {button}")));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public void Every_page_is_tried_or_is_of_one_action()
    {
        var tried = s_rows.Select(row => row.Page.Split('?')[0]).ToList();
        var pages = typeof(PageActions).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template);

        Assert.All(pages, page => Assert.True(tried.Concat(s_ofOneAction).Any(one => page.Contains('{', StringComparison.Ordinal) ? one.StartsWith(page.Split('{')[0], StringComparison.Ordinal) : one == page), $"{page}: no row in every-button.txt"));
    }

    private bool Opens(string page)
    {
        var path = page.Split('?')[0];
        return ((IAccess)_seat).MayOpen(path, Hall.Main);
    }

    private async Task<(string[] There, string[] Usable)> Buttons(string page)
    {
        var asks = Hall.IdOf(_seat.Role) is { } me ? $"as={me}{(page.Contains("rep=", StringComparison.Ordinal) ? "" : $"&rep={me}")}" : "";
        using var answer = await _browser.GetAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? "&" : "?")}{asks}");
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden, $"{page} as {_seat.Role}: {answer.StatusCode} {answer.Headers.Location}");
        var main = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main");
        var buttons = main?.QuerySelectorAll("button, input[type=file], [draggable=true]").ToList() ?? [];
        return ([.. buttons.Select(Name).Distinct()], [.. buttons.Where(button => !button.HasAttribute("disabled") && button.Closest("fieldset[disabled]") is null).Select(Name)]);
    }

    private static string Name(IElement button) => button.GetAttribute("data-test") ?? $"(no name: {button.TextContent.Trim()})";

    // "A+B": both, "A|B": either; "anybody": whoever has the page; "A@rep": of what is the rep's.
    private static bool May(Role role, string right) => right == "anybody" || right.Split('|').Any(either => either.Split('+').All(one => one.EndsWith("@rep", StringComparison.Ordinal) ? role == Role.Salesperson && Has(role, one[..^4]) : Has(role, one)));

    private static bool Has(Role role, string right)
    {
        if (Enum.TryParse<FloorAction>(right, out var action)) return PermissionMatrix.Of(action, role) is Reach.Showroom or Reach.Everywhere || (PermissionMatrix.Of(action, role) == Reach.Own && role == Role.Salesperson);

        var order = Enum.Parse<FloorOrder>(right);
        return PermissionMatrix.Of(order, role) switch
        {
            Reach.Nowhere => false,
            Reach.Own => role == (s_leaders.Contains(order) ? Role.Supervisor : Role.Salesperson),
            Reach.Group => role == Role.Supervisor,
            _ => true,
        };
    }

    private static IEnumerable<(string Page, Dictionary<string, string> Buttons)> Rows() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "People", "every-button.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(cells => cells[0]).Select(page => (page.Key, page.Where(cells => cells.Length > 1).ToDictionary(cells => cells[1], cells => cells[2])));
}
