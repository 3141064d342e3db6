using System.Data.Common;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Makes the read tables anew from the ledger. The floor may go on working: until they are full again, search finds less.</summary>
internal sealed class ReadTables(IDbConnectionSource connections, Projector projector)
{
    private const string Folder = "ReadSide";

    /// <summary>Drops and refills them. Answers how many entries of the ledger were read; a running floor may have read some of them first.</summary>
    public async Task<int> Rebuild(CancellationToken cancellation = default)
    {
        await using (var connection = await connections.OpenWrite(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (connections.Engine == Engine.Postgres) await Run(connection, Statements.Read(Engine.Postgres, "Storage", "lock_schema"), cancellation);
            await Run(connection, Statements.Read(connections.Engine, Folder, "drop_read_tables"), cancellation);
            foreach (var step in Migration.Carried(connections.Engine).Where(step => step.Folder == Folder)) await Run(connection, step.Script, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return await projector.CatchUp(cancellation);
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Statement(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
