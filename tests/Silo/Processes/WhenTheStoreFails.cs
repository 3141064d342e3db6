using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Api;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Processes;

/// <summary>What a desk hears while the store fails, and that the same request is decided once when it can be.</summary>
public sealed class WhenTheStoreFails(PostgresServer postgres)
{
    private const string Arrivals = "/api/showrooms/main/arrivals";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_over_when_there_is_room_again()
    {
        if (!File.Exists("/usr/bin/prlimit")) Assert.Skip("prlimit of util-linux is not here.");
        await using var kept = await KeptFloor.Empty(Engine.Sqlite, postgres);
        await using var floor = await FloorProcess.Start("--data", kept.Data);
        Assert.Equal(200, (await floor.Post(Arrivals, Visitors.New(Guid.NewGuid()))).Status);

        await NoFileOf(floor, Largest(kept) + 20_000);
        var (visit, refused) = await UntilRefused(floor);
        Assert.Equal(503, refused.Status);
        Assert.Equal("store-unavailable", FloorProcess.Field(refused.Text, "code"));
        Assert.Contains("此刻无法保存", (await floor.Post(Arrivals, visit, "zh")).Text, StringComparison.Ordinal);

        await NoFileOf(floor, null);
        Assert.Equal(200, (await floor.Post(Arrivals, visit)).Status);
        await IsOnRecordOnce(kept, visit);
    }

    [Fact]
    public async Task A_database_that_goes_away_and_comes_back_loses_nothing_and_needs_no_restart()
    {
        await using var server = new PostgresServer();
        await using var kept = await KeptFloor.Empty(Engine.Postgres, server);
        var visit = Visitors.New(Guid.NewGuid());
        await using (var program = kept.Run())
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes();

            await server.Stop();
            var (english, chinese) = (await floor.Arrive(visit), await floor.Arrive(visit, "zh"));
            Assert.Equal((503, 503), (english.Status, chinese.Status));
            Assert.Contains("keep the entry and send the same request again", english.Text, StringComparison.Ordinal);
            Assert.Contains("请保留录入内容", chinese.Text, StringComparison.Ordinal);

            await server.StartAgain();
            Assert.Equal(200, await UntilTaken(() => floor.Arrive(visit)));
            await floor.ComesAndGoes();
        }

        await IsOnRecordOnce(kept, visit);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_in_time_is_said_in_words()
    {
        await using var kept = await KeptFloor.Empty(Engine.Postgres, postgres);
        var visit = Visitors.New(Guid.NewGuid());
        await using (var program = new FloorProgram { Data = kept.Data, Database = kept.Database + ";Command Timeout=2" })
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes();
            await using (var other = new NpgsqlConnection(kept.Database))
            {
                await other.OpenAsync();
                await using var holding = await other.BeginTransactionAsync();
                await using var hold = other.Statement("lock table grain_state in access exclusive mode");
                await hold.ExecuteNonQueryAsync();

                Assert.Equal(503, (await floor.Arrive(visit)).Status);
            }

            Assert.Equal(200, await UntilTaken(() => floor.Arrive(visit)));
        }

        await IsOnRecordOnce(kept, visit);
    }

    [Fact]
    public async Task A_database_that_somebody_holds_for_a_moment_only_makes_the_answer_late()
    {
        await using var kept = await KeptFloor.Empty(Engine.Sqlite, postgres);
        var visit = Visitors.New(Guid.NewGuid());
        await using (var program = kept.Run())
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes();
            Task<Answer> arriving;
            await using (var other = new SqliteConnection($"Data Source={Path.Combine(kept.Data, "floor.db")};Pooling=false"))
            {
                await other.OpenAsync();
                await using var hold = other.Statement("begin immediate");
                await hold.ExecuteNonQueryAsync();
                arriving = floor.Arrive(visit);
                using var client = program.CreateClient();
                Assert.True((await client.GetAsync("/health")).IsSuccessStatusCode); // who only reads is not held up
                Assert.False(arriving.IsCompleted);
            }

            Assert.Equal(200, (await arriving.WaitAsync(s_patience)).Status);
        }

        await IsOnRecordOnce(kept, visit);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_clock_that_jumps_an_hour_back_or_forward_stops_nobody(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        var clock = new SetClock();
        await using (var program = kept.Run(clock))
        {
            var floor = program.Showroom("main");
            foreach (var jump in new[] { 0, -1, 1, 1, -1 })
            {
                clock.Jump(TimeSpan.FromHours(jump));
                var visit = Visitors.New(Guid.NewGuid());
                var first = await floor.Arrive(visit);
                Assert.Equal(200, first.Status);
                Assert.Equal(first.Text, (await floor.Arrive(visit)).Text);
                await floor.ComesAndGoes();
            }
        }

        Assert.Equal(10, await kept.Ask<int>("select count(*) from ledger where kind = 'desk.VisitArrived.v1'"));
        var (exit, said) = await kept.Order("verify");
        Assert.True(exit == 0, said);
    }

    private static async Task IsOnRecordOnce(KeptFloor kept, string request)
    {
        var visit = Guid.Parse(FloorProcess.Field(request, "visit"));
        Assert.Equal(1, await kept.Ask<int>($"select count(*) from ledger where kind = 'desk.VisitArrived.v1' and subject = '{visit:N}'"));
        var (exit, said) = await kept.Order("verify");
        Assert.True(exit == 0, said);
    }

    private static async Task<(string Visit, (int Status, string Text) Answer)> UntilRefused(FloorProcess floor)
    {
        for (var i = 0; i < 500; i++)
        {
            var visit = Visitors.New(Guid.NewGuid());
            var answer = await floor.Post(Arrivals, visit);
            if (answer.Status != 200) return (visit, answer);
        }

        throw new InvalidOperationException("The disk never became full.");
    }

    private static async Task<int> UntilTaken(Func<Task<Answer>> ask)
    {
        using var deadline = new CancellationTokenSource(s_patience);
        for (var answer = await ask(); ; answer = await ask())
        {
            if (answer.Status != 503) return answer.Status;
            deadline.Token.ThrowIfCancellationRequested();
        }
    }

    private static long Largest(KeptFloor kept) => Directory.GetFiles(kept.Data).Max(file => new FileInfo(file).Length);

    // No file of that process may grow beyond it: every write that would is refused, as on a full disk.
    private static async Task NoFileOf(FloorProcess floor, long? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        using var prlimit = Process.Start("prlimit", ["--pid", floor.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:unlimited"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }
}
