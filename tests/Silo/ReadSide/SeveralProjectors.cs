using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.ReadSide;

/// <summary>In a cluster each silo has a projector on the same tables.</summary>
public sealed class SeveralProjectors(PostgresServer postgres)
{
    private const int Receptions = 1200; // several batches of a projector

    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_row_is_carried_over_once_however_many_carry(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await Customer(floor);
        Projector[] projectors = [.. Enumerable.Range(0, 3).Select(_ => new Projector(floor.Connections, floor.Ledger, TimeProvider.System, NullLogger<Projector>.Instance))];

        var carried = await Task.WhenAll(projectors.Select(projector => Task.Run(() => projector.CatchUp(CancellationToken.None)))).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Receptions + 1, carried.Sum());
        Assert.Equal(Receptions, await floor.Ask<int>("select visits from customer_card where customer_id = 'c-1'"));
    }

    private static async Task Customer(Floor floor)
    {
        var opened = new CustomerOpened(s_nine, new VisitId(Guid.Empty), "王小明", null, "desk");
        var received = new CustomerReceived(s_nine, new VisitId(Guid.Empty), new SalespersonId("ada"), "ada");
        object[] facts = [opened, .. Enumerable.Repeat<object>(received, Receptions)];
        var (head, entries) = (LedgerHash.First, new List<object>());
        foreach (var (fact, index) in facts.Select((fact, index) => (fact, index)))
        {
            var (number, at, kind, body) = (index + 1L, LedgerHash.At(s_nine), FactNames.Of(fact), JsonSerializer.Serialize(fact, fact.GetType(), FloorJson.Options));
            head = LedgerHash.Of(head, "customer/c-1", number, at, kind, null, "desk", body);
            entries.Add(new { number, at, kind, subject = (string?)null, actor = "desk", body, hash = head });
        }

        var document = new { number = entries.Count.ToString(CultureInfo.InvariantCulture), head, entries };
        Assert.IsType<Written.Stored>(await floor.Store.Write(new StateWrite(new StateKey("customer", "customer/c-1"), null, JsonSerializer.SerializeToUtf8Bytes(document))));
    }
}
