using System.Data.Common;
using System.Text.Json;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Seals;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Seals;

/// <summary>Seals days: notes the head of every chain that moved since the seal before and stores the hash over them as a fact of the chain <c>seal/{showroom}</c>, in one transaction.</summary>
/// <remarks>A seal covers the showroom's own chains (desk, queues, plan) and those of all people (reps, customers, identities), who belong to no showroom alone.</remarks>
public sealed class DaySealer(IDbConnectionSource connections, StateStore states, TimeProvider clock)
{
    private const string StateName = "seal";
    private const int HeadsAtOnce = 1000;

    private readonly string _readClosings = Named(connections, "read_closings");
    private readonly string _readMovedHeads = Named(connections, "read_moved_heads");
    private readonly string _keepHeads = Named(connections, "keep_heads");

    /// <summary>Seals every closed day that is not sealed yet. Again: nothing happens.</summary>
    public async Task<IReadOnlyList<Seal>> SealClosedDays(ShowroomId showroom, string actor, CancellationToken cancellation = default)
    {
        var seals = new List<Seal>();
        var chain = await Read(showroom, cancellation);
        foreach (var closing in await Closings(showroom, chain.Book.Closing, cancellation))
        {
            var closed = (DayClosed)FactNames.Read(closing.Kind, closing.Body);
            (chain, var seal) = await Store(showroom, chain, closed.Day, closing.Number, actor, cancellation);
            seals.Add(seal);
        }

        return seals;
    }

    /// <summary>Seals what stands now under a day, whether or not the desk has closed it.</summary>
    public async Task<Seal> SealNow(ShowroomId showroom, DateOnly day, string actor, CancellationToken cancellation = default)
    {
        var chain = await Read(showroom, cancellation);
        return (await Store(showroom, chain, day, chain.Book.Closing, actor, cancellation)).Seal;
    }

    private async Task<Chain> Read(ShowroomId showroom, CancellationToken cancellation)
    {
        var row = await states.Read(KeyOf(showroom), cancellation);
        return new(row?.Payload is { } payload ? JsonSerializer.Deserialize<Journal<SealBook>>(payload, FloorJson.Options)! : new(), row?.Version);
    }

    private async Task<List<LedgerRow>> Closings(ShowroomId showroom, long after, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(_readClosings, ("GrainKey", GrainKeys.Desk(showroom)), ("After", after));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var closings = new List<LedgerRow>();
        while (await rows.ReadAsync(cancellation)) closings.Add(LedgerRow.From(rows));
        return closings;
    }

    private async Task<(Chain Chain, Seal Seal)> Store(ShowroomId showroom, Chain chain, DateOnly day, long closing, string actor, CancellationToken cancellation)
    {
        var key = KeyOf(showroom);
        var heads = await MovedHeads(showroom, cancellation);
        var fact = new DaySealed(clock.GetUtcNow(), day, closing, heads.Count, RootOf(heads));
        var journal = Journals.After<SealBook, SealEvent>(chain.Journal, key.GrainKey, [fact], f => f.At, actor, SealBook.Unsealed, SealFold.Apply);

        await using var connection = await connections.OpenWrite(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var write = new StateWrite(key, chain.Version, JsonSerializer.SerializeToUtf8Bytes(journal, FloorJson.Options));
        if (await OneWrite.Store(connection, connections.Engine, write, cancellation) is not Written.Stored stored)
            throw new SealTakenException(showroom);

        foreach (var some in heads.Chunk(HeadsAtOnce)) await Keep(connection, key.GrainKey, journal.Number, some, cancellation);
        await transaction.CommitAsync(cancellation);
        return (new(journal, stored.Version), Seal.Of(showroom, journal.Number, fact, journal.Head));
    }

    private async Task<List<SealedHead>> MovedHeads(ShowroomId showroom, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(_readMovedHeads,
            ("SealKey", GrainKeys.Seal(showroom)), ("Desk", GrainKeys.Desk(showroom)), ("Showroom", GrainKeys.Showroom(showroom)), ("Queues", $"queue/{showroom}/"));
        command.CommandTimeout = 0; // once a day, as long as the ledger is
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var heads = new List<SealedHead>();
        while (await rows.ReadAsync(cancellation)) heads.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetString(2)));
        return heads;
    }

    private async Task Keep(DbConnection connection, string key, long number, SealedHead[] heads, CancellationToken cancellation)
    {
        await using var command = connection.Statement(_keepHeads, ("SealKey", key), ("SealNumber", number), ("Heads", JsonSerializer.Serialize(heads, FloorJson.Options)));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string RootOf(List<SealedHead> heads)
    {
        using var root = new SealRoot();
        foreach (var head in heads) root.Add(head.GrainKey, head.Number, head.Hash);
        return root.Finish();
    }

    private static StateKey KeyOf(ShowroomId showroom) => new(StateName, GrainKeys.Seal(showroom));

    private static string Named(IDbConnectionSource connections, string statement) => Statements.Read(connections.Engine, "Seals", statement);

    private sealed record SealedHead(string GrainKey, long Number, string Hash);

    private sealed record Chain(Journal<SealBook> Journal, int? Version)
    {
        public SealBook Book => Journal.State ?? SealBook.Unsealed;
    }
}

/// <summary>One sealed day. <paramref name="Code"/> is what people write down and compare.</summary>
public sealed record Seal(ShowroomId Showroom, long Number, DateOnly Day, DateTimeOffset At, int Chains, string Code)
{
    internal static Seal Of(ShowroomId showroom, long number, DaySealed fact, string hash) => new(showroom, number, fact.Day, fact.At, fact.Chains, SealCode.Of(hash));
}

/// <summary>Somebody else has sealed this showroom at the same moment; asked again, it goes on from there.</summary>
public sealed class SealTakenException(ShowroomId showroom) : InvalidOperationException($"Showroom {showroom} was sealed by somebody else at this moment.");
