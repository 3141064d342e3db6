using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Dashboard.Board;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.Contests;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Disputes;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Manage;
using SalesFloor.Dashboard.Offline;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Dashboard.Showrooms;
using SalesFloor.Dashboard.Stock;
using SalesFloor.Dashboard.Targets;
using SalesFloor.Dashboard.Telephone;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;

namespace SalesFloor.Dashboard;

/// <summary>Puts the screens into a web program.</summary>
public static class DashboardSetUp
{
    /// <summary>The screens, their words and the feed they live from. Needs an <c>IGrainFactory</c>, an <c>IFloorGrains</c> and an <c>ICustomerSearch</c>.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLocalization();
        services.AddOptions<DashboardOptions>().BindConfiguration("Dashboard");
        services.Configure<RequestLocalizationOptions>(SpeakTwoLanguages);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IFloorFeed, FloorFeed>();
        services.TryAddSingleton<IChannelAlerts, NoAlerts>();
        services.TryAddScoped<IAccess, OpenAccess>();
        services.AddScoped<IDeskCalls, DeskCalls>();
        services.AddScoped<IBoardCalls, BoardCalls>();
        services.AddScoped<IReceiptCalls, ReceiptCalls>();
        services.AddScoped<ICompensationCalls, CompensationCalls>();
        services.AddScoped<ICustomerCalls, CustomerCalls>();
        services.AddScoped<IDayCalls, DayCalls>();
        services.AddScoped<IDisputeCalls, DisputeCalls>();
        services.AddScoped<IDealCalls, DealCalls>();
        services.AddScoped<IPhoneCalls, PhoneCalls>();
        services.AddScoped<IRulesCalls, RulesCalls>();
        services.AddScoped<IStaffCalls, StaffCalls>();
        services.AddScoped<IScoreCalls, ScoreCalls>();
        services.AddScoped<IContestCalls, ContestCalls>();
        services.AddScoped<IStockCalls, StockCalls>();
        services.AddScoped<ITargetCalls, TargetCalls>();
        return services;
    }

    /// <summary>The pages, their scripts and styles, and the language switch.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(SayItToPeopleOnly);
        app.Use(LetTheWorkerKeepTheDesk);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapGet("/culture", SwitchLanguage).WithMetadata(OpenToAll.One);
        app.MapGet("/desk/offline", () => new RazorComponentResult<OfflinePage>()).WithMetadata(OpenToAll.One); // an empty shell; what fills it is the browser's own
        return app;
    }

    // Somebody with a browser gets a page with a way home, and a 404 all the same; other programs get no page where they asked for data.
    private static Task SayItToPeopleOnly(HttpContext http, RequestDelegate next)
    {
        var looks = HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!looks && http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(http);
    }

    // The worker lies among the other scripts and may answer for the desk's address only.
    private static Task LetTheWorkerKeepTheDesk(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path == "/_content/Dashboard/desk-worker.js") http.Response.Headers["Service-Worker-Allowed"] = "/desk";
        return next(http);
    }

    // A link that names a language wins (a wall's screen has no keyboard), then what somebody chose, then what his browser asks for.
    private static void SpeakTwoLanguages(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Languages.Codes[0]).AddSupportedCultures(Languages.Codes).AddSupportedUICultures(Languages.Codes);
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang", Options = options },
            new CookieRequestCultureProvider { Options = options },
            new AcceptLanguageHeaderRequestCultureProvider { Options = options },
        ];
    }

    private static IResult SwitchLanguage(HttpContext http, string to, string? back)
    {
        if (!Languages.Codes.Contains(to)) return Results.BadRequest();

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });

        // Only back into this program: the address comes from a link that anybody can write.
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
