using System.Globalization;
using System.Text.Json;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Backup;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Seals;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Start;

/// <summary>What keeps a floor's data sound: verification, copies, read tables, seals. Each says what it did in both languages.</summary>
internal sealed class Upkeep(TextWriter output)
{
    /// <summary>Chains, then states, then seals; all findings are named.</summary>
    public async Task<int> Verify(FloorSettings floor)
    {
        await using var services = Open(floor);
        await services.PrepareDatabase();
        var chains = await services.GetRequiredService<LedgerVerifier>().Verify();
        LedgerFinding[] others = [.. await services.GetRequiredService<StateVerifier>().Verify(), .. await services.GetRequiredService<SealVerifier>().Verify(),
            .. await services.GetRequiredService<ErasureVerifier>().Verify()];
        foreach (var finding in chains.Findings.Concat(others)) await output.WriteLineAsync(finding.ToString());

        var faults = chains.Faults + others.Length;
        await Say(faults == 0 ? "VerifyWhole" : "VerifyBroken", faults == 0 ? [chains.Chains, chains.Entries] : [faults, chains.Chains, chains.Entries]);
        return faults == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>While the floor works, or not.</summary>
    public Task<int> Backup(FloorSettings floor, string file) => InWords(async () =>
    {
        await using var services = Open(floor);
        await FloorBackup.Take(DataDirectory.Database(floor), services.GetRequiredService<IDbConnectionSource>(), file, TimeProvider.System);
        await Say("BackupDone", file, new FileInfo(file).Length);
        return ExitCode.Done;
    });

    /// <summary>Nobody else may hold the place meanwhile.</summary>
    public async Task<int> Restore(FloorSettings floor, string file)
    {
        var restored = await InWords(async () =>
        {
            using var place = DataDirectory.Take(floor);
            await FloorBackup.Restore(DataDirectory.Database(floor), file);
            await Say("RestoreDone", file);
            return ExitCode.Done;
        });
        return restored == ExitCode.Done ? await Verify(floor) : restored;
    }

    /// <summary>While the floor works, or not.</summary>
    public async Task<int> Rebuild(FloorSettings floor)
    {
        await using var services = Open(floor);
        await services.PrepareDatabase();
        await Say("RebuildDone", await services.GetRequiredService<ReadTables>().Rebuild());
        return ExitCode.Done;
    }

    /// <summary>Closed days first, each under its own name; then what stands now.</summary>
    public async Task<int> Seal(FloorSettings floor, DateOnly? day)
    {
        const string actor = "command";
        await using var services = Open(floor);
        await services.PrepareDatabase();
        var plan = await Plan(services, floor.Showroom) ?? throw new StartRefusedException(StartTexts.Both("SealShowroomUnknown", floor.Showroom));
        var sealer = services.GetRequiredService<DaySealer>();
        try
        {
            foreach (var closed in await sealer.SealClosedDays(floor.Showroom, actor)) await Show(closed, plan);
            await Show(await sealer.SealNow(floor.Showroom, day ?? plan.DayAt(TimeProvider.System.GetUtcNow()), actor), plan);
            return ExitCode.Done;
        }
        catch (SealTakenException taken)
        {
            throw new StartRefusedException(StartTexts.Both("SealTaken", floor.Showroom), taken);
        }
    }

    /// <summary>What to compare with the sheet that was kept.</summary>
    public async Task<int> PrintSeal(FloorSettings floor, DateOnly day)
    {
        await using var services = Open(floor);
        await services.PrepareDatabase();
        var plan = await Plan(services, floor.Showroom) ?? throw new StartRefusedException(StartTexts.Both("SealShowroomUnknown", floor.Showroom));
        var seals = await services.GetRequiredService<SealBookReader>().Of(floor.Showroom, day);
        if (seals.Count == 0) throw new StartRefusedException(StartTexts.Both("SealNone", floor.Showroom, Text(day)));

        foreach (var seal in seals) await Show(seal, plan);
        return ExitCode.Done;
    }

    private Task Show(Seal seal, ShowroomPlan plan)
    {
        var local = TimeZoneInfo.ConvertTime(seal.At, TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone));
        return Say("SealDone", seal.Showroom, Text(seal.Day), seal.Number, seal.Chains, local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), seal.Code);
    }

    private static async Task<ShowroomPlan?> Plan(IServiceProvider services, ShowroomId showroom)
    {
        var row = await services.GetRequiredService<StateStore>().Read(new StateKey("showroom", GrainKeys.Showroom(showroom)));
        return row?.Payload is { } payload ? JsonSerializer.Deserialize<Journal<ShowroomBook>>(payload, FloorJson.Options)?.State?.Plan : null;
    }

    private static ServiceProvider Open(FloorSettings floor)
    {
        var database = DataDirectory.Database(floor);
        // Opening would make the file: a mistyped directory must not read as a whole, empty floor.
        if (database is FloorDatabase.Sqlite { File: var file } && !File.Exists(file))
            throw new StartRefusedException(StartTexts.Both("NoFloorHere", floor.DataDirectory));

        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddFloorStorage(database, FloorJson.Options).AddReadSide().BuildServiceProvider();
    }

    private static async Task<int> InWords(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (BackupException fault)
        {
            throw new StartRefusedException(StartTexts.Both(fault.Why, fault.What, fault.Detail), fault);
        }
        catch (UnknownSchemaException newer)
        {
            throw new StartRefusedException(StartTexts.Both("SchemaNewer", newer.Version, newer.NewestKnown), newer);
        }
        catch (Exception fault) when (Running.IsMendable(fault))
        {
            throw new StartRefusedException(StartTexts.Both("DatabaseUnreachable", fault.Message), fault);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task Say(string key, params object?[] values) => output.WriteLineAsync(StartTexts.Both(key, values));
}
