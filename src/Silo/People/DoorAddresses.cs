using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using SalesFloor.Dashboard.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>The pages at the door and what their forms send. Every form carries its antiforgery token; every answer is a page or a way to one.</summary>
internal static partial class DoorAddresses
{
    // Nobody stands beside a wall with a keyboard; its link ends when it is revoked.
    private static readonly TimeSpan s_wallFor = TimeSpan.FromDays(366);

    /// <summary>Puts them in place, where people sign in.</summary>
    public static void MapDoor(this WebApplication app, FloorSettings floor)
    {
        if (floor.Accounts is AccountsMode.Off) return;

        var door = app.MapGroup("").WithMetadata(OpenToAll.One).ExcludeFromDescription();
        door.MapGet("/signin", (HttpContext http, string? back, string? fault) => SignIn(http, Way(back), Fault(fault)));
        door.MapGet("/signin/code", (string? back, string? fault) => Code(Way(back), Fault(fault)));
        door.MapGet("/setup", (Roster roster, string? fault) => roster.Book.NobodyMayCome ? First(Fault(fault), null) : Results.Redirect("/signin"));
        door.MapGet("/display", () => new RazorComponentResult<DisplayPage>());

        if (floor.Company is not null)
            door.MapGet(Company.Asked, (string? back) => Results.Challenge(new AuthenticationProperties { RedirectUri = Way(back) }, [Company.Scheme])).RequireRateLimiting(Shields.AtTheDoor);

        var tries = door.MapGroup("").AddEndpointFilter(FormsOfOurs).RequireRateLimiting(Shields.AtTheDoor);
        tries.MapPost("/signin", async (HttpContext http, Door answers) => await Came(http, form => answers.WithPassword(http, form["name"].ToString(), form["password"].ToString(), form["stay"] == "yes")));
        tries.MapPost("/signin/known", async (HttpContext http, Door answers) => await Came(http, form => answers.KnownHere(http, form["account"].ToString(), form["typed"].ToString())));
        tries.MapPost("/signin/code", async (HttpContext http, Door answers) => await Came(http, form => answers.WithCode(http, form["code"].ToString()), "/signin/code"));
        tries.MapPost("/signin/recovery", async (HttpContext http, Door answers) => await Came(http, form => answers.WithRecoveryCode(http, form["recovery"].ToString()), "/signin/code"));
        tries.MapPost("/signin/sample", async (HttpContext http, Door answers) => await Came(http, form => SamplesOpen(http) ? answers.Sample(http, form["account"].ToString()) : Task.FromResult(DoorAnswer.Wrong)));
        tries.MapPost("/setup", SetUp);
        tries.MapPost("/display", OpenDisplay);

        // The desk locks itself with one key: no token, but from a page of ours only, and all that can come of it is a locked screen.
        door.MapPost("/lock", (HttpContext http, Door answers) => Leave(http, answers, "locked"));
        MapAccount(app);
    }

    private static async Task<IResult> Came(HttpContext http, Func<IFormCollection, Task<DoorAnswer>> enter, string again = "/signin")
    {
        var form = await http.Request.ReadFormAsync();
        var back = Way(form["back"]);
        var answer = await enter(form);
        string Onward() => http.RequestServices.GetRequiredService<Door>().Onward(http, back);
        return answer switch
        {
            DoorAnswer.Open => Results.LocalRedirect(Onward()),
            DoorAnswer.OpenWithNews => Results.LocalRedirect(SignInNews.First(Onward())),
            DoorAnswer.CodeOwed => Results.LocalRedirect("/signin/code?back=" + Uri.EscapeDataString(back)),
            var no => Results.LocalRedirect($"{again}?back={Uri.EscapeDataString(back)}&fault={(no is DoorAnswer.Locked ? "locked" : "wrong")}"),
        };
    }

    private static async Task<IResult> Leave(HttpContext http, Door door, string what)
    {
        await door.Close(http, what);
        return Results.LocalRedirect("/signin");
    }

