using System.Text.Json;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Processes;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Customers;

/// <summary>Two programs on one database, each of which believes that it has the customer, and one of which is killed: the version of the stored row is the last word.</summary>
public sealed class OneOwnerOfTwoProcesses(PostgresServer postgres)
{
    private const int Claims = 1000;
    private const int KilledAfter = 300;
    private const int AtOnce = 32;
    private const int Tries = 40;

    private static readonly string[] s_reps = ["wang-fang", "li-na", "zhang-wei", "liu-yang", "chen-jie"];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "OWN-01")]
    public async Task Of_a_thousand_reports_over_two_processes_one_stands_and_every_other_is_told_whose(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        Directory.CreateDirectory(kept.Data);
        string[] place = kept.Database is { } database ? ["--data", kept.Data, "--db", database] : ["--data", kept.Data];
        await using var one = await FloorProcess.Start(place);
        await using var two = await FloorProcess.Start(place);

        var answered = 0;
        var answers = new (string Rep, int Status, JsonElement Json)[Claims];
        await Parallel.ForEachAsync(Enumerable.Range(0, Claims), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var rep = s_reps[number % s_reps.Length];
            var body = $$"""{"by":"{{rep}}","id":"{{Guid.NewGuid()}}","name":"王小明","phone":"13812345678"}""";
            answers[number] = await Report(number % 2 == 0 ? one : two, one, rep, body);
            if (Interlocked.Increment(ref answered) == KilledAfter) await two.Kill();
        });

        var stands = Assert.Single(answers.Where(answer => answer.Status == 200).Select(answer => (answer.Rep, answer.Json.GetProperty("id").GetString())).Distinct());
        Assert.All(answers.Where(answer => answer.Rep != stands.Rep), answer =>
        {
            Assert.Equal((409, "claimed-by-another"), (answer.Status, answer.Json.GetProperty("code").GetString()));
            Assert.Contains(s_names[stands.Rep], answer.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        });
        Assert.Equal(Claims / s_reps.Length, answers.Count(answer => answer.Status == 200)); // whoever has him already has him
    }

    private static readonly Dictionary<string, string> s_names = new() { ["wang-fang"] = "Wang Fang", ["li-na"] = "Li Na", ["zhang-wei"] = "Zhang Wei", ["liu-yang"] = "Liu Yang", ["chen-jie"] = "Chen Jie" };

    // Whoever loses a write, or his program, asks again: the same report under the same id.
    private static async Task<(string, int, JsonElement)> Report(FloorProcess first, FloorProcess survivor, string rep, string body)
    {
        var process = first;
        for (var again = 1; ; again++)
        {
            try
            {
                var (status, text) = await process.Post("/api/showrooms/main/customers/claims", body);
                if (status < 500 || again == Tries) return (rep, status, JsonDocument.Parse(text).RootElement);
            }
            catch (HttpRequestException) when (again < Tries)
            {
                process = survivor;
            }
        }
    }
}
