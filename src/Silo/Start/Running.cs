using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SalesFloor.Silo.People;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Start;

/// <summary>Starts the built floor, says when it is ready, and waits until it is told to stop.</summary>
public static class Running
{
    /// <summary>0 after an ordinary end. Throws <see cref="StartRefusedException"/> when another floor took the database meanwhile.</summary>
    public static async Task<int> RunFloor(this WebApplication app, FloorSettings floor)
    {
        await app.StartAsync();
        var ready = floor.Role is ProcessRole.Silo ? "ReadySilo" : floor.Accounts is AccountsMode.On ? "ReadyWithAccounts" : "Ready";
        if (Address(app) is { } address) Console.Out.WriteLine(StartTexts.Both(ready, address, floor.Showroom, floor.Database is null ? floor.DataDirectory : "PostgreSQL"));
        if (SampleReceptionist(app, floor) is { } receptionist) Console.Out.WriteLine(StartTexts.Both("SampleAccounts", receptionist));
        if (SetUpCodeOf(app, floor) is { } code) Console.Out.WriteLine(StartTexts.Both("SetUpCode", Address(app), code));
        await app.WaitForShutdownAsync();
        return app.Services.GetService<FloorLease>() is { LostTo: { } other } ? throw new StartRefusedException(StartTexts.Both("DatabaseLost", other)) : ExitCode.Done;
    }

    /// <summary>Takes the data directory where the process is to hold it, and brings the tables up to date before anything uses them.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services)
    {
        try
        {
            services.GetService<DataDirectory>();
            await services.GetRequiredService<Migrations>().Apply();
            if (services.GetService<FloorLease>() is { } lease) await lease.Take();
        }
        catch (FloorTakenException taken)
        {
            throw new StartRefusedException(StartTexts.Both("DatabaseTaken", taken.Holder), taken);
        }
        catch (UnknownSchemaException newer)
        {
            throw new StartRefusedException(StartTexts.Both("SchemaNewer", newer.Version, newer.NewestKnown), newer);
        }
        catch (Exception fault) when (IsMendable(fault))
        {
            throw new StartRefusedException(StartTexts.Both("DatabaseUnreachable", fault.Message), fault);
        }
    }

    /// <summary>Runs <paramref name="work"/>; a refused start becomes a sentence on the console instead of a stack trace.</summary>
    public static async Task<int> OrSayWhyNot(Func<Task<int>> work, TextWriter? error = null)
    {
        try
        {
            return await work();
        }
        catch (StartRefusedException refusal)
        {
            await (error ?? Console.Error).WriteLineAsync(refusal.Message);
            return ExitCode.Failed;
        }
    }

    // As long as nobody has an account, whoever reads this console makes the first.
    private static string? SetUpCodeOf(WebApplication app, FloorSettings floor) =>
        floor.Accounts is AccountsMode.On && floor.Role is not ProcessRole.Silo && app.Services.GetRequiredService<Roster>().Book.NobodyMayCome ? app.Services.GetRequiredService<SetUpCode>().Make() : null;

    // Where people of the sample floor can be tapped, it is said at once: nobody is to look for a password that there is not.
    private static string? SampleReceptionist(WebApplication app, FloorSettings floor) => floor is { Accounts: AccountsMode.On, ListensBeyondLoopback: false, Role: not ProcessRole.Silo }
        ? app.Services.GetRequiredService<Roster>().Book.Accounts.FirstOrDefault(one => one is { Sample: true, ClosedAt: null } && one.Roles.Any(grant => grant.Role == SalesFloor.Showrooms.Role.Secretary))?.ShownAs
        : null;

    // A server in memory, as tests use it, has no address to open.
    private static string? Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();

    internal static bool IsMendable(Exception fault) =>
        fault is System.Data.Common.DbException or SocketException or ArgumentException or IOException;
}

/// <summary>What the shell is told.</summary>
public static class ExitCode
{
    /// <summary>Everything went as ordered.</summary>
    public const int Done = 0;

    /// <summary>It could not be done, or what was checked is not in order.</summary>
    public const int Failed = 1;

    /// <summary>The order was not understood.</summary>
    public const int NotUnderstood = 2;
}
