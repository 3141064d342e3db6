using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Replay;

/// <summary>The verb <c>replay</c>: a recording happens again on the real floor, and one JSON object says what came of it.</summary>
public static class ReplayCommand
{
    private const int Whole = 0;
    private const int Violated = 1;
    private const int NotPossible = 2;

    /// <summary>Runs it. The report goes to <paramref name="output"/>, progress and refusals to <paramref name="progress"/>. 0: whole; 1: rules were broken or something was lost; 2: could not be done.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter progress, CancellationToken cancellation = default)
    {
        var (options, wrong) = ReplayOptions.Read(args);
        if (options is null)
        {
            await progress.WriteLineAsync($"{wrong}\n\n{ReplayOptions.Usage}");
            return NotPossible;
        }

        try
        {
            var report = await Run(options, progress, cancellation);
            await output.WriteLineAsync(report.ToJson());
            return report is { Violations.Count: 0, IsWhole: true } ? Whole : Violated;
        }
        catch (InvalidDataException fault)
        {
            // What is wrong with a recording or with the data is for whoever made it, in words and without a stack.
            await progress.WriteLineAsync($"{options.File}: {fault.Message}");
            return NotPossible;
        }
    }

    /// <summary>Runs it on a database and gives the report.</summary>
    public static async Task<ReplayReport> Run(ReplayOptions options, TextWriter progress, CancellationToken cancellation = default)
    {
        var file = ReplayFile.Open(options.File, options.Strategy);
        var clock = new ReplayClock();
        await using var host = await ReplayHost.Start(options.Database, clock, cancellation);
        var past = await ReplayPast.Read(host.Ledger, file.Plan.Id, cancellation);
        if (past.IsOfAnotherFloor) throw new InvalidDataException("the database holds another floor; a replay needs one of its own (--data or --db)");

        clock.GoOnTo(past.Reached ?? file.StartsAt);
        if (past.Reached is { } reached) await progress.WriteLineAsync($"goes on from {reached:O}");
        var measures = new ReplayMeasures(progress);
        var storedBefore = await host.StoredDecisions(file.Plan.Id);
        await new ReplayRun(host.Grains, clock, file, past, measures).Run(cancellation);
        return await ReplayReport.Read(host.Ledger, file.Plan, measures, past, await host.StoredDecisions(file.Plan.Id) - storedBefore, cancellation);
    }
}
