using System.Diagnostics;
using Dapper;
using Npgsql;

namespace SalesFloor.Silo.Storage;

/// <summary>Holds a PostgreSQL database for one floor while it runs. A second process that wrote the same rows could store nothing wrong, but it would leave the screens of the first behind, alive to look at and not true.</summary>
/// <remarks>The lock belongs to a connection of its own; the server lets go of it when that ends, also after <c>kill -9</c>. SQLite needs none: there the data directory is held.</remarks>
internal sealed partial class FloorLease(FloorDatabase.Postgres database, LeaseKind kind, IHostApplicationLifetime life, TimeProvider clock, ILogger<FloorLease> log) : BackgroundService
{
    // A killed process is gone for the server within milliseconds, one whose machine went within the keep-alives of its connection (eleven seconds).
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_tryAgain = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(1);

    private readonly string _take = Named(kind == LeaseKind.Alone ? "take_lease" : "share_lease");
    private readonly string _note = Named("note_lease");
    private readonly string _read = Named("read_lease");
    private readonly string _readHolder = Named("read_lease_holder");

    // Silos of one cluster are one holder.
    private readonly string _me = kind == LeaseKind.Alone ? $"{Environment.MachineName} {Environment.ProcessId} {Guid.CreateVersion7():N}" : "cluster";

    private readonly string _connections = new NpgsqlConnectionStringBuilder(database.ConnectionString)
    {
        Pooling = false, ApplicationName = $"sales-floor on {Environment.MachineName}, process {Environment.ProcessId}", CommandTimeout = 5, Timeout = 5,
        Options = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3",
    }.ConnectionString;

    private NpgsqlConnection? _held;

    /// <summary>Who has the database now, if it was lost to another floor.</summary>
    public string? LostTo { get; private set; }

    /// <summary>Takes the database, after the tables are there. Throws <see cref="FloorTakenException"/> where another floor has it.</summary>
    public async Task Take(CancellationToken cancellation = default)
    {
        var since = Stopwatch.StartNew();
        while (!await Try(cancellation))
        {
            var (name, lives) = await Holder(since.Elapsed, cancellation);
            if (lives || since.Elapsed > s_patience) throw new FloorTakenException(name);
            await Task.Delay(s_tryAgain, clock, cancellation);
        }

        await _held!.ExecuteAsync(new CommandDefinition(_note, new { Holder = _me }, cancellationToken: cancellation));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (_held is { } held) await held.ExecuteAsync(new CommandDefinition("select 1", cancellationToken: stoppingToken));
                else await TakeBack(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                LogLost(fault); // the next tick tries again; nobody can store anything before the database is back
                await LetGo();
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LetGo();
    }

    /// <summary>The connection broke. Nobody else in between: the floor goes on. Somebody else: what this process remembers is no longer true.</summary>
    private async Task TakeBack(CancellationToken cancellation)
    {
        var isMine = await Try(cancellation);
        var last = isMine ? await _held!.QuerySingleOrDefaultAsync<string>(new CommandDefinition(_read, cancellationToken: cancellation)) : null;
        if (isMine && last == _me)
        {
            LogBack();
            return;
        }

        LostTo = last ?? (await Holder(TimeSpan.Zero, cancellation)).Name;
        LogTaken(LostTo);
        life.StopApplication();
    }

    private async Task<bool> Try(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_connections);
        try
        {
            await connection.OpenAsync(cancellation);
            if (await connection.QuerySingleAsync<bool>(new CommandDefinition(_take, cancellationToken: cancellation)))
            {
                _held = connection;
                return true;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return false;
    }

    private async Task<(string Name, bool Lives)> Holder(TimeSpan waited, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_connections);
        await connection.OpenAsync(cancellation);
        return await connection.QuerySingleAsync<(string, bool)>(new CommandDefinition(_readHolder, new { Waited = waited.TotalSeconds }, cancellationToken: cancellation));
    }

    private async Task LetGo()
    {
        if (_held is not { } held) return;
        _held = null;
        await held.DisposeAsync();
    }

    private static string Named(string statement) => Statements.Read(Engine.Postgres, "Storage", statement);

    [LoggerMessage(LogLevel.Warning, "The connection that holds the database for this floor is broken; it is taken again")]
    private partial void LogLost(Exception fault);

    [LoggerMessage(LogLevel.Information, "The database is held for this floor again, and nobody had it in between")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Critical, "Another floor has taken the database ({Holder}): this one stops, because its screens would no longer be true")]
    private partial void LogTaken(string holder);
}

/// <summary>Alone: one process runs the whole floor. Shared: the silos of one cluster do.</summary>
internal enum LeaseKind { Alone = 1, Shared = 2 }

/// <summary>Another floor works on this database.</summary>
public sealed class FloorTakenException(string holder) : InvalidOperationException($"The database is held by {holder}.")
{
    /// <summary>How it calls itself to the server.</summary>
    public string Holder { get; } = holder;
}
