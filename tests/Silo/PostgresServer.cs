using System.Diagnostics;
using Npgsql;

namespace SalesFloor.Tests;

/// <summary>A PostgreSQL for one run of the tests: the one named by SALESFLOOR_TEST_PG, or a temporary cluster of its own that nobody else can reach.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Given = "SALESFLOOR_TEST_PG";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1);
    private string? _server;
    private string? _folder;
    private int _databases;

    /// <summary>The connection string of a new, empty database. Skips the test where there is no PostgreSQL to be had.</summary>
    public Task<string> NewDatabase() => NewDatabase("template0");

    /// <summary>The connection string of a copy of a database, to which nobody may be connected.</summary>
    public Task<string> CopyOf(string database) => NewDatabase(new NpgsqlConnectionStringBuilder(database).Database!);

    private async Task<string> NewDatabase(string template)
    {
        var server = await Server();
        var name = $"floor_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var drop = source.CreateCommand($"drop database if exists {name}");
        await drop.ExecuteNonQueryAsync();
        await using var create = source.CreateCommand($"create database {name} template {template}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Takes the server away at once, as a failing machine does. Skips the test where the server is not this object's own.</summary>
    public async Task Stop()
    {
        await Server();
        if (_folder is null) Assert.Skip($"{Given} names a server that these tests may not stop.");
        await Run("pg_ctl", "stop", "-D", $"{_folder}/data", "-m", "immediate", "-w");
    }

    /// <summary>Brings it back with its data.</summary>
    public Task StartAgain() => Launch(_folder!);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_folder is not null)
        {
            await Run("pg_ctl", "stop", "-D", $"{_folder}/data", "-m", "immediate", "-w");
            Directory.Delete(_folder, recursive: true);
        }
        _gate.Dispose();
    }

    private async Task<string> Server()
    {
        await _gate.WaitAsync();
        try
        {
            return _server ??= Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given ? given : await StartCluster();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<string> StartCluster()
    {
        if (Binaries is null) Assert.Skip($"No PostgreSQL here: install it (initdb under /usr/lib/postgresql/*/bin or in PATH), or set {Given} to a connection string.");

        // No housekeeping in the background: its transactions would hold readers in order back at moments nobody chose.
        // A short path: the name of a Unix socket has about a hundred characters. No port is opened, so nothing can clash.
        var folder = Directory.CreateTempSubdirectory("floor-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await Execute("chown", ["postgres", folder]);
        await Run("initdb", "-D", $"{folder}/data", "-U", "floor", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await Launch(folder);
        _folder = folder;
        return $"Host={folder};Username=floor;Database=postgres;Include Error Detail=true";
    }

    private static Task Launch(string folder) =>
        Run("pg_ctl", "start", "-w", "-D", $"{folder}/data", "-l", $"{folder}/log", "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=200 -c autovacuum=off");

    private static string? Binaries { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return versions.OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
    }

    // PostgreSQL refuses to run as root.
    private static Task Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess ? Execute("runuser", ["-u", "postgres", "--", path, .. arguments]) : Execute(path, arguments);
    }

    private static async Task Execute(string program, string[] arguments)
    {
        // Caught, because the test runner reports over the standard output of this very process. The server itself writes to its log.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        using var deadline = new CancellationTokenSource(s_patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. {await output}{await errors}");
    }
}
