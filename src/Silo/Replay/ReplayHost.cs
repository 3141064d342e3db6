using Orleans;
using SalesFloor.Ledger;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Replay;

/// <summary>The floor without its doors: grains and storage as they always are, no screens, and the recorded moment as everybody's clock.</summary>
internal sealed class ReplayHost : IAsyncDisposable
{
    // The key under which the host of the grains asks for a clock of its own: here it has the same, so that no timer of its own rings either.
    private const string GrainClock = "orleans";

    private readonly IHost _host;

    private ReplayHost(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public LedgerReader Ledger => _host.Services.GetRequiredService<LedgerReader>();

    /// <summary>How many decisions the desk has stored since it exists: each is one commit of its state.</summary>
    public async Task<int> StoredDecisions(ShowroomId showroom) =>
        (await _host.Services.GetRequiredService<StateStore>().Read(new StateKey("desk", GrainKeys.Desk(showroom))))?.Version ?? 0;

    public static async Task<ReplayHost> Start(FloorDatabase database, ReplayClock clock, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.UseOrleans(_ => { });
        // The report is the only thing on the standard output.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddKeyedSingleton<TimeProvider>(GrainClock, clock)
            .AddFloorStorage(database, FloorJson.Options)
            .AddFrontDesk()
            .AddReadSide(ProcessRole.Web); // grains that count may read; nobody fills the tables beside the desk's work
        if (database is FloorDatabase.Sqlite { File: var file })
            builder.Services.AddSingleton(_ => DataDirectory.Take(FloorSettings.Default with { DataDirectory = Path.GetDirectoryName(Path.GetFullPath(file))! }));
        var host = builder.Build();
        await host.Services.PrepareDatabase();
        await host.StartAsync(cancellation);
        return new(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
        else _host.Dispose();
    }
}
