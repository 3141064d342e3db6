using System.Diagnostics;

namespace SalesFloor.Simulation.Tests;

public sealed class SameSeedSameRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    [Fact]
    public void A_seed_gives_the_same_run_bit_for_bit_and_another_seed_another()
    {
        var first = Run.Of(StoryTeller.Tell(5));

        Assert.Equal(first.Fingerprint, Run.Of(StoryTeller.Tell(5)).Fingerprint);
        Assert.NotEqual(first.Fingerprint, Run.Of(StoryTeller.Tell(9)).Fingerprint);
    }

    /// <summary>Each process hashes strings in its own way: a run that depended on the order of a set would differ here.</summary>
    [Fact]
    public async Task Two_processes_give_the_same_runs()
    {
        var (first, second) = (await Fingerprints(), await Fingerprints());

        Assert.Equal(5, first.Count(line => line.Length > 64));
        Assert.Equal(first, second);
    }

    private static async Task<string[]> Fingerprints()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Simulation.dll"), "--seeds", "5", "--from", "20", "--print", "fingerprints"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The simulation did not start.");
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience);
        return [.. output.Split('\n').Where(line => char.IsAsciiDigit(line.FirstOrDefault()) && !line.Contains("seeds", StringComparison.Ordinal))];
    }
}
