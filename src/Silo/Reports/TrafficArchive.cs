using Dapper;
using SalesFloor.Customers;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Reports;

/// <summary>Counts the customers of a showroom's reps, and those of them whose owner's time is nearly or wholly over.</summary>
internal sealed class TrafficArchive(IDbConnectionSource connections, CustomerFiles files)
{
    private readonly string _count = Statements.Read(connections.Engine, "Reports", "count_owned");

    public async Task<(int Owned, int Neglected)> Count(ShowroomPlan plan, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var owners = plan.Groups.SelectMany(group => group.Members).Select(rep => rep.Value).ToHashSet(StringComparer.Ordinal);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(_count, cancellationToken: cancellation));
        var neglected = 0;
        foreach (var list in new[] { CustomerList.AtRisk, CustomerList.Transferable }) neglected += (await files.List(plan.Id, list, null, cancellation)).Length;
        var owned = rows.Where(row => owners.Contains(row.Owner)).Sum(row => row.Customers);
        return (owned, Math.Min(owned, neglected));
    }

    private sealed class Row
    {
        public required string Owner { get; init; }
        public int Customers { get; init; }
    }
}
