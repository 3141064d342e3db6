using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesFloor.Silo.SampleFloor;
using SalesFloor.Silo.Start;
using SalesFloor.Tests.Reports;

namespace SalesFloor.Tests.SampleFloor;

/// <summary>The past of the sample floor, played through its own grains by the verb <c>sample</c>.</summary>
public sealed class TheSampleMonth
{
    private const int Days = 9;

    [Fact]
    [Trait("Rule", "PIPE-01")]
    [Trait("Rule", "X-19")]
    public async Task It_is_whole_has_deals_of_every_kind_and_is_the_same_for_the_same_seed()
    {
        using var one = new Place();
        using var other = new Place();
        Assert.Equal(ExitCode.Done, await one.Play(seed: 3));
        Assert.Equal(ExitCode.Done, await Place.Order(new Order.Verify(one.Floor)));
        Assert.Equal(ExitCode.Done, await other.Play(seed: 3));

        var rows = one.Ledger();
        Assert.Equal(Chains(rows), Chains(other.Ledger()));
        Assert.All(
            ["deal.Opened.v1", "deal.TermsSet.v1", "deal.Split.v1", "deal.Moved.v1", "deal.ContractSigned.v1", "deal.ContractUndone.v1", "deal.Lost.v1", "deal.MoneyRecorded.v1", "deal.MoneyVoided.v1"],
            kind => Assert.Contains(rows, row => row.Kind == kind));
        Assert.All(rows.Where(row => row.Kind is "deal.MoneyRecorded.v1" or "deal.MoneyVoided.v1"), row => Assert.Equal("gao-yu", LedgerRecount.Text(row.Body, "by"))); // finance and nobody else
        Assert.All(rows.Where(row => row.Kind == "deal.ContractUndone.v1" && row.Body.GetProperty("cause").GetInt32() == 1), row => Assert.Equal("zhu-ming", LedgerRecount.Text(row.Body, "by")));
        Assert.All(["target.Proposed.v1", "target.Approved.v1", "target.Assigned.v1"], kind => Assert.Equal(2, rows.Count(row => row.Kind == kind))); // the company's, and the showroom's with all below
        Assert.Equal(SamplePlan.Reps.Length + 4, rows.Count(row => row.Kind == "target.Accepted.v1")); // each rep, both supervisors, manager, director
        var figures = LedgerRecount.Of(rows, TimeSpan.FromHours(8));
        Assert.Equal(Days, figures.Select(figure => figure.Day).Distinct().Count());
        Assert.Equal(SamplePlan.Reps.Select(rep => rep.Value).Order(StringComparer.Ordinal), figures.Where(figure => figure.Metric == "visits").Select(figure => figure.Rep!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_that_holds_a_floor_is_left_as_it_is()
    {
        using var place = new Place();
        Assert.Equal(ExitCode.Done, await place.Play(seed: 1, days: 1));
        var before = place.Ledger().Count;

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => place.Play(seed: 1, days: 1));

        Assert.Contains(place.Floor.DataDirectory, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, place.Ledger().Count);
    }

    // Two grains that one decision writes at once come in either order; within a chain there is one.
    private static IEnumerable<(string Chain, string Kind, DateTimeOffset At, string Body)> Chains(List<BareRow> rows) =>
        rows.OrderBy(row => row.Chain, StringComparer.Ordinal).Select(row => (row.Chain, row.Kind, row.At, row.Body.GetRawText()));

    // The same month wherever and whenever the test runs.
    private sealed class LateMarch : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 30, 2, 0, 0, TimeSpan.Zero);
    }

    private sealed class Place : IDisposable
    {
        private readonly string _data = Directory.CreateTempSubdirectory("floor-sample-").FullName;

        public FloorSettings Floor => FloorSettings.Default with { DataDirectory = _data };

        public Task<int> Play(int seed, int days = Days) => SampleCommand.Run(Floor with { Settings = [$"--Simulation:Seed={seed}"] }, days, new LateMarch(), TextWriter.Null);

        public static Task<int> Order(Order order) => Verbs.Run(order, TextWriter.Null, TextWriter.Null);

        public List<BareRow> Ledger()
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "floor.db")};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var read = connection.CreateCommand();
            read.CommandText = "select grain_key, kind, at, body from ledger order by position";
            using var rows = read.ExecuteReader();
            var all = new List<BareRow>();
            while (rows.Read()) all.Add(new(rows.GetString(0), rows.GetString(1), DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture), JsonDocument.Parse(rows.GetString(3)).RootElement));
            return all;
        }

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_data, recursive: true);
        }
    }
}
