using System.Diagnostics;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.SampleFloor;

namespace SalesFloor.Silo.Start;

/// <summary>The orders that run to an end instead of running the floor.</summary>
public static class Verbs
{
    /// <summary>Does what was ordered and answers with the exit code.</summary>
    public static Task<int> Run(Order order) => Run(order, Console.Out, Console.Error);

    /// <summary>The same, saying it elsewhere.</summary>
    public static async Task<int> Run(Order order, TextWriter output, TextWriter error)
    {
        var upkeep = new Upkeep(output);
        switch (order)
        {
            case Order.Help:
                await output.WriteLineAsync(StartTexts.Both("Help"));
                return ExitCode.Done;
            case Order.Misunderstood fault:
                await error.WriteLineAsync(StartTexts.Both(fault.Why, fault.What));
                return ExitCode.NotUnderstood;
            case Order.Verify verify:
                return await upkeep.Verify(verify.Floor);
            case Order.Backup backup:
                return await upkeep.Backup(backup.Floor, backup.File);
            case Order.Restore restore:
                return await upkeep.Restore(restore.Floor, restore.File);
            case Order.Rebuild rebuild:
                return await upkeep.Rebuild(rebuild.Floor);
            case Order.Sample sample:
                return await SampleCommand.Run(sample.Floor, sample.Days, TimeProvider.System, output);
            case Order.Seal seal:
                return await upkeep.Seal(seal.Floor, seal.Day);
            case Order.PrintSeal print:
                return await upkeep.PrintSeal(print.Floor, print.Day);
            case Order.Replay replay:
                return await ReplayCommand.Run([.. replay.Arguments], output, error);
            default:
                throw new UnreachableException();
        }
    }
}
