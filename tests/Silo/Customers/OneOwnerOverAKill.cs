using System.Text.Json;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Processes;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Customers;

/// <summary>A thousand reports of the same number, in the middle of which the program is killed; the next one on the same database goes on. Two at once are refused at the start (OneFloorForEachDatabase).</summary>
public sealed class OneOwnerOverAKill(PostgresServer postgres)
{
    private const int Claims = 1000;
    private const int KilledAfter = 300;
    private const int AtOnce = 32;

    private static readonly string[] s_reps = ["wang-fang", "li-na", "zhang-wei", "liu-yang", "chen-jie"];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "OWN-01")]
    public async Task Of_a_thousand_reports_over_a_kill_one_stands_and_every_other_is_told_whose(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        Directory.CreateDirectory(kept.Data);
        string[] place = kept.Database is { } database ? ["--data", kept.Data, "--db", database] : ["--data", kept.Data];
        var reports = Enumerable.Range(0, Claims)
            .Select(number => (Rep: s_reps[number % s_reps.Length], Body: $$"""{"by":"{{s_reps[number % s_reps.Length]}}","id":"{{Guid.NewGuid()}}","name":"王小明","phone":"13812345678"}""")).ToArray();
        var answers = new (string Rep, int Status, JsonElement Json)?[Claims];

        await using (var first = await FloorProcess.Start(place)) await Send(first, reports, answers, killAfter: KilledAfter);
        Assert.Contains(null, answers);
        await using (var second = await FloorProcess.Start(place)) await Send(second, reports, answers, killAfter: null);

        Every(reports.Length, [.. answers.Select(answer => answer!.Value)]);
    }

    private static void Every(int claims, (string Rep, int Status, JsonElement Json)[] answers)
    {
        var stands = Assert.Single(answers.Where(answer => answer.Status == 200).Select(answer => (answer.Rep, answer.Json.GetProperty("id").GetString())).Distinct());
        Assert.All(answers.Where(answer => answer.Rep != stands.Rep), answer =>
        {
            Assert.Equal((409, "claimed-by-another"), (answer.Status, answer.Json.GetProperty("code").GetString()));
            Assert.Contains(s_names[stands.Rep], answer.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        });
        Assert.Equal(claims / s_reps.Length, answers.Count(answer => answer.Status == 200)); // whoever has him already has him
    }

    private static readonly Dictionary<string, string> s_names = new() { ["wang-fang"] = "Wang Fang", ["li-na"] = "Li Na", ["zhang-wei"] = "Zhang Wei", ["liu-yang"] = "Liu Yang", ["chen-jie"] = "Chen Jie" };

    // Whoever got no answer sends the same report again under the same id.
    private static async Task Send(FloorProcess floor, (string Rep, string Body)[] reports, (string, int, JsonElement)?[] answers, int? killAfter)
    {
        var answered = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, reports.Length).Where(number => answers[number] is null).ToArray(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            try
            {
                var (status, text) = await floor.Post("/api/showrooms/main/customers/claims", reports[number].Body);
                answers[number] = (reports[number].Rep, status, JsonDocument.Parse(text).RootElement);
            }
            catch (HttpRequestException) when (killAfter is not null)
            {
                return; // killed before it answered
            }

            if (Interlocked.Increment(ref answered) == killAfter) await floor.Kill();
        });
    }
}
