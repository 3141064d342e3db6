using System.Globalization;
using Dapper;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Scores;

/// <summary>Reads what is on record of how people work.</summary>
internal sealed class ConductReader(IDbConnectionSource connections)
{
    private readonly string _read = Statements.Read(connections.Engine, "Scores", "read_conduct");

    /// <summary>What happened in a time, and before it the last word of each about where he is.</summary>
    public async Task<IReadOnlyList<Conduct>> Read(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(_read, new { From = RegisterRows.Utc(from), To = RegisterRows.Utc(to) }, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToConduct())];
    }

    private sealed class Row
    {
        public required string Stream { get; init; }
        public long Number { get; init; }
        public required string At { get; init; }
        public required string Rep { get; init; }
        public int Kind { get; init; }
        public int? Presence { get; init; }
        public string? NextOn { get; init; }

        public Conduct ToConduct() => new(
            new(Rep), (ConductKind)Kind, DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture), Stream, Number, (Presence?)Presence, NextOn is null ? null : DateOnly.ParseExact(NextOn, "O", CultureInfo.InvariantCulture));
    }
}
