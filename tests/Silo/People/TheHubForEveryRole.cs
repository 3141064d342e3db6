using System.Net;
using System.Net.WebSockets;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Live;
using SalesFloor.Silo.People;
using SalesFloor.Silo.Start;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>Every method of the hub as every role, here and in another showroom; and how much of it one account may ask.</summary>
public sealed class TheHubForEveryRole : IAsyncDisposable
{
    private readonly FloorProgram _program = new() { Accounts = true };

    public TheHubForEveryRole()
    {
        _program.UseKestrel(0);
        _program.StartServer();
    }

    [Fact, Trait("Rule", "ORG-14"), Trait("Rule", "SEC-01")]
    public async Task Every_method_answers_whom_the_matrix_says_here_and_elsewhere_and_refuses_the_rest()
    {
        var methods = typeof(FloorHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.GetBaseDefinition() == method).Select(method => method.Name);
        Assert.Equal([nameof(FloorHub.Watch)], methods); // another one needs its cells here
        var other = (await _program.Open()).Id;
        foreach (var role in Enum.GetValues<Role>())
        {
            var reach = PermissionMatrix.Of(FloorAction.SeeFloor, role);
            await using var hub = await Connect(await Token(Of(role), FloorAction.SeeFloor));
            Assert.Equal(reach != Reach.Nowhere, await Watches(hub, "main"));
            Assert.Equal(reach == Reach.Everywhere, await Watches(hub, other.Value));

            await using var narrow = await Connect(await Token(Of(role), FloorAction.SearchCustomers));
            Assert.False(await Watches(narrow, "main"));
        }
    }

    [Fact]
    public async Task A_token_that_is_revoked_connects_no_more_and_what_was_connected_is_cut()
    {
        var account = Of(Role.Manager);
        var secret = await Token(account, FloorAction.SeeFloor);
        await using var hub = await Connect(secret);
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += _ =>
        {
            cut.TrySetResult();
            return Task.CompletedTask;
        };
        Assert.True(await Watches(hub, "main"));

        var token = Book.Tokens.Single(one => one.Hash == Secrets.Hash(secret));
        await _program.Services.GetRequiredService<PeopleTables>().RevokeToken(token.Id, new("test", "token-revoked", account.Name));
        await _program.Services.GetRequiredService<Roster>().Refresh();

        await cut.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<WebSocketException>(() => Connect(secret));
    }

    [Fact]
    public async Task One_account_asks_so_much_and_no_more_and_nobody_else_feels_it()
    {
        using var limits = new LiveLimits(FloorSettings.Default with { Proxy = IPAddress.Loopback });

        var taken = Enumerable.Range(0, 2000).Count(_ => limits.TakesCall("one"));

        Assert.InRange(taken, 300, 600);
        Assert.True(limits.TakesCall("another"));
        Assert.True(await limits.TakesFromPage("one"));
        using var here = new LiveLimits(FloorSettings.Default);
        Assert.All(Enumerable.Range(0, 2000), _ => Assert.True(here.TakesCall("one")));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private PeopleBook Book => _program.Services.GetRequiredService<Roster>().Book;

    private Account Of(Role role) => Book.Accounts.First(one => one.ClosedAt is null && one.Roles.Any(grant => grant.Role == role));

    private static async Task<bool> Watches(HubConnection hub, string showroom)
    {
        try
        {
            return (await hub.InvokeAsync<JsonElement>("Watch", showroom)).GetProperty("showroom").GetString() == showroom;
        }
        catch (HubException refused) when (refused.Message.Contains("may not", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private Task<HubConnection> Connect(string token) => HubOf.Connect(_program, token);

    private async Task<string> Token(Account account, FloorAction scope)
    {
        var (secret, now) = (Secrets.New("floor_"), TimeProvider.System.GetUtcNow());
        await _program.Services.GetRequiredService<PeopleTables>().Add(new AccessToken(Secrets.New(""), account.Id, "test", Secrets.Hash(secret), [scope], now, now.AddDays(1)), new("test", "token-made", "test"));
        await _program.Services.GetRequiredService<Roster>().Refresh();
        return secret;
    }
}
