using Microsoft.Extensions.DependencyInjection;
using SalesFloor.People;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>Signing in with the company: the floor asks its sign-in over real HTTP, and lets in whom an administrator has written down before.</summary>
public sealed class ByTheCompany : IAsyncLifetime
{
    private const string Password = "a long summer evening";

    private readonly string _secret = Path.GetTempFileName();
    private readonly HttpClient _web = new(new HttpClientHandler { AllowAutoRedirect = false });
    private FakeIssuer _issuer = null!;
    private FloorProgram _program = null!;
    private Browsing _boss = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_secret, FakeIssuer.Secret + "\n");
        _issuer = await FakeIssuer.Start();
        _program = new()
        {
            Accounts = true, BehindProxy = true,
            Settings = [("Accounts:SecondFactor", "false"), ("oidc-authority", _issuer.Address), ("oidc-client", FakeIssuer.Client), ("oidc-secret-file", _secret)],
        };
        _boss = new(_program);
        await _boss.FirstAdministrator(_program, "boss", Password);
    }

    public async ValueTask DisposeAsync()
    {
        _boss.Dispose();
        _web.Dispose();
        await _program.DisposeAsync();
        await _issuer.DisposeAsync();
        File.Delete(_secret);
    }

    [Fact]
    public async Task Whoever_was_written_down_comes_in_by_his_verified_address_and_from_then_on_by_his_name_there()
    {
        await WrittenDown("Boss@Company.example ");
        _issuer.Who = new("u-17", "boss@company.example");
        using var browser = new Browsing(_program);

        Assert.Equal("/account?done=news&back=%2Faccount", await Comes(browser, "/account")); // he is told that somebody wrote an address down for him
        Assert.Equal(200, (int)(await browser.Open("/account")).StatusCode);

        _issuer.Who = new("u-17", "boss-married@company.example"); // the name stays, the address may change
        using var later = new Browsing(_program);
        Assert.Equal("/", await Comes(later, null));
        _issuer.Who = new("u-99", "boss@company.example"); // and may be given to somebody else
        using var successor = new Browsing(_program);
        Assert.StartsWith("/signin?fault=stranger", await Comes(successor, null), StringComparison.Ordinal);
        Assert.StartsWith("/signin", Browsing.Leads(await successor.Open("/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_in_whom_no_administrator_wrote_down_and_nobody_gets_an_account_by_coming()
    {
        await WrittenDown("boss@company.example");
        var accounts = Book.Accounts.Length;
        foreach (var stranger in new FakeIssuer.Person[] { new("u-1", "stranger@company.example"), new("u-2", "boss@company.example", Verified: false), new("u-3", null), new("u-4", "boss@elsewhere.example") })
        {
            _issuer.Who = stranger;
            using var browser = new Browsing(_program);
            Assert.StartsWith("/signin?fault=stranger", await Comes(browser, null), StringComparison.Ordinal);
            Assert.StartsWith("/signin", Browsing.Leads(await browser.Open("/account")), StringComparison.Ordinal);
        }
        Assert.Equal(accounts, Book.Accounts.Length);
        Assert.All(Book.Company, one => Assert.Null(one.Subject));
    }

    [Fact]
    public async Task A_token_that_another_key_signed_or_an_answer_that_nobody_asked_for_opens_nothing()
    {
        await WrittenDown("boss@company.example");
        (_issuer.Who, _issuer.Forges) = (new("u-17", "boss@company.example"), true);
        using var browser = new Browsing(_program);
        Assert.Equal("/signin?fault=company", await Comes(browser, null));

        _issuer.Forges = false;
        using var asking = new Browsing(_program);
        using var other = new Browsing(_program);
        var back = await SentBack(asking, null);
        Assert.Equal("/signin?fault=company", Browsing.Leads(await other.Open(back))); // another browser's answer
        Assert.StartsWith("/signin", Browsing.Leads(await other.Open("/account")), StringComparison.Ordinal);
        Assert.Equal("/account?done=news&back=%2F", Browsing.Leads(await asking.Open(back)));
        Assert.Equal("/signin?fault=company", Browsing.Leads(await asking.Open(back))); // once
    }

    [Fact]
    public async Task Whoever_left_does_not_come_in_by_the_company_and_who_has_a_second_step_still_owes_it()
    {
        await WrittenDown("boss@company.example");
        _issuer.Who = new("u-17", "boss@company.example");
        await _boss.Send("/account", "/account/second");
        var key = System.Text.RegularExpressions.Regex.Match(await _boss.Read("/account"), "data-test=\"second-key\"[^>]*>([A-Z2-7]+)<").Groups[1].Value;
        await _boss.Send("/account", "/account/second/on", ("code", Totp.Code(key, TimeProvider.System.GetUtcNow())));
        using var browser = new Browsing(_program);
        Assert.Equal("/signin/code?back=%2Fdesk", await Comes(browser, "/desk"));
        Assert.StartsWith("/signin", Browsing.Leads(await browser.Open("/desk")), StringComparison.Ordinal);

        var account = Book.Named("boss")!;
        account.ClosedAt = TimeProvider.System.GetUtcNow();
        Assert.True(await _program.Services.GetRequiredService<PeopleTables>().Save(account, RolesToo.No, new("test", "account-closed", "boss")));
        await _program.Services.GetRequiredService<Roster>().Refresh();
        using var gone = new Browsing(_program);
        Assert.StartsWith("/signin?fault=stranger", await Comes(gone, null), StringComparison.Ordinal);
    }

    private PeopleBook Book => _program.Services.GetRequiredService<Roster>().Book;

    private async Task WrittenDown(string email)
    {
        await using var circuit = _program.Services.CreateAsyncScope();
        var account = Book.Named("boss")!;
        circuit.ServiceProvider.GetRequiredService<CurrentAccess>().Begin(new Session.Person(account.Id, account.Stamp, "circuit", DateTimeOffset.MaxValue));
        Assert.IsType<PeopleAnswer.Done>(await circuit.ServiceProvider.GetRequiredService<IPeople>().SetCompanyEmail(new(new("main"), new(account.Id), email, "")));
    }

    // From our door to theirs and back with what they gave.
    private async Task<string> SentBack(Browsing browser, string? way)
    {
        var theirs = (await browser.Open("/signin/company" + (way is null ? "" : "?back=" + Uri.EscapeDataString(way)))).Headers.Location!;
        Assert.StartsWith(_issuer.Address, theirs.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeIssuer.Secret, theirs.ToString(), StringComparison.Ordinal);
        using var answer = await _web.GetAsync(theirs);
        return answer.Headers.Location!.PathAndQuery;
    }

    private async Task<string> Comes(Browsing browser, string? way) => Browsing.Leads(await browser.Open(await SentBack(browser, way)));
}
