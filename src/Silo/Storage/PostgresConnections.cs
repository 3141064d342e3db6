using System.Data.Common;
using Npgsql;

namespace SalesFloor.Silo.Storage;

internal sealed class PostgresConnections : IDbConnectionSource, IDisposable
{
    // More connections than that make PostgreSQL slower on the machines this runs on, not faster.
    private const int ReadersAtOnce = 16;

    // The statements of this program; each is planned once per connection.
    private const int PreparedStatements = 64;

    private const string Application = "sales-floor";

    private readonly NpgsqlDataSource _pool;
    private readonly string _alone;

    public PostgresConnections(FloorDatabase.Postgres database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        if (!settings.ShouldSerialize("Application Name")) settings.ApplicationName = Application;
        _alone = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, MaxAutoPrepare = PreparedStatements, AutoPrepareMinUsages = 1 }.ConnectionString;

        _pool = NpgsqlDataSource.Create(Pooled(database.ConnectionString));
    }

    /// <summary>The connection string with what serves many callers best, where it says nothing itself.</summary>
    public static string Pooled(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Application Name")) settings.ApplicationName = Application;
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = ReadersAtOnce;
        // No statement here leaves anything behind on its connection; to reset it each time costs more than most of them.
        if (!settings.ShouldSerialize("No Reset On Close")) settings.NoResetOnClose = true;
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = PreparedStatements;
        return settings.ConnectionString;
    }

    public Engine Engine => Engine.Postgres;

    public async ValueTask<DbConnection> OpenRead(CancellationToken cancellation = default) => await _pool.OpenConnectionAsync(cancellation);

    public ValueTask<DbConnection> OpenWrite(CancellationToken cancellation = default) => OpenRead(cancellation);

    /// <summary>The connection of one lasting writer, outside the readers' pool, so that it never waits for one of them.</summary>
    public NpgsqlConnection OpenWriter()
    {
        var connection = new NpgsqlConnection(_alone);
        try
        {
            connection.Open();
            using var command = connection.Statement(Statements.Read(Engine.Postgres, "Storage", "open_writer"));
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _pool.Dispose();
}
