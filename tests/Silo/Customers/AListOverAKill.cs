using System.Text;
using System.Text.Json;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Processes;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Customers;

/// <summary>A list of customers during which the program is killed: after the next start all of it is there, or none, whoever gives it again or does not.</summary>
public sealed class AListOverAKill(PostgresServer postgres)
{
    private const int Customers = 180;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "CUS-35")]
    public async Task It_is_loaded_whole_by_the_next_start_or_not_at_all(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        Directory.CreateDirectory(kept.Data);
        string[] place = kept.Database is { } database ? ["--data", kept.Data, "--db", database] : ["--data", kept.Data];

        await using (var first = await FloorProcess.Start(place))
        {
            using var content = new StringContent(List(), Encoding.UTF8, "text/csv");
            var loading = first.Http.PostAsync($"/api/showrooms/main/customers/import?by=zhu-ming&name=fair&id={Guid.NewGuid()}", content);
            await Until(async () => await Loaded(first) > 0); // in the middle of it
            Assert.False(loading.IsCompleted, "The list was loaded before the program could be killed.");
            await first.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => loading);
        }

        await using (var second = await FloorProcess.Start(place)) await Until(async () => await Loaded(second) == Customers);

        // None of it where the list was never accepted: one wrong line.
        await using var third = await FloorProcess.Start(place);
        using var wrong = new StringContent(List("1390000") + "Wang,12\n", Encoding.UTF8, "text/csv");
        var refused = await third.Http.PostAsync($"/api/showrooms/main/customers/import?by=zhu-ming&name=wrong&id={Guid.NewGuid()}", wrong);
        Assert.Equal(1, JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("faults").GetArrayLength());
        Assert.Equal(Customers, await Loaded(third));
    }

    private static string List(string from = "1380000") => "name,phone,owner\n" + string.Concat(Enumerable.Range(0, Customers).Select(number => $"客户{number},{from}{number:0000},wang-fang\n"));

    // As the search finds them: of the archive, not of the list.
    private static async Task<int> Loaded(FloorProcess floor)
    {
        using var answer = await floor.Http.GetAsync("/api/showrooms/main/customers?list=mine&rep=wang-fang");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("customers").EnumerateArray().Count(customer => customer.GetProperty("name").GetString()!.StartsWith("客户", StringComparison.Ordinal));
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(s_patience);
        while (!await isSo()) deadline.Token.ThrowIfCancellationRequested();
    }
}
