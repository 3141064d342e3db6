using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>The company's own sign-in (OpenID Connect: code with PKCE), where the floor is told of one. It says who somebody is; that he may come in at all, an administrator has written on his account before.</summary>
internal static class Company
{
    /// <summary>The scheme, and its part of the addresses.</summary>
    public const string Scheme = "company";

    /// <summary>Where somebody asks for it.</summary>
    public const string Asked = "/signin/company";

    /// <summary>Where it sends somebody back to.</summary>
    public const string Back = Asked + "/back";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>Puts it in place beside the cookie.</summary>
    public static AuthenticationBuilder AddCompany(this AuthenticationBuilder authentication, FloorSettings floor)
    {
        if (floor.Company is not { } company) return authentication;

        return authentication.AddOpenIdConnect(Scheme, oidc =>
        {
            (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (company.Authority.ToString(), company.Client, company.Secret);
            (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (oidc.CallbackPath, oidc.SignInScheme) = (Back, Session.Scheme);
            oidc.RequireHttpsMetadata = !company.Authority.IsLoopback;
            (oidc.MapInboundClaims, oidc.SaveTokens, oidc.GetClaimsFromUserInfoEndpoint, oidc.DisableTelemetry) = (false, false, false, true);
            oidc.Scope.Clear();
            oidc.Scope.Add("openid");
            oidc.Scope.Add("email");
            oidc.BackchannelTimeout = s_patience;
            // Both are asked for again by a page of theirs that leads to ours, which is a link and no form.
            (oidc.CorrelationCookie.SameSite, oidc.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
            (oidc.CorrelationCookie.Path, oidc.NonceCookie.Path) = (Asked, Asked);
            var secure = floor.ListensBeyondLoopback ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            (oidc.CorrelationCookie.SecurePolicy, oidc.NonceCookie.SecurePolicy) = (secure, secure);
            oidc.Events = new OpenIdConnectEvents { OnTicketReceived = Came, OnRemoteFailure = CameToNothing };
        });
    }

    // Their principal goes no further than this: whoever comes in has a session of ours.
    private static async Task Came(TicketReceivedContext came)
    {
        came.HandleResponse();
        var back = came.ReturnUri ?? "/";
        var door = came.HttpContext.RequestServices.GetRequiredService<Door>();
        var answer = await door.FromCompany(came.HttpContext, came.Principal?.FindFirst("sub")?.Value ?? "", VerifiedEmail(came));
        came.Response.Redirect(answer switch
        {
            DoorAnswer.Open => door.Onward(came.HttpContext, back),
            DoorAnswer.OpenWithNews => SignInNews.First(door.Onward(came.HttpContext, back)),
            DoorAnswer.CodeOwed => "/signin/code?back=" + Uri.EscapeDataString(back),
            _ => "/signin?fault=stranger&back=" + Uri.EscapeDataString(back),
        });
    }

    private static Task CameToNothing(RemoteFailureContext failed)
    {
        failed.HandleResponse();
        failed.HttpContext.RequestServices.GetRequiredService<CompanyLog>().CameToNothing(failed.Failure);
        failed.Response.Redirect("/signin?fault=company");
        return Task.CompletedTask;
    }

    private static string? VerifiedEmail(TicketReceivedContext came) =>
        string.Equals(came.Principal?.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase) ? came.Principal?.FindFirst("email")?.Value : null;
}

/// <summary>What the company's sign-in could not do, for whoever set it up. Without names, codes and tokens.</summary>
internal sealed partial class CompanyLog(ILogger<CompanyLog> log)
{
    /// <summary>Somebody came back without having proved who he is.</summary>
    public void CameToNothing(Exception? fault) => LogCameToNothing(fault?.GetType().Name ?? "nothing");

    [LoggerMessage(LogLevel.Warning, "A signing-in at the company's sign-in came to nothing: {Fault}")]
    private partial void LogCameToNothing(string fault);
}
