using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace SalesFloor.Tests.People;

/// <summary>A company's sign-in on a loopback port: discovery, keys, the page where somebody says who he is, and tokens. It believes whoever comes.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string Client = "floor";
    public const string Secret = "kept-in-a-file";

    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge, Person Who)> _codes = [];
    private readonly WebApplication _app;

    private FakeIssuer(WebApplication app) => _app = app;

    public sealed record Person(string Subject, string? Email, bool Verified = true);

    /// <summary>Who sits before its page.</summary>
    public Person Who { get; set; } = new("nobody", null);

    /// <summary>Signs with a key that it has not published.</summary>
    public bool Forges { get; set; }

    public string Address => _app.Urls.First();

    public static async Task<FakeIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new FakeIssuer(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = issuer.Address, ["authorization_endpoint"] = issuer.Address + "/authorize", ["token_endpoint"] = issuer.Address + "/token", ["jwks_uri"] = issuer.Address + "/keys",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        app.MapGet("/authorize", issuer.Authorize);
        app.MapPost("/token", (Delegate)issuer.Token); // its answer counts, not only that it ends
        await app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Authorize(HttpContext http)
    {
        var asked = http.Request.Query;
        Assert.Equal((Client, "code", "S256"), (asked["client_id"].ToString(), asked["response_type"].ToString(), asked["code_challenge_method"].ToString()));
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString(), Who);
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }

    private async Task<IResult> Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (!_codes.Remove(form["code"].ToString(), out var given) || form["client_id"] != Client || form["client_secret"] != Secret) return Results.BadRequest(new { error = "invalid_grant" });
        if (WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != given.Challenge) return Results.BadRequest(new { error = "invalid_grant" });

        return Results.Json(new { access_token = "nothing-is-asked-with-it", token_type = "Bearer", expires_in = 60, id_token = IdToken(given.Nonce, given.Who) });
    }

    private string IdToken(string nonce, Person who)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = Address, ["aud"] = Client, ["sub"] = who.Subject, ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 60 };
        if (who.Email is { } email) (claims["email"], claims["email_verified"]) = (email, who.Verified);
        var text = $"{Part(new { alg = "RS256", typ = "JWT", kid = "one" })}.{Part(claims)}";
        using var other = RSA.Create(2048);
        return $"{text}.{WebEncoders.Base64UrlEncode((Forges ? other : _key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private object PublicKey()
    {
        var key = _key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "one", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) };
    }

    private static string Part(object value) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(value));
}
