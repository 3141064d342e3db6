using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Ledger;

/// <summary>Reads what was decided: in order for projections, by visit for a receipt, by grain for its history.</summary>
public sealed class LedgerReader(IDbConnectionSource connections)
{
    private readonly string _inOrder = Statements.Read(connections.Engine, "Ledger", "read_in_order");
    private readonly string _bySubject = Statements.Read(connections.Engine, "Ledger", "read_by_subject");
    private readonly string _newest = Statements.Read(connections.Engine, "Ledger", "read_newest");
    private readonly string _byGrain = Statements.Read(connections.Engine, "Ledger", "read_by_grain");
    private readonly string _lastNumber = Statements.Read(connections.Engine, "Ledger", "read_last_number");
    private readonly string _newestPosition = Statements.Read(connections.Engine, "Ledger", "read_newest_position");
    private readonly string _isBehind = Statements.Read(connections.Engine, "Ledger", "is_behind");
    private readonly string _moment = Statements.Read(connections.Engine, "Ledger", "read_moment");

    /// <summary>The newest entries of one kind that one grain decided, newest first.</summary>
    public Task<IReadOnlyList<LedgerRow>> Newest(string grainKey, string kind, int limit, CancellationToken cancellation = default) =>
        List(_newest, cancellation, ("GrainKey", grainKey), ("Kind", kind), ("Limit", limit));

    /// <summary>Everything after a position, up to what is committed now, in an order that no later commit can change.</summary>
    /// <param name="afterPosition">The position of the last row that this very enumeration gave out, 0 at first. On PostgreSQL the order is
    /// that of the transactions, so positions are a bookmark and not always ascending: keep the last one, not the largest. A transaction that
    /// stays open in that database holds back what was committed after it began; it comes with a later read, and <see cref="IsBehind"/> tells of it.</param>
    public async IAsyncEnumerable<LedgerRow> Read(long afterPosition, int batch, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batch);
        // No connection stays open while the caller works on what it got.
        for (var rows = await Next(afterPosition); rows.Count > 0; rows = rows.Count < batch ? [] : await Next(rows[^1].Position))
        {
            foreach (var row in rows) yield return row;
        }

        Task<IReadOnlyList<LedgerRow>> Next(long after) => List(_inOrder, cancellation, ("After", after), ("Batch", batch));
    }

    /// <summary>The bookmark behind everything that is committed now; 0 while nothing was decided.</summary>
    public async Task<long> NewestPosition(CancellationToken cancellation = default)
    {
        await using var connection = await connections.OpenRead(cancellation);
        return await One(connection, _newestPosition, cancellation) is { } position and not DBNull ? Convert.ToInt64(position, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Whether a reader that came as far as one bookmark has not yet had the row of another.</summary>
    public async Task<bool> IsBehind(long afterPosition, long newestPosition, CancellationToken cancellation = default)
    {
        if (newestPosition == 0) return false;

        await using var connection = await connections.OpenRead(cancellation);
        return Convert.ToBoolean(await One(connection, _isBehind, cancellation, ("After", afterPosition), ("Newest", newestPosition)), CultureInfo.InvariantCulture);
    }

    /// <summary>What was decided about one visit (or whatever the entries name as their subject), oldest first.</summary>
    public Task<IReadOnlyList<LedgerRow>> BySubject(string subject, CancellationToken cancellation = default) =>
        List(_bySubject, cancellation, ("Subject", subject));

    /// <summary>What one grain decided, from a number on.</summary>
    public Task<IReadOnlyList<LedgerRow>> ByGrain(string grainKey, long fromNumber, CancellationToken cancellation = default) =>
        List(_byGrain, cancellation, ("GrainKey", grainKey), ("FromNumber", fromNumber));

    /// <summary>What one grain decided from a moment on.</summary>
    public async Task<IReadOnlyList<LedgerRow>> Since(string grainKey, DateTimeOffset moment, CancellationToken cancellation = default)
    {
        await using var connection = await connections.OpenRead(cancellation);
        // A chain's moments grow with its numbers: halving finds the first in a dozen looks at the key, without an index on the moment.
        var (first, last) = (1L, Convert.ToInt64(await One(connection, _lastNumber, cancellation, ("GrainKey", grainKey)), CultureInfo.InvariantCulture));
        while (first <= last)
        {
            var middle = first + (last - first) / 2;
            var at = (string)(await One(connection, _moment, cancellation, ("GrainKey", grainKey), ("Number", middle)))!;
            if (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) < moment) first = middle + 1;
            else last = middle - 1;
        }

        return await ByGrain(grainKey, first, cancellation);
    }

    private static async Task<object?> One(DbConnection connection, string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Statement(sql, parameters);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private async Task<IReadOnlyList<LedgerRow>> List(string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<LedgerRow>();
        while (await reader.ReadAsync(cancellation)) rows.Add(LedgerRow.From(reader));
        return rows;
    }
}
