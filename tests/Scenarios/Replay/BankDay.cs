using System.Diagnostics;
using System.Text.Json.Nodes;
using SalesFloor.Assignment;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.BankCalls;

namespace SalesFloor.Tests.Replay;

/// <summary>The first day of the bank's calls on real grains and SQLite. Skipped where the file of calls is not beside the repository.</summary>
public sealed class BankDay : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("bank-").FullName;

    [Fact]
    public async Task Every_call_is_decided_without_a_violation_and_a_second_time_the_same()
    {
        var recording = await Record();
        var first = await Replay(recording, "first");
        var second = await Replay(recording, "second");

        Assert.Equal((0, 0), (first.Violations.Count, first.Refused.Count));
        Assert.Empty(first.OrdersRefused);
        Assert.Equal((2375, 0), (first.Arrivals, first.StillOpen));
        Assert.Equal(Figures(first.ToJson()), Figures(second.ToJson()));
    }

    [Fact]
    public async Task A_replay_that_is_killed_goes_on_from_there_with_no_arrival_twice_and_the_same_end()
    {
        var recording = await Record();
        var whole = await Replay(recording, "whole");

        await RunAndKill(recording, "killed");
        await RunAndKill(recording, "killed");
        var goneOn = await RunToTheEnd(recording, "killed");

        Assert.Equal(Figures(whole.ToJson()), Figures(goneOn));
        Assert.InRange((int)JsonNode.Parse(goneOn)!["arrivals_this_run"]!, 1, whole.Arrivals - 2 * FirstProgress);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const int FirstProgress = 500;

    private async Task<ReplayReport> Replay(string recording, string data) =>
        await ReplayCommand.Run(new ReplayOptions(recording, new FloorDatabase.Sqlite(Path.Combine(_folder, data, "floor.db")), TurnStrategy.TurnLedger), TextWriter.Null);

    private async Task<string> Record()
    {
        var calls = Calls();
        var firstDay = calls.Where(c => c.Day == calls[0].Day).ToArray();
        var recording = Path.Combine(_folder, "day.jsonl");
        await File.WriteAllLinesAsync(recording, Recording.Lines(firstDay, groups: 2));
        return recording;
    }

    private static BankCall[] Calls()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "bank-calls-1999-08-first-half.csv");
            if (File.Exists(file)) return [.. BankCall.Read(file)];
        }

        Assert.Skip("shared/data/bank-calls-1999-08-first-half.csv is not beside the repository");
        return [];
    }

    /// <summary>What came of the visits; how fast it was, and in how many runs, is another matter.</summary>
    private static string Figures(string report)
    {
        var figures = JsonNode.Parse(report)!.AsObject();
        foreach (var ofThisRun in new[] { "arrivals_this_run", "decisions", "arrivals_per_second", "decisions_per_second", "p50_ms", "p99_ms", "wall_seconds" }) figures.Remove(ofThisRun);
        return figures.ToJsonString();
    }

    private async Task RunAndKill(string recording, string data)
    {
        using var process = Start(recording, data);
        var output = process.StandardOutput.ReadToEndAsync();
        string? line;
        do line = await process.StandardError.ReadLineAsync().WaitAsync(s_patience);
        while (line is not null && !line.StartsWith($"{FirstProgress} arrivals", StringComparison.Ordinal));

        Assert.True(line is not null, "the replay ended before it could be killed");
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Empty(await output);
    }

    private async Task<string> RunToTheEnd(string recording, string data)
    {
        using var process = Start(recording, data);
        var progress = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience);
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {await progress} {report}");
        return report;
    }

    private Process Start(string recording, string data) => Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Silo.dll"), "replay", recording, "--data", Path.Combine(_folder, data) },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
