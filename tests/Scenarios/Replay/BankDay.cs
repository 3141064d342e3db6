using System.Diagnostics;
using System.Text.Json.Nodes;
using SalesFloor.Silo.Replay;

namespace SalesFloor.Tests.Replay;

/// <summary>The first day of the bank's calls on real grains and SQLite. Skipped where the file of calls is not beside the repository.</summary>
public sealed class BankDay(BankFirstDay day) : IClassFixture<BankFirstDay>
{
    private const int FirstProgress = 500;

    // A whole day takes seconds; on a busy machine a minute.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public void Every_call_is_decided_without_a_violation()
    {
        var whole = Whole();
        Assert.Equal((0, 0), (whole.Violations.Count, whole.Refused.Count));
        Assert.Empty(whole.OrdersRefused);
        Assert.Equal((2375, 0), (whole.Arrivals, whole.StillOpen));
        Assert.True(whole.StoredDecisions >= 2 * whole.Arrivals, $"an arrival and its end are two: {whole.StoredDecisions} were stored");
    }

    [Fact]
    public async Task The_same_day_again_has_the_same_end()
    {
        var whole = Whole();
        var again = await day.Replay("again");
        Assert.Equal(Figures(whole.ToJson()), Figures(again.ToJson()));
    }

    [Fact]
    public async Task A_replay_that_is_killed_goes_on_from_there_with_no_arrival_twice_and_the_same_end()
    {
        var whole = Whole();
        await RunAndKill();
        await RunAndKill();
        var goneOn = await RunToTheEnd();

        Assert.Equal(Figures(whole.ToJson()), Figures(goneOn));
        Assert.InRange((int)JsonNode.Parse(goneOn)!["arrivals_this_run"]!, 1, whole.Arrivals - 2 * FirstProgress);
    }

    private ReplayReport Whole()
    {
        Assert.SkipUnless(day.Whole is not null, "shared/data/bank-calls-1999-08-first-half.csv is not beside the repository");
        return day.Whole!;
    }

    /// <summary>What came of the visits; how fast it was, and in how many runs, is another matter.</summary>
    private static string Figures(string report)
    {
        var figures = JsonNode.Parse(report)!.AsObject();
        foreach (var ofThisRun in new[] { "arrivals_this_run", "decisions", "arrivals_per_second", "decisions_per_second", "stored_decisions", "stored_decisions_per_second", "p50_ms", "p99_ms", "wall_seconds" }) figures.Remove(ofThisRun);
        return figures.ToJsonString();
    }

    private async Task RunAndKill()
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync();
        string? line;
        do line = await process.StandardError.ReadLineAsync().WaitAsync(s_patience);
        while (line is not null && !line.StartsWith($"{FirstProgress} arrivals", StringComparison.Ordinal));

        Assert.True(line is not null, "the replay ended before it could be killed");
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Empty(await output);
    }

    private async Task<string> RunToTheEnd()
    {
        using var process = Start();
        var progress = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience);
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {await progress} {report}");
        return report;
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Silo.dll"), "replay", day.Recording, "--data", day.Data("killed") },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