    private static async Task<IResult> SetUp(HttpContext http, Roster roster, SetUpCode code, UserManager<Account> users, AccountStore store, Door door, FloorSettings floor, TimeProvider clock)
    {
        if (!roster.Book.NobodyMayCome) return Results.Redirect("/signin");

        var form = await http.Request.ReadFormAsync();
        var (name, password) = (PeopleBook.Normal(form["name"].ToString()), form["password"].ToString());
        if (!PeopleRule.IsName(name)) return First("Door.Fault.Name", name);
        if (!code.Is(form["code"].ToString())) return First("Door.Fault.Code", name);

        var account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Name = name, ShownAs = name, MadeAt = clock.GetUtcNow(), Roles = [new(Role.Administrator, floor.Showroom)] };
        store.Doing = new("console", "account-opened", name, $"{Role.Administrator}@{floor.Showroom}");
        if (!(await users.CreateAsync(account, password)).Succeeded) return First("Door.Fault.Password", name);

        code.Used();
        await door.Open(http, roster.Book.Account(account.Id)!, false, "set-up");
        return Results.LocalRedirect("/manage/people");
    }

    private static async Task<IResult> OpenDisplay(HttpContext http, Roster roster, TimeProvider clock)
    {
        var form = await http.Request.ReadFormAsync();
        if (roster.Book.Link(form["secret"].ToString().Trim()) is not { } link) return new RazorComponentResult<DisplayPage>(new { Fault = "Door.Fault.Display" });

        await http.SignInAsync(Session.Scheme, new Session.Wall(link.Id).ToPrincipal(), new AuthenticationProperties { IsPersistent = true, ExpiresUtc = clock.GetUtcNow() + s_wallFor });
        return Results.LocalRedirect($"/wall/{Uri.EscapeDataString(link.Showroom.Value)}?lang={link.Language}");
    }

    private static IResult SignIn(HttpContext http, string back, string? fault)
    {
        var book = http.RequestServices.GetRequiredService<Roster>().Book;
        if (book.NobodyMayCome) return Results.Redirect("/setup");

        var known = http.RequestServices.GetRequiredService<Cookies>().KnownHere(http, book).Where(one => !one.Sample).Select(AtTheDoor);
        var samples = SamplesOpen(http) ? book.Accounts.Where(one => one is { Sample: true, ClosedAt: null }).Select(AtTheDoor).OrderBy(one => one.Role is Role.Secretary ? 0 : 1).ThenBy(one => one.Role) : Enumerable.Empty<AtTheDoor>(); // who tries it out begins at the desk
        return new RazorComponentResult<SignInPage>(new { Back = back, Fault = fault, Known = (IReadOnlyList<AtTheDoor>)[.. known], Samples = (IReadOnlyList<AtTheDoor>)[.. samples], ByCompany = http.RequestServices.GetRequiredService<FloorSettings>().Company is not null });
    }

    private static RazorComponentResult<CodePage> Code(string back, string? fault) => new(new { Back = back, Fault = fault });

    private static IResult First(string? fault, string? typed) => new RazorComponentResult<FirstPage>(new { Fault = fault, Typed = typed });

    private static AtTheDoor AtTheDoor(Account account) => new(account.Id, account.Name, account.ShownAs, account.Roles.Select(grant => grant.Role).FirstOrDefault(Role.Salesperson), account.PinHash is not null);

    // One tap opens what has no password: only at this machine, and only while nobody from elsewhere can come at all.
    private static bool SamplesOpen(HttpContext http) =>
        !http.RequestServices.GetRequiredService<FloorSettings>().ListensBeyondLoopback && (http.Connection.RemoteIpAddress is not { } from || System.Net.IPAddress.IsLoopback(from));

    private static string? Fault(string? fault) => fault switch
    {
        "wrong" => "Door.Fault.Wrong",
        "locked" => "Door.Fault.Locked",
        "old" => "Door.Fault.Old",
        "password" => "Door.Fault.Password",
        "pin" => "Door.Fault.Pin",
        "second" => "Door.Fault.Second",
        "demanded" => "Door.Fault.Demanded",
        "form" => "Door.Fault.Form",
        "company" => "Door.Fault.Company",
        "stranger" => "Door.Fault.Stranger",
        _ => null,
    };

    // Only back into this program: the address comes from a link that anybody can write.
    private static string Way(string? back) => back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) ? back : "/";

    /// <summary>Takes a form only where it was made by a page of ours for this browser.</summary>
    private static async ValueTask<object?> FormsOfOurs(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            await http.Request.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            return Results.BadRequest(); // no browser makes such a form: a zero byte, a key of a megabyte
        }

        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) return Results.LocalRedirect("/signin?fault=form");

        return await next(call);
    }
}
