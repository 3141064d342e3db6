using System.Data;
using Npgsql;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Cluster;

/// <summary>Runs the statements as the ADO.NET providers of Orleans do: found in OrleansQuery by their key, each alone, with parameters of the provider's names and types.</summary>
internal sealed class ClusterDatabase(Floor floor) : IAsyncDisposable
{
    public static async Task<ClusterDatabase> Open(PostgresServer postgres) => new(await Floor.Open(Engine.Postgres, postgres));

    public async Task<bool> Succeeds(string key, params (string Name, object? Value)[] parameters)
    {
        var row = Assert.Single(await Rows(key, parameters));
        return Convert.ToBoolean(Assert.Single(row).Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<List<Dictionary<string, object?>>> Rows(string key, params (string Name, object? Value)[] parameters)
    {
        await using var connection = (NpgsqlConnection)await floor.Connections.OpenWrite();
        await using var command = Command(connection, await floor.Ask<string>($"select QueryText from OrleansQuery where QueryKey = '{key}'"), parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync()) rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.OrdinalIgnoreCase));
        return rows;
    }

    public Task<T> Ask<T>(string sql) => floor.Ask<T>(sql);

    public ValueTask DisposeAsync() => floor.DisposeAsync();

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters) command.Parameters.Add(new NpgsqlParameter(name, Kind(value)) { Value = value ?? DBNull.Value });
        return command;
    }

    // The provider names the type of each, also of a value that is missing; moments are UTC.
    private static DbType Kind(object? value) => value switch
    {
        null or string => DbType.String,
        int => DbType.Int32,
        long => DbType.Int64,
        DateTime => DbType.DateTime,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "The provider has no such parameter."),
    };
}
