using System.Diagnostics;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Start;

/// <summary>The orders that run to an end instead of running the floor.</summary>
public static class Verbs
{
    /// <summary>Does what was ordered and answers with the exit code.</summary>
    public static async Task<int> Run(Order order)
    {
        switch (order)
        {
            case Order.Help:
                await Console.Out.WriteLineAsync(StartTexts.Both("Help"));
                return ExitCode.Done;
            case Order.Misunderstood fault:
                await Console.Error.WriteLineAsync(StartTexts.Both(fault.Why, fault.What));
                return ExitCode.NotUnderstood;
            case Order.Verify verify:
                return await Verify(verify.Floor);
            case Order.Replay replay:
                return await ReplayCommand.Run([.. replay.Arguments], Console.Out, Console.Error);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<int> Verify(FloorSettings floor)
    {
        var database = DataDirectory.Database(floor);
        // Opening would make the file: a mistyped directory must not read as a whole, empty floor.
        if (database is FloorDatabase.Sqlite { File: var file } && !File.Exists(file))
        {
            throw new StartRefusedException(StartTexts.Both("VerifyNothing", floor.DataDirectory));
        }

        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddFloorStorage(database).BuildServiceProvider();
        await services.PrepareDatabase();
        var answer = await services.GetRequiredService<LedgerVerifier>().Verify();
        foreach (var finding in answer.Findings) await Console.Out.WriteLineAsync(finding.ToString());
        await Console.Out.WriteLineAsync(answer.IsIntact
            ? StartTexts.Both("VerifyWhole", answer.Chains, answer.Entries)
            : StartTexts.Both("VerifyBroken", answer.Faults, answer.Chains, answer.Entries));
        return answer.IsIntact ? ExitCode.Done : ExitCode.Failed;
    }
}
