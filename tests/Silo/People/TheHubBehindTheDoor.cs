using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.People;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

public sealed class TheHubBehindTheDoor : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly FloorProgram _program = new() { Accounts = true };

    public TheHubBehindTheDoor()
    {
        _program.UseKestrel(0);
        _program.StartServer();
    }

    [Fact]
    public async Task Nobody_watches_without_a_token() => await Assert.ThrowsAsync<WebSocketException>(() => Connect(null));

    [Fact]
    public async Task A_program_watches_the_showroom_of_its_person_and_no_other()
    {
        await using var hub = await Connect(await Token("zhu-ming", FloorAction.SeeFloor));

        Assert.Equal("main", (await hub.InvokeAsync<JsonElement>("Watch", "main")).GetProperty("showroom").GetString());
        Assert.Contains("may not", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Watch", "elsewhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_without_that_scope_watches_nothing()
    {
        await using var hub = await Connect(await Token("zhu-ming", FloorAction.SearchCustomers));

        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Watch", "main"));
    }

    [Fact]
    public async Task Whoever_leaves_is_cut_off_while_he_watches()
    {
        await using var hub = await Connect(await Token("wang-fang", FloorAction.SeeFloor));
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += _ =>
        {
            cut.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.InvokeAsync<JsonElement>("Watch", "main");

        await As(SamplePeople.Administrator, people => people.Close(new(new("main"), new(Book.Named("wang-fang")!.Id), AccountDoor.Closed, "")));

        await cut.Task.WaitAsync(s_patience);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private PeopleBook Book => _program.Services.GetRequiredService<Roster>().Book;

    private Task<HubConnection> Connect(string? token) => HubOf.Connect(_program, token);

    // Stored as the desk of people stores it, also for somebody who may make none himself.
    private async Task<string> Token(string name, FloorAction scope)
    {
        var account = Book.Named(name)!;
        var (secret, tables) = (Secrets.New("floor_"), _program.Services.GetRequiredService<PeopleTables>());
        var now = TimeProvider.System.GetUtcNow();
        await tables.Add(new AccessToken(Secrets.New(""), account.Id, "test", Secrets.Hash(secret), [scope], now, now.AddDays(1)), new("test", "token-made", "test"));
        await _program.Services.GetRequiredService<Roster>().Refresh();
        return secret;
    }

    private async Task As(string name, Func<IPeople, Task<PeopleAnswer>> ask)
    {
        await using var circuit = _program.Services.CreateAsyncScope();
        var account = Book.Named(name)!;
        circuit.ServiceProvider.GetRequiredService<CurrentAccess>().Begin(new Session.Person(account.Id, account.Stamp, "circuit", DateTimeOffset.MaxValue));
        Assert.IsType<PeopleAnswer.Done>(await ask(circuit.ServiceProvider.GetRequiredService<IPeople>()));
    }
}
