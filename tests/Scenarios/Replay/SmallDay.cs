using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Replay.Check;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Replay;

/// <summary>A recording of a small floor, written by hand: ada, ben and cai are on duty, dan, eve and fay are not. It is replayed once on real grains and SQLite.</summary>
public sealed class SmallDay : IAsyncLifetime
{
    public const string Returning = "13812345678";

    private readonly string _folder = Directory.CreateTempSubdirectory("replay-").FullName;

    /// <summary>The ledger that the replay left, entry by entry.</summary>
    public IReadOnlyList<Entry> Ledger { get; private set; } = [];

    public ReplayReport Report { get; private set; } = null!;

    public static string[] Head { get; } =
    [
        """{"kind":"showroom","id":"small","zh":"小厅","en":"Small","time_zone":"Asia/Shanghai"}""",
        .. "ada ben cai dan eve fay".Split(' ').Select(id => $$"""{"kind":"rep","id":"{{id}}","zh":"{{id}}","en":"{{id}}"}"""),
        """{"kind":"group","id":"g1","zh":"一组","en":"Group 1","members":["ada","ben","cai"]}""",
        """{"kind":"group","id":"g2","zh":"二组","en":"Group 2","members":["dan","eve","fay"]}""",
        """{"kind":"duty","from":"2026-03-05","cycle":["g1","g2"]}""",
    ];

    // All come at nine. New customers then go to ada, ben and cai in the order of the list; the fourth waits until ada is free. Later ada's customer comes back.
    private static readonly string[] s_rows =
    [
        .. "ada ben cai dan eve fay".Split(' ').Select(id => Presence("09:00:00", id, "on-floor")),
        Arrival("09:01:00", 1, 300, Returning),
        Arrival("09:02:00", 2, 600),
        Arrival("09:03:00", 3, 600),
        Arrival("09:04:00", 4, 60),
        Presence("09:30:00", "fay", "break"),
        Arrival("10:00:00", 5, 120, Returning),
        Arrival("10:30:00", 6, 120),
        Presence("18:00:00", "ada", "off"),
    ];

    public static string Visit(int number) => $"00000000-0000-0000-0000-{number:D12}";

    public static string Presence(string time, string rep, string presence) => $$"""{"kind":"presence","at":"2026-03-05T{{time}}+08:00","rep":"{{rep}}","presence":"{{presence}}"}""";

    public static string Arrival(string time, int visit, int seconds, string? phone = null) =>
        $$"""{"kind":"arrival","at":"2026-03-05T{{time}}+08:00","visit":"{{Visit(visit)}}","channel":"walk-in","says":"first-time","service_seconds":{{seconds}}{{(phone is null ? "" : $",\"phone\":\"{phone}\"")}}}""";

    public async ValueTask InitializeAsync()
    {
        var recording = Path.Combine(_folder, "small.jsonl");
        await File.WriteAllLinesAsync(recording, [.. Head, .. s_rows]);
        var database = new FloorDatabase.Sqlite(Path.Combine(_folder, "floor.db"));
        Report = await ReplayCommand.Run(new ReplayOptions(recording, database, TurnStrategy.TurnLedger), TextWriter.Null);
        Ledger = await ReadLedger(database);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<Entry>> ReadLedger(FloorDatabase database)
    {
        await using var services = new ServiceCollection().AddLogging().AddFloorStorage(database, FloorJson.Options).BuildServiceProvider();
        var entries = new List<Entry>();
        await foreach (var row in services.GetRequiredService<LedgerReader>().Read(0, 1000)) entries.Add(new(row.Position, row.GrainKey, row.At, row.Kind, row.Subject, row.Body));
        return entries;
    }
}
