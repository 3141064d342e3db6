using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>What the same database commits of single bare rows at that moment, a second: the yardstick of all ratios.</summary>
internal sealed partial record BareCommits(double OneConnection, double? SixteenConnections, string By)
{
    private const int Many = 16;
    private const string Insert = "insert into bare_row (payload) values ('" + Payload + "')";
    private const string Payload = "a single row of a hundred letters, which is about what the smallest useful fact of a desk needs to say.";

    public static async Task<BareCommits> Measure(FloorDatabase database, TimeSpan each)
    {
        await using (var connection = Ground.Connection(database))
        {
            await connection.OpenAsync();
            await Execute(connection, "create table if not exists bare_row (payload text not null)");
        }

        if (database is FloorDatabase.Sqlite) return new(Figures.Round(await Loop(database, each)), null, "one connection in a loop");
        return PgBench is { } pgbench
            ? new(await Bench(pgbench, database, 1, each), await Bench(pgbench, database, Many, each), "pgbench")
            : new(Figures.Round(await Loop(database, each)), Figures.Round(await Loops(database, each)), "connections in loops");
    }

    private static async Task<double> Loops(FloorDatabase database, TimeSpan time) =>
        (await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => Loop(database, time))))).Sum();

    private static async Task<double> Loop(FloorDatabase database, TimeSpan time)
    {
        await using var connection = Ground.Connection(database);
        await connection.OpenAsync();
        if (connection is SqliteConnection) await Execute(connection, "pragma synchronous = full; pragma wal_autocheckpoint = 4000; pragma journal_mode = wal");
        await using var insert = connection.CreateCommand();
        insert.CommandText = Insert;
        await insert.PrepareAsync();
        var (since, commits) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(since) < time; commits++) await insert.ExecuteNonQueryAsync();
        return commits / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> Bench(string pgbench, FloorDatabase database, int clients, TimeSpan time)
    {
        var server = new NpgsqlConnectionStringBuilder(((FloorDatabase.Postgres)database).ConnectionString);
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Insert + ";");
        string[] arguments =
        [
            "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", clients == 1 ? "1" : "2", "-T", $"{Math.Max(1, (int)time.TotalSeconds)}",
            "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, server.Database!,
        ];
        var start = new ProcessStartInfo(pgbench, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (server.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return Tps().Match(output) is { Success: true } tps
            ? Figures.Round(double.Parse(tps.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"pgbench said: {output}{await errors}");
    }

    private static string? PgBench => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetFiles("/usr/lib/postgresql", "pgbench", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).FirstOrDefault()
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Tps();
}
