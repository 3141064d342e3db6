using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.SampleFloor;

/// <summary>The verb <c>sample</c>: an empty place gets the sample floor with its last days, up to yesterday, so that every screen has something to show.</summary>
internal static class SampleCommand
{
    /// <summary>What a new user sees first: figures of a month need a month.</summary>
    public const int Month = 30;

    /// <summary>More would take long and show nothing new.</summary>
    public const int MostDays = 120;

    // Everybody sees the same past unless he asks for another.
    private const int Seed = 1;

    /// <summary>Plays the days. Throws <see cref="StartRefusedException"/> where a floor lies already.</summary>
    public static async Task<int> Run(FloorSettings floor, int days, TimeProvider wall, TextWriter output)
    {
        var clock = new ReplayClock();
        var until = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(wall.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(SampleFloorSetUp.TimeZone)).DateTime);
        await output.WriteLineAsync(StartTexts.Both("SampleBegins", days));
        SampleMonth month;
        await using (var host = await ReplayHost.Start(DataDirectory.Database(floor), clock, CancellationToken.None))
        {
            await foreach (var _ in host.Ledger.Read(0, 1)) throw new StartRefusedException(StartTexts.Both("SampleNotEmpty", floor.Database is null ? floor.DataDirectory : "PostgreSQL"));
            month = new SampleMonth(host.Grains, clock, floor.Showroom, until.AddDays(-days), until, SeedOf(floor));
            await month.Play(CancellationToken.None);
        }

        await using var services = new ServiceCollection().AddLogging().AddSingleton(wall).AddFloorStorage(DataDirectory.Database(floor), SalesFloor.Ledger.FloorJson.Options).AddReadSide().BuildServiceProvider();
        await services.GetRequiredService<Projector>().CatchUp(CancellationToken.None); // or the first start would be busy with it
        await output.WriteLineAsync(StartTexts.Both("SampleDone", month.Played.Visits, month.Played.Deals, floor.Database is null ? floor.DataDirectory : "PostgreSQL"));
        return ExitCode.Done;
    }

    private static int SeedOf(FloorSettings floor) => new ConfigurationBuilder().AddCommandLine([.. floor.Settings]).Build().GetValue<int?>("Simulation:Seed") ?? Seed;
}
