using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Customers;

/// <summary>A list that was looked through and is to be loaded: who ordered it, as what, and everybody on it.</summary>
internal sealed record ImportOrder(ShowroomId Showroom, SalespersonId By, ImmutableArray<Role> As, Guid Id, string Name, ImmutableArray<ListedCustomer> Customers);

/// <summary>The lists that are accepted and not wholly loaded. No part of the ledger: a row holds people, and goes as soon as they are in.</summary>
internal sealed class ImportOrders(IDbConnectionSource connections, TimeProvider clock)
{
    /// <summary>From now on the list is loaded to its end, whatever happens to this process.</summary>
    public async Task Accept(ImportOrder order, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenWrite(cancellation);
        var body = JsonSerializer.Serialize(order, FloorJson.Options);
        await connection.ExecuteAsync(new CommandDefinition(Named("accept_import"), new { Id = order.Id.ToString("N"), AcceptedAt = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), Body = body }, cancellationToken: cancellation));
    }

    /// <summary>Those that are not at their end.</summary>
    public async Task<IReadOnlyList<ImportOrder>> Open(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var bodies = await connection.QueryAsync<string>(new CommandDefinition(Named("read_imports"), cancellationToken: cancellation));
        return [.. bodies.Select(body => JsonSerializer.Deserialize<ImportOrder>(body, FloorJson.Options)!)];
    }

    /// <summary>Everybody of the list is in.</summary>
    public async Task Finish(ImportOrder order)
    {
        await using var connection = await connections.OpenWrite();
        await connection.ExecuteAsync(Named("finish_import"), new { Id = order.Id.ToString("N") });
    }

    private string Named(string statement) => Statements.Read(connections.Engine, "Customers", statement);
}
