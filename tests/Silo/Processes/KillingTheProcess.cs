using System.Collections.Concurrent;
using System.Globalization;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Processes;

/// <summary>kill -9 under load. Three kills each run; SALESFLOOR_KILLS=50 makes it fifty, SALESFLOOR_SEED another story.</summary>
public sealed class KillingTheProcess(PostgresServer postgres)
{
    private const int Clients = 6;
    private const int MostArrivalsBeforeAKill = 80;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_acknowledged_arrival_is_there_once_with_the_same_answer(Engine engine)
    {
        var random = new Random(Setting("SALESFLOOR_SEED", 20260305));
        await using var kept = await KeptFloor.Empty(engine, postgres);
        string[] place = kept.Database is { } database ? ["--data", kept.Data, "--db", database] : ["--data", kept.Data];
        var story = new Story();
        for (var kill = Setting("SALESFLOOR_KILLS", 3); kill > 0; kill--)
        {
            await using (var floor = await FloorProcess.Start(place)) await story.UntilKilled(floor, random.Next(1, MostArrivalsBeforeAKill));
            await using (var floor = await FloorProcess.Start(place))
            {
                await story.AsksAgain(floor);
                await floor.Kill(); // idle this time: a start must also survive a death right after it
            }
        }

        var (exit, said) = await kept.Order("verify");
        Assert.True(exit == 0, said);
        Assert.Equal(story.Decided, await kept.Ask<int>("select count(*) from ledger where kind = 'desk.VisitArrived.v1'"));
        Assert.Equal(story.Decided, await kept.Ask<int>("select count(distinct subject) from ledger where kind = 'desk.VisitArrived.v1'"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {story}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>What was asked and what was answered, over all lives of the floor.</summary>
    private sealed class Story
    {
        private readonly ConcurrentDictionary<Guid, (string Request, string? Answer)> _sinceTheKill = new();
        private int _kills;
        private int _acknowledged;
        private int _inFlight;
        private TimeSpan _slowestStart;

        public int Decided { get; private set; }

        /// <summary>Clients send visitors until so many arrivals were answered; then the process is killed with whatever is under way.</summary>
        public async Task UntilKilled(FloorProcess floor, int arrivals)
        {
            _kills++;
            if (_kills > 1) Slowest(floor); // the first start makes the tables
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var answered = 0;
            var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
            {
                while (await Visit(floor))
                    if (Interlocked.Increment(ref answered) == arrivals) enough.TrySetResult();
            })).ToArray();

            await enough.Task.WaitAsync(TimeSpan.FromMinutes(2));
            await floor.Kill();
            await Task.WhenAll(clients);
        }

        /// <summary>The same requests again: what was answered gets the same answer, what was not is decided now at the latest, and then has one.</summary>
        public async Task AsksAgain(FloorProcess floor)
        {
            Slowest(floor);
            foreach (var (visit, (request, answer)) in _sinceTheKill)
            {
                var (status, text) = await floor.Post("/api/showrooms/main/arrivals", request);
                Assert.True(status == 200, text);
                if (answer is not null) Assert.Equal(answer, text);
                else Assert.Equal(text, (await floor.Post("/api/showrooms/main/arrivals", request)).Text);
                await GoesAgain(floor, visit);
                Decided++;
                if (answer is null) _inFlight++;
                else _acknowledged++;
            }

            _sinceTheKill.Clear();
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{_kills} kills under load, {_acknowledged} acknowledged arrivals there once with the same answer, {_inFlight} in flight decided once; slowest start {_slowestStart.TotalSeconds:0.0} s");

        private async Task<bool> Visit(FloorProcess floor)
        {
            var visit = Guid.NewGuid();
            var request = Visitors.New(visit);
            _sinceTheKill[visit] = (request, null);
            try
            {
                var (status, text) = await floor.Post("/api/showrooms/main/arrivals", request);
                Assert.True(status == 200, text);
                _sinceTheKill[visit] = (request, text);
                await GoesAgain(floor, visit);
                return true;
            }
            catch (HttpRequestException)
            {
                return false; // the process was killed under this request
            }
        }

        // Received and finished where somebody has it, else gone: the floor does not fill up.
        private static async Task GoesAgain(FloorProcess floor, Guid visit)
        {
            await floor.Post($"/api/visits/{visit}/accept", null);
            var (status, _) = await floor.Post($"/api/visits/{visit}/finish", """{"outcome":"follow-up","source":"online"}""");
            if (status != 200) await floor.Post($"/api/visits/{visit}/leave", null);
        }

        private void Slowest(FloorProcess floor)
        {
            if (floor.ReadyAfter > _slowestStart) _slowestStart = floor.ReadyAfter;
        }
    }
}
