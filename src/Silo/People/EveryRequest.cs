using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticAssets;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Silo.Api;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>What every request passes where people sign in: who is it, and is this address for him at all. What he may do there, the gate asks at every call.</summary>
internal static class EveryRequest
{
    private const string Bearer = "Bearer ";

    // Also of somebody who has to set something up before anything else.
    private static readonly PathString[] s_alwaysHis = ["/account", "/signout"];

    /// <summary>What a request proves: a cookie or a token. Before the limits, which count by it, also whoever is then refused.</summary>
    public static void UseProofs(this WebApplication app, FloorSettings floor)
    {
        if (floor.Accounts is AccountsMode.Off) return;

        app.UseRequestLocalization(); // whoever is refused is told so in his language
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            if (http.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.Ordinal))
                http.User = new Session.Program(Secrets.Hash(header[Bearer.Length..].Trim())).ToPrincipal();
            return next(http);
        });
    }

    /// <summary>Puts it in place, before every address.</summary>
    public static void UsePeople(this WebApplication app, FloorSettings floor)
    {
        if (floor.Accounts is not AccountsMode.Off) app.Use(Pass);
    }

    private static async Task Pass(HttpContext http, RequestDelegate next)
    {
        var access = http.RequestServices.GetRequiredService<CurrentAccess>();
        access.Begin(Session.Of(http.User));
        if (Refusal(http, access) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        if (IsLooking(http) && Session.Of(http.User) is Session.Person session && access.Who is not SignedIn.Nobody) await http.RequestServices.GetRequiredService<Sessions>().Touch(session.Id);
        await next(http);
    }

    private static IResult? Refusal(HttpContext http, CurrentAccess access)
    {
        if (http.GetEndpoint() is not { } endpoint) return null; // there is nothing at this address, which may be said to anybody
        if (endpoint.Metadata.GetMetadata<OpenToAll>() is not null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return null;

        var who = access.Who;
        if (who is SignedIn.Nobody) return ToTheDoor(http);
        if (who is SignedIn.Person { Only: null } person && Owes(http, person) && !s_alwaysHis.Any(his => http.Request.Path.StartsWithSegments(his))) return IsLooking(http) ? Results.Redirect("/account") : Forbidden(http);
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page } && !access.May(page, ShowroomOf(http))) return NotThisPage(http, access, page);
        return null;
    }

    // A password of his own, a second factor: first things first.
    private static bool Owes(HttpContext http, SignedIn.Person person) =>
        http.RequestServices.GetRequiredService<Roster>().Book.Account(person.Account.Value) is { } account && http.RequestServices.GetRequiredService<SignInRules>().Owes(account);

    private static IResult ToTheDoor(HttpContext http)
    {
        if (!IsLooking(http)) return Problems.Of(http.RequestServices.GetRequiredService<ApiTexts>(), StatusCodes.Status401Unauthorized, "not-signed-in", "", http.RequestServices.GetRequiredService<ApiTexts>().Say("NotSignedIn"));
        if (http.RequestServices.GetRequiredService<Roster>().Book.NobodyMayCome) return Results.Redirect("/setup");

        return Results.Redirect("/signin?back=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
    }

    // Whoever works elsewhere and named no showroom gets the page of his own.
    private static IResult NotThisPage(HttpContext http, CurrentAccess access, Type page)
    {
        if (access.Who is SignedIn.Display display) return Results.Redirect($"/wall/{Uri.EscapeDataString(display.Showroom.Value)}");
        if (http.Request.Query["showroom"].Count == 0 && http.GetRouteValue("ShowroomInPath") is null && access.Who is SignedIn.Person person
            && person.Roles.Select(grant => grant.Showroom).FirstOrDefault(showroom => access.May(page, showroom)) is { Value: { } elsewhere })
            return Results.Redirect($"{http.Request.Path}{http.Request.QueryString.Add("showroom", elsewhere)}");

        return Forbidden(http);
    }

    private static IResult Forbidden(HttpContext http)
    {
        if (IsLooking(http)) return new RazorComponentResult<RefusedPage> { StatusCode = StatusCodes.Status403Forbidden };

        var texts = http.RequestServices.GetRequiredService<ApiTexts>();
        return Problems.Of(texts, StatusCodes.Status403Forbidden, "not-permitted", "", texts.Say("NotPermitted"));
    }

    private static ShowroomId ShowroomOf(HttpContext http) =>
        http.GetRouteValue("ShowroomInPath") as string is { Length: > 0 } path ? new(path)
        : http.Request.Query["showroom"] is [{ Length: > 0 } asked] ? new(asked) : http.RequestServices.GetRequiredService<FloorSettings>().Showroom;

    // Somebody with a browser who opens a page; everything else is a program, or a page's script.
    private static bool IsLooking(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
