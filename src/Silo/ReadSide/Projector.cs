using Dapper;
using SalesFloor.Silo.Deals;
using SalesFloor.Silo.Figures;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Scores;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Fills the read tables from the ledger in order; how far it came is committed with what it wrote.</summary>
internal sealed partial class Projector(IDbConnectionSource connections, LedgerReader ledger, TimeProvider clock, ILogger<Projector> log) : BackgroundService
{
    internal const string Name = "read-side";
    private const int Batch = 500;

    // A customer received now is found by the next person who types: faster than a hand moves from one key to the next.
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(150);

    // Those that wait for everything wait for a commit in flight: a moment, unless something hangs.
    private static readonly TimeSpan s_lookAgain = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_waitsFor = TimeSpan.FromSeconds(10);

    private readonly CustomerCards _cards = new(connections.Engine);
    private readonly RegisterRows _register = new(connections.Engine);
    private readonly FigureRows _figures = new(connections.Engine);
    private readonly DealCards _deals = new(connections.Engine);
    private readonly ConductRows _conduct = new(connections.Engine);
    private readonly string _readPosition = Statements.Read(connections.Engine, "ReadSide", "read_position");
    private readonly string _beginPosition = Statements.Read(connections.Engine, "ReadSide", "begin_position");
    private readonly string _movePosition = Statements.Read(connections.Engine, "ReadSide", "move_position");

    /// <summary>Projects everything that was committed when this was called, and what it meets beyond that. Answers how many rows that were.</summary>
    /// <exception cref="TimeoutException">A transaction that has stayed open for ten seconds holds some of it back (PostgreSQL): whoever counts now would count without it.</exception>
    public async Task<int> CatchUp(CancellationToken cancellation)
    {
        var newest = await ledger.NewestPosition(cancellation);
        var done = await Forward(cancellation);
        for (var waited = TimeSpan.Zero; await ledger.IsBehind(await Position(cancellation), newest, cancellation); waited += s_lookAgain)
        {
            if (waited > s_waitsFor) throw new TimeoutException("The read tables could not be brought up to date: a transaction of this database has stayed open for ten seconds.");
            // Another's commit is waited for, not a moment of the floor's day.
            await Task.Delay(s_lookAgain, TimeProvider.System, cancellation);
            done += await Forward(cancellation);
        }

        return done;
    }

    // As far as the ledger can be read in an order that no later commit changes.
    private async Task<int> Forward(CancellationToken cancellation)
    {
        var done = 0;
        while (true)
        {
            var from = await Position(cancellation);
            var rows = await Next(from, cancellation);
            if (rows.Count == 0) return done;
            if (await Write(from, rows, cancellation)) done += rows.Count;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        do
        {
            try
            {
                await Forward(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogBehind(fault); // the tables stay where they are and the same rows are tried again: search is late, nothing is wrong
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<LedgerRow>> Next(long from, CancellationToken cancellation)
    {
        var rows = new List<LedgerRow>(Batch);
        await foreach (var row in ledger.Read(from, Batch, cancellation))
        {
            rows.Add(row);
            if (rows.Count == Batch) break;
        }

        return rows;
    }

    private async Task<long> Position(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        return await connection.QuerySingleOrDefaultAsync<long>(new CommandDefinition(_readPosition, new { Projector = Name }, cancellationToken: cancellation));
    }

    /// <summary>False where another process, or a rebuild, has moved the position meanwhile: then these rows are not ours to count.</summary>
    private async Task<bool> Write(long from, List<LedgerRow> rows, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenWrite(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // First, because it takes the row that all projectors share.
        var moved = await connection.ExecuteAsync(from == 0 ? _beginPosition : _movePosition, new { Projector = Name, rows[^1].Position, From = from }, transaction);
        if (moved == 0) return false;

        foreach (var row in rows)
        {
            await _cards.Apply(row, transaction);
            await _register.Apply(row, transaction);
            await _figures.Apply(row, transaction);
            await _deals.Apply(row, transaction);
            await _conduct.Apply(row, transaction);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "The read tables are behind the ledger; it is tried again")]
    private partial void LogBehind(Exception fault);
}
