using SalesFloor.Assignment;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.BankCalls;

namespace SalesFloor.Tests.Replay;

/// <summary>The recording of the bank's first day, and what came of it when it was replayed without an interruption.</summary>
public sealed class BankFirstDay : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bank-").FullName;

    /// <summary>Null where the file of calls is not beside the repository.</summary>
    public ReplayReport? Whole { get; private set; }

    public string Recording => Path.Combine(_folder, "day.jsonl");

    public string Data(string name) => Path.Combine(_folder, name);

    public Task<ReplayReport> Replay(string data) =>
        ReplayCommand.Run(new ReplayOptions(Recording, new FloorDatabase.Sqlite(Path.Combine(Data(data), "floor.db")), TurnStrategy.TurnLedger), TextWriter.Null);

    public async ValueTask InitializeAsync()
    {
        if (Calls() is not { } calls) return;

        var firstDay = calls.Where(c => c.Day == calls[0].Day).ToArray();
        await File.WriteAllLinesAsync(Recording, BankCalls.Recording.Lines(firstDay, groups: 2));
        Whole = await Replay("whole");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static BankCall[]? Calls()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "bank-calls-1999-08-first-half.csv");
            if (File.Exists(file)) return [.. BankCall.Read(file)];
        }

        return null;
    }
}
