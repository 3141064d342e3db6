using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using SalesFloor.Dashboard.People;

namespace SalesFloor.Silo.People;

// What is one's own: /account and its forms.
internal static partial class DoorAddresses
{
    private const string MyAccount = "/account";

    private static void MapAccount(WebApplication app)
    {
        var mine = app.MapGroup("").ExcludeFromDescription();
        mine.MapGet(MyAccount, (HttpContext http, string? fault, string? done, string? back) => Page(http, Fault(fault), Done(done), [], done == "news" ? Way(back) : null));
        mine.MapPost("/here", Touch); // no form of a page: what comes of it is that this screen does not rest yet

        var forms = mine.MapGroup("").AddEndpointFilter(FormsOfOurs).RequireRateLimiting(Shields.AtTheDoor);
        forms.MapPost(MyAccount + "/password", (HttpContext http, UserManager<Account> users, AccountStore store, Door door) => Mine(http, async (me, form) =>
        {
            if (!await IsHe(users, store, me, form["old"].ToString())) return Again("old");
            me.MustChange = false;
            store.Doing = new(me.Name, "password-changed", me.Name);
            if (!(await users.ChangePasswordAsync(me, form["old"].ToString(), form["new"].ToString())).Succeeded) return Again("password");

            await door.Open(http, Fresh(http, me)!, false, "password-changed"); // the stamp is another: everybody else who had it is out
            return Well("password");
        }));
        forms.MapPost(MyAccount + "/pin", (HttpContext http, UserManager<Account> users, AccountStore store) => Mine(http, async (me, form) =>
        {
            if (form["pin"].ToString() is not { Length: >= 4 and <= 8 } pin || !pin.All(char.IsAsciiDigit) || pin.Distinct().Count() < 2) return Again("pin");
            me.PinHash = users.PasswordHasher.HashPassword(me, pin);
            store.Doing = new(me.Name, "pin-set", me.Name);
            return (await users.UpdateAsync(me)).Succeeded ? Well("pin") : Again("pin");
        }));
        MapSecond(forms);
        forms.MapPost(MyAccount + "/session", (HttpContext http, Sessions sessions, Roster roster) => Mine(http, async (me, form) =>
        {
            if ((await sessions.Of(me.Id)).FirstOrDefault(one => one.Id == form["session"].ToString()) is not { } session) return Again("form");
            await sessions.End(session.Id, new(me.Name, "session-ended", me.Name, session.Place));
            await roster.Refresh();
            return Well("session");
        }));
        forms.MapPost(MyAccount + "/everywhere", (HttpContext http, UserManager<Account> users, AccountStore store, Door door) => Mine(http, async (me, _) =>
        {
            store.Doing = new(me.Name, "signed-out-everywhere", me.Name);
            await users.UpdateSecurityStampAsync(me);
            return await Leave(http, door, "signed-out");
        }));
        forms.MapPost("/signout", (HttpContext http, Door door, Cookies cookies) => Mine(http, async (me, _) =>
        {
            cookies.Forget(http, me.Id);
            return await Leave(http, door, "signed-out");
        }));
    }

    private static async Task<IResult> Page(HttpContext http, string? fault, string? done, IReadOnlyList<string> newCodes, string? onTo = null)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<IAccess>().Who is not SignedIn.Person person || Fresh(http, person.Account.Value) is not { } me) return Results.Redirect("/signin");

        var (here, now, rules) = ((Session.Of(http.User) as Session.Person)?.Id, services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<SignInRules>());
        var sessions = await services.GetRequiredService<Sessions>().Of(me.Id);
        return new RazorComponentResult<AccountPage>(new
        {
            Me = person, me.MustChange, MustHaveSecond = rules.Demands(me) && !me.SecondOn, SecondDemanded = rules.Demands(me), IsSample = me.Sample, HasPin = me.PinHash is not null, me.SecondOn, NewKey = me.SecondOn ? null : me.SecondFactor, Fault = fault, Done = done,
            NewCodes = newCodes, CodesLeft = me.SecondOn ? await services.GetRequiredService<RecoveryCodes>().Left(me.Id) : 0,
            OnTo = onTo, Changes = (IReadOnlyList<SignInChange>)[.. (await services.GetRequiredService<SignInNews>().Of(me)).Select(line => new SignInChange(now - line.At, line.What, line.Actor == me.Name || line.Actor == person.Actor))],
            Sessions = (IReadOnlyList<SignedInAt>)[.. sessions.Select(one => new SignedInAt(one.Id, one.Place, one.Staying == Staying.Long, now - one.SeenAt, one.Id == here))],
        });
    }

    private static async Task<IResult> Touch(HttpContext http, Sessions sessions)
    {
        if (Session.Of(http.User) is Session.Person session) await sessions.Touch(session.Id);
        return Results.NoContent();
    }

    // Only a person himself, never a program that acts for him.
    private static async Task<IResult> Mine(HttpContext http, Func<Account, IFormCollection, Task<IResult>> change) =>
        http.RequestServices.GetRequiredService<IAccess>().Who is SignedIn.Person { Only: null } person && Fresh(http, person.Account.Value) is { } me
            ? await change(me, await http.Request.ReadFormAsync())
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    // An open screen is not yet its owner: whoever changes how he comes in shows that he could. Wrong tries count as at the door.
    private static async Task<bool> IsHe(UserManager<Account> users, AccountStore store, Account me, string password)
    {
        if (me.Sample || await users.IsLockedOutAsync(me)) return false;
        if (await users.CheckPasswordAsync(me, password)) return true;

        store.Doing = new(me.Name, "sign-in-refused", me.Name, "account");
        await users.AccessFailedAsync(me);
        return false;
    }

    private static Account? Fresh(HttpContext http, Account account) => Fresh(http, account.Id);

    private static Account? Fresh(HttpContext http, string id) => http.RequestServices.GetRequiredService<Roster>().Book.Account(id);

    private static IResult Again(string fault) => Results.LocalRedirect($"{MyAccount}?fault={fault}");

    private static IResult Well(string done) => Results.LocalRedirect($"{MyAccount}?done={done}");

    private static string? Done(string? done) => done switch
    {
        "password" => "Door.Done.Password",
        "pin" => "Door.Done.Pin",
        "second" => "Door.Done.Second",
        "session" => "Door.Done.Session",
        _ => null,
    };
}
