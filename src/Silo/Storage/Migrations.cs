using System.Data.Common;
using System.Globalization;
using SalesFloor.Silo.Cluster;

namespace SalesFloor.Silo.Storage;

/// <summary>Brings the database's tables up to what this program knows; several processes may start together, one of them does it.</summary>
public sealed class Migrations
{
    private readonly IDbConnectionSource _connections;
    private readonly IReadOnlyList<Migration> _known;

    public Migrations(IDbConnectionSource connections) : this(connections, Migration.Carried(connections.Engine)) { }

    internal Migrations(IDbConnectionSource connections, IReadOnlyList<Migration> known)
    {
        _connections = connections;
        _known = known;
    }

    /// <summary>To be awaited before anything else uses the database.</summary>
    public async Task Apply(CancellationToken cancellation = default)
    {
        await using var connection = await _connections.OpenWrite(cancellation);
        // Both take the one lock of their engine before they look: SQLite with the transaction, PostgreSQL by name.
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (_connections.Engine == Engine.Postgres) await Run(connection, Named("lock_schema"), cancellation);
        await Run(connection, Named("create_schema_version"), cancellation);
        var applied = await Applied(connection, cancellation);
        RefuseUnknown(applied);
        foreach (var migration in _known.Where(m => !applied.ContainsKey(m.Version))) await Apply(connection, migration, cancellation);
        if (_connections.Engine == Engine.Postgres) await PrepareForOrleans(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Apply(DbConnection connection, Migration migration, CancellationToken cancellation)
    {
        await Run(connection, migration.Script, cancellation);
        await using var record = connection.Statement(Named("record_schema_version"), ("Version", migration.Version), ("Name", migration.Name));
        await record.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<Dictionary<int, string>> Applied(DbConnection connection, CancellationToken cancellation)
    {
        var applied = new Dictionary<int, string>();
        await using var command = connection.Statement(Named("read_schema_version"));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) applied.Add(rows.GetInt32(0), rows.GetString(1));
        return applied;
    }

    private void RefuseUnknown(Dictionary<int, string> applied)
    {
        var newest = _known.Count == 0 ? 0 : _known[^1].Version;
        foreach (var (version, name) in applied)
        {
            if (version > newest) throw new UnknownSchemaException(version, name, newest);
        }
    }

    private async Task PrepareForOrleans(DbConnection connection, CancellationToken cancellation)
    {
        await Run(connection, Named("adopt_restored_ledger"), cancellation);
        foreach (var (key, folder, statement) in OrleansQueries.All)
        {
            var text = Statements.Read(Engine.Postgres, folder, statement);
            await using var publish = connection.Statement(Named("publish_query"), ("QueryKey", key), ("QueryText", text));
            await publish.ExecuteNonQueryAsync(cancellation);
        }
    }

    private string Named(string statement) => Statements.Read(_connections.Engine, "Storage", statement);

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Statement(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>One numbered step of the schema, a file <c>{folder}/{engine}/{number}_{name}.sql</c> in any folder of the program.</summary>
internal sealed record Migration(int Version, string Name, string Script, string Folder = "")
{
    public static IReadOnlyList<Migration> Carried(Engine engine)
    {
        var found = Statements.Files
            .Where(file => file.Contains($"/{engine}/", StringComparison.Ordinal) && char.IsAsciiDigit(Path.GetFileName(file)[0]))
            .Select(FromFile)
            .OrderBy(migration => migration.Version)
            .ToList();
        var doubled = found.GroupBy(migration => migration.Version).FirstOrDefault(same => same.Count() > 1);
        return doubled is null ? found : throw new InvalidOperationException($"Two migrations carry the number {doubled.Key}: {string.Join(", ", doubled.Select(m => m.Name))}.");
    }

    private static Migration FromFile(string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).Split('_', 2);
        return new Migration(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Statements.ReadFile(file), file.Split('/')[0]);
    }
}

/// <summary>The database was made by a newer program; this one must not touch it.</summary>
public sealed class UnknownSchemaException(int version, string name, int newestKnown) : InvalidOperationException(
    $"The database is at schema {version} ({name}), this program knows schemas up to {newestKnown}. Start the newer program, or restore a backup made before it.")
{
    /// <summary>The schema that was found.</summary>
    public int Version { get; } = version;

    /// <summary>The newest schema that this program knows.</summary>
    public int NewestKnown { get; } = newestKnown;
}
