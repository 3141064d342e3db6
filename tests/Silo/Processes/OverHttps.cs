using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace SalesFloor.Tests.Processes;

/// <summary>The real program with a certificate of our own making, behind a proxy, and where it must not start at all.</summary>
public sealed class OverHttps : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("floor-https-").FullName;

    [Theory]
    [InlineData("floor.pem")]
    [InlineData("floor.pfx")]
    public async Task With_a_certificate_it_speaks_https_alone_and_its_cookie_never_travels_in_the_clear(string file)
    {
        using var certificate = SelfMade(file);
        await using var floor = await FloorProcess.Start("--data", _folder, "--accounts", "on", "--listen", "127.0.0.1", "--certificate", Path.Combine(_folder, file));
        var address = floor.Http.BaseAddress!;
        Assert.Equal("https", address.Scheme);
        using var browser = Trusting(certificate, address);

        var door = await browser.GetStringAsync("/signin");
        using var tapped = await browser.PostAsync("/signin/sample", new FormUrlEncodedContent(
        [
            new("account", Regex.Match(door, "value=\"([0-9a-f]+)\"[^>]*data-name=\"he-xue\"").Groups[1].Value),
            new("__RequestVerificationToken", Regex.Match(door, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value),
            new("back", "/desk"),
        ]));

        Assert.Equal("/desk", tapped.Headers.Location?.ToString());
        var session = Assert.Single(tapped.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("floor=", StringComparison.Ordinal));
        Assert.Contains("secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
        using var plain = new HttpClient { BaseAddress = new($"http://127.0.0.1:{address.Port}") };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync("/health"));
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_the_browser_is_told_to_come_by_https_only_and_nobody_can_be_tapped()
    {
        await using var floor = await FloorProcess.Start("--data", _folder, "--accounts", "on", "--behind-proxy", "127.0.0.1");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/setup") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Host", "floor.example" } } };

        using var answer = await floor.Http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode); // nobody has an account: not even the people of the sample floor
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("sign in", "--listen", "0.0.0.0", "--accounts", "off", "--certificate", "floor.pem")]
    [InlineData("sign in", "--behind-proxy", "127.0.0.1", "--accounts", "off")]
    [InlineData("in the clear", "--listen", "0.0.0.0")]
    [InlineData("There is no certificate", "--certificate", "nowhere.pem")]
    [InlineData("cannot be used", "--certificate", "broken.pem")]
    [InlineData("cannot be used", "--certificate", "broken.pfx")]
    public async Task A_floor_that_anybody_could_enter_or_listen_to_does_not_start_and_says_why(string why, params string[] options)
    {
        SelfMade("floor.pem").Dispose();
        foreach (var broken in new[] { "broken.pem", "broken.pfx" }) await File.WriteAllTextAsync(Path.Combine(_folder, broken), "no certificate");

        var (exit, said) = await FloorProcess.Order(["--port", "0", "--data", _folder, .. options.Select(word => word.Contains('.', StringComparison.Ordinal) && word.Contains('p', StringComparison.Ordinal) ? Path.Combine(_folder, word) : word)]);

        Assert.Equal(1, exit);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "floor.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private X509Certificate2 SelfMade(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=floor", key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(_folder, file);
        if (path.EndsWith(".pem", StringComparison.Ordinal)) File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        else File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return certificate;
    }

    // As somebody who has looked at this certificate once, and trusts no other.
    private static HttpClient Trusting(X509Certificate2 known, Uri address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == known.GetCertHashString() },
    })
    { BaseAddress = address };
}
