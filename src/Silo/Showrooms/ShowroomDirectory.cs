using System.Collections.Immutable;
using Dapper;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Showrooms;

/// <summary>Reads the showrooms off the ledger: each has a chain that begins with its first plan.</summary>
internal sealed class ShowroomDirectory(IDbConnectionSource connections) : IShowroomDirectory
{
    private readonly string _all = Statements.Read(connections.Engine, "Ledger", "read_showrooms");

    public async Task<ImmutableArray<ShowroomId>> All()
    {
        await using var connection = await connections.OpenRead(CancellationToken.None);
        return [.. (await connection.QueryAsync<string>(_all)).Select(key => new ShowroomId(key["showroom/".Length..]))];
    }
}
