using System.Data.Common;
using Dapper;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Makes the read tables anew from the ledger. The floor may go on working: until they are full again, search finds less.</summary>
internal sealed class ReadTables(IDbConnectionSource connections, Projector projector)
{
    private const string Folder = "ReadSide";

    /// <summary>Drops and refills them. Answers on how many entries of the ledger they rest now, whoever read them: beside a running floor that is the floor itself.</summary>
    public async Task<long> Rebuild(CancellationToken cancellation = default)
    {
        await using (var connection = await connections.OpenWrite(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (connections.Engine == Engine.Postgres) await Run(connection, Statements.Read(Engine.Postgres, "Storage", "lock_schema"), cancellation);
            await Run(connection, Statements.Read(connections.Engine, Folder, "drop_read_tables"), cancellation);
            foreach (var step in Migration.Carried(connections.Engine).Where(step => step.Folder == Folder)) await Run(connection, step.Script, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await projector.CatchUp(cancellation);
        await using var counted = await connections.OpenRead(cancellation);
        return await counted.ExecuteScalarAsync<long>(new CommandDefinition(Statements.Read(connections.Engine, Folder, "count_projected"), new { Projector = Projector.Name }, cancellationToken: cancellation));
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Statement(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
