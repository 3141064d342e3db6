using SalesFloor.Silo.Seals;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Upkeep;

public sealed class SealingDays(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_day_that_the_desk_closed_is_sealed_once_and_its_code_can_be_printed(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        var clock = new SetClock();
        var yesterday = LocalDay(clock);
        await using (var program = kept.Run(clock))
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes();
            clock.Jump(TimeSpan.FromDays(1));
            await floor.ComesAndGoes(); // the first decision of the next day closes the one before
        }

        await using (var storage = Floor.On(kept.Where)) await storage.Get<DaySealer>().SealClosedDays(new("main"), "test"); // for a floor that ended before it had sealed

        var (exit, said) = await kept.Order("seal", "--print", $"{yesterday:yyyy-MM-dd}");
        Assert.True(exit == 0, said);
        Assert.Single(Visitors.Codes(said));
        Assert.Contains("封存码", said, StringComparison.Ordinal);
        Assert.Equal(1, await kept.Ask<int>("select count(*) from ledger where grain_key = 'seal/main'"));
        Assert.Equal(0, (await kept.Order("verify")).Exit);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_running_floor_seals_its_closed_days_by_itself(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        var clock = new SetClock();
        await using (var program = kept.Run())
        {
            await program.Showroom("main").ComesAndGoes();
        }

        clock.Jump(TimeSpan.FromDays(1));
        await using (var program = kept.Run(clock))
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes();
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await kept.Ask<int>("select count(*) from ledger where grain_key = 'seal/main'") == 0)
            {
                deadline.Token.ThrowIfCancellationRequested();
                await floor.ComesAndGoes();
            }
        }

        Assert.Equal(0, (await kept.Order("verify")).Exit);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_seal_covers_what_moved_since_the_one_before_and_the_one_before(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run()) await program.Showroom("main").ComesAndGoes();

        var (first, second) = ((await kept.Order("seal", "--day", "2026-03-05")).Said, (await kept.Order("seal", "--day", "2026-03-05")).Said);

        Assert.Contains("seal 1", first, StringComparison.Ordinal);
        Assert.Contains("seal 2 · 0 chains", second, StringComparison.Ordinal);
        Assert.Equal([.. Visitors.Codes(first), .. Visitors.Codes(second)], Visitors.Codes((await kept.Order("seal", "--print", "2026-03-05")).Said));
        Assert.NotEqual(Visitors.Codes(first), Visitors.Codes(second));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_seals_at_the_same_moment_is_told_or_comes_after_and_every_seal_holds(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run()) await program.Showroom("main").ComesAndGoes();

        var seals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => kept.Order("seal"))));

        Assert.Contains(seals, seal => seal.Exit == 0);
        Assert.Equal(seals.Count(seal => seal.Exit == 0), await kept.Ask<int>("select count(*) from ledger where grain_key = 'seal/main'"));
        var (exit, said) = await kept.Order("verify");
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_showroom_or_day_that_is_not_there_is_said_in_words()
    {
        await using var kept = await KeptFloor.Empty(Engine.Sqlite, postgres);
        Assert.Contains("There is no floor in", (await kept.Order("seal")).Said, StringComparison.Ordinal);
        await using (var program = kept.Run()) await program.Showroom("main").ComesAndGoes();

        Assert.Contains("There is no showroom north", (await kept.Order("seal", "--showroom", "north")).Said, StringComparison.Ordinal);
        Assert.Contains("has no seal for 2020-01-01", (await kept.Order("seal", "--print", "2020-01-01")).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await kept.Order("seal", "--print", "soon")).Exit);
    }

    private static DateOnly LocalDay(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime);
}
