using System.Collections.Concurrent;
using Dapper;
using SalesFloor.Figures;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Targets;

/// <summary>Figures that many screens ask for at once, read once: they hold as long as the projector has counted nothing since, and a second in any case. So forty boards cost what one does.</summary>
internal sealed class FigureShelf(IFigureReader figures, IDbConnectionSource connections, TimeProvider clock)
{
    // More than anybody looks at in one second; what nobody asks for any more goes with the rest.
    private const int Most = 64;

    private static readonly TimeSpan s_holds = TimeSpan.FromSeconds(1);

    private readonly string _position = Statements.Read(connections.Engine, "ReadSide", "read_position");
    private readonly ConcurrentDictionary<FiguresAsked, Task<Shelved>> _shelf = new();

    /// <summary>The lines, as <see cref="IFigureReader.Lines"/> has them.</summary>
    public async ValueTask<IReadOnlyList<FigureLine>> Lines(FiguresAsked asked, CancellationToken cancellation)
    {
        if (_shelf.TryGetValue(asked, out var known) && known.IsCompletedSuccessfully && await IsFresh(known.Result, cancellation)) return known.Result.Lines;
        if (known is { IsCompleted: false }) return (await known.WaitAsync(cancellation)).Lines; // somebody else is reading the same

        if (_shelf.Count > Most) _shelf.Clear();
        // Whoever began may go; those who wait with him still get their answer.
        var read = Read(asked);
        _shelf[asked] = read;
        return (await read.WaitAsync(cancellation)).Lines;
    }

    private async Task<Shelved> Read(FiguresAsked asked)
    {
        // The position first: what is counted while the lines are read is read again.
        var (position, at) = (await Position(CancellationToken.None), clock.GetTimestamp());
        return new(await figures.Lines(asked, CancellationToken.None), position, at);
    }

    private async ValueTask<bool> IsFresh(Shelved shelved, CancellationToken cancellation) => clock.GetElapsedTime(shelved.At) < s_holds || await Position(cancellation) == shelved.Position;

    private async Task<long> Position(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        return await connection.QuerySingleOrDefaultAsync<long>(new CommandDefinition(_position, new { Projector = "read-side" }, cancellationToken: cancellation));
    }

    private sealed record Shelved(IReadOnlyList<FigureLine> Lines, long Position, long At);
}
