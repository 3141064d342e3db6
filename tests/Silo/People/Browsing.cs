using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>A browser without scripts: keeps its cookies, opens pages, sends their forms with what stands hidden in them.</summary>
internal sealed partial class Browsing : IDisposable
{
    // Whoever asked for no page begins at what he does all day.
    private static readonly string[] s_firstPages = ["/", "/desk", "/board"];

    private readonly HttpClient _client;

    public Browsing(FloorProgram program) =>
        _client = program.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(program.BehindProxy ? "https://localhost" : "http://localhost") });

    /// <summary>Opens a page as a browser does.</summary>
    public Task<HttpResponseMessage> Open(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.AcceptLanguage.Add(new("en"));
        return _client.SendAsync(request);
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Read(string address) => WebUtility.HtmlDecode(await (await Open(address)).Content.ReadAsStringAsync());

    /// <summary>Fills the form of a page and sends it. Where it leads is the answer.</summary>
    public async Task<HttpResponseMessage> Send(string page, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await (await Open(page)).Content.ReadAsStringAsync()).Groups[1].Value;
        return await _client.PostAsync(form, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    /// <summary>Sends a form that no page of ours made.</summary>
    public Task<HttpResponseMessage> SendWithoutToken(string form, params (string Name, string Value)[] fields) =>
        _client.PostAsync(form, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    /// <summary>Signs in with a password; true where the door opened.</summary>
    public async Task<bool> SignIn(string name, string password) => Leads(await Send("/signin", "/signin", ("name", name), ("password", password), ("back", "/desk"))) is "/desk" or "/account?done=news&back=%2Fdesk";

    /// <summary>Makes the first administrator of a floor with the code of its console, and signs him in here.</summary>
    public async Task FirstAdministrator(FloorProgram program, string name, string password)
    {
        _ = program.Server; // started
        var code = program.Services.GetRequiredService<SetUpCode>().Make();
        Assert.Equal("/manage/people", Leads(await Send("/setup", "/setup", ("code", code), ("name", name), ("password", password))));
    }

    /// <summary>Taps somebody of the sample floor.</summary>
    public async Task Tap(string name)
    {
        var page = await (await Open("/signin")).Content.ReadAsStringAsync();
        var id = Regex.Match(page, $"value=\"([0-9a-f]+)\"[^>]*data-name=\"{name}\"").Groups[1].Value;
        Assert.Contains(Leads(await Send("/signin", "/signin/sample", ("account", id))), s_firstPages);
    }

    /// <summary>What a script of a page, or a program with the browser's cookies, asks of the API.</summary>
    public async Task<Answer> Api(HttpMethod method, string address, string? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        request.Headers.AcceptLanguage.Add(new("en"));
        using var response = await _client.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> Raw(HttpRequestMessage request) => _client.SendAsync(request);

    public static string Leads(HttpResponseMessage answer) => answer.Headers.Location?.ToString() ?? $"{(int)answer.StatusCode}";

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
