using System.Net;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>The limits as whoever runs into them meets them: over sockets, with a proxy before the program.</summary>
public sealed class LimitsOverARealSocket : IAsyncDisposable
{
    // Far above what is taken at once and given back meanwhile, also where all of it takes ten seconds.
    private const int FarTooMany = 1500;

    private const string One = "203.0.113.1";
    private const string Another = "203.0.113.2";

    private FloorProgram _program = null!;

    [Fact]
    public async Task A_client_of_the_hub_that_asks_too_much_is_told_so_in_words_and_another_is_answered()
    {
        Start("127.0.0.1");
        await using var hub = await Connect(await Token());
        await using var other = await Connect(await Token());

        var told = await Task.WhenAll(Enumerable.Range(0, FarTooMany).Select(_ => Asked(hub)));

        Assert.Contains(told, said => said.Contains("too much at once", StringComparison.Ordinal));
        Assert.Contains(told, said => !said.Contains("too much at once", StringComparison.Ordinal));
        Assert.DoesNotContain("too much at once", await Asked(other), StringComparison.Ordinal);
        Assert.Equal(HubConnectionState.Connected, hub.State); // refused, not thrown out
    }

    [Fact]
    public async Task Behind_one_proxy_two_addresses_are_counted_apart()
    {
        Start("127.0.0.1");

        Assert.Contains(HttpStatusCode.TooManyRequests, await Knock(FarTooMany, _ => One));
        Assert.Equal([HttpStatusCode.Unauthorized], (await Knock(1, _ => Another)).Distinct());
    }

    [Fact]
    public async Task What_somebody_who_is_no_proxy_of_ours_says_of_his_address_changes_nothing()
    {
        Start("192.0.2.7");

        var answers = await Knock(FarTooMany, at => $"203.0.113.{at % 250}");

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Knock(50, _ => Another)).Max());
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private void Start(string proxy)
    {
        _program = new() { Accounts = true, Settings = [("behind-proxy", proxy), ("Accounts:SecondFactor", "false")] };
        _program.UseKestrel(0);
        _program.StartServer();
    }

    // Nobody's connections to the hub, with guessed tokens and with none: counted by where they come from, before they are refused.
    private async Task<HttpStatusCode[]> Knock(int times, Func<int, string> from)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 32 }) { BaseAddress = _program.ClientOptions.BaseAddress };
        return await Task.WhenAll(Enumerable.Range(0, times).Select(async at =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/floor/negotiate?negotiateVersion=1");
            request.Headers.Add("X-Forwarded-For", from(at));
            if (at % 2 == 0) request.Headers.Authorization = new("Bearer", $"floor_guess-{at}"); // a guess has no count of its own
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }));
    }

    // No showroom has this key: answered at once, whatever the floor does.
    private static async Task<string> Asked(HubConnection hub) => (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<object>("Watch", "?"))).Message;

    private Task<HubConnection> Connect(string token) => HubOf.Connect(_program, token);

    // Behind a proxy nobody of the sample floor has an account: whoever connects is made here. Each token is counted for itself.
    private async Task<string> Token()
    {
        var (tables, roster) = (_program.Services.GetRequiredService<PeopleTables>(), _program.Services.GetRequiredService<Roster>());
        if (roster.Book.Named("asker") is not { } account)
        {
            account = new() { Id = "a-asker", Name = "asker", ShownAs = "Asker", Stamp = "stamp", MadeAt = TimeProvider.System.GetUtcNow(), Roles = [new(Role.Manager, new("main"))] };
            Assert.True(await tables.Save(account, RolesToo.Yes, new("test", "account-opened", "asker")));
        }

        var (secret, now) = (Secrets.New("floor_"), TimeProvider.System.GetUtcNow());
        await tables.Add(new AccessToken(Secrets.New(""), account.Id, "test", Secrets.Hash(secret), [FloorAction.SeeFloor], now, now.AddDays(1)), new("test", "token-made", "test"));
        await roster.Refresh();
        return secret;
    }
}
