namespace SalesFloor.Silo.Storage;

/// <summary>Owns the stored states of all grains: reads them side by side, writes them in shared commits. Nothing else writes them.</summary>
public sealed class StateStore : IDisposable
{
    /// <summary>The service whose rows these are; a cluster of Orleans silos on the same database must be configured with the same.</summary>
    public const string ServiceId = "sales-floor";

    private readonly IDbConnectionSource _connections;
    private readonly GroupCommit _writes;
    private readonly string _readState;

    internal StateStore(IDbConnectionSource connections, IWriteBatches batches)
    {
        _connections = connections;
        _writes = new GroupCommit(batches);
        _readState = Statements.Read(connections.Engine, "Storage", "read_state");
    }

    public async Task<StoredRow?> Read(StateKey key, CancellationToken cancellation = default)
    {
        await using var connection = await _connections.OpenRead(cancellation);
        await using var command = connection.Statement(_readState, ("ServiceId", ServiceId), ("GrainTypeString", key.StateName), ("GrainIdExtensionString", key.GrainKey));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new StoredRow(row.Bytes(0) is { } stored ? StatePayload.Unpack(stored) : null, row.GetInt32(1)) : null;
    }

    /// <summary>Completes when the commit has returned. An exception means that the outcome is unknown or the database refused; read again.</summary>
    public Task<Written> Write(StateWrite write) => _writes.Write(Packed(write));

    public void Dispose() => _writes.Dispose();

    // Where the entries travel inside, the database has to read them there.
    private static StateWrite Packed(StateWrite write) =>
        write is { Entries: not null, Payload: { } json } ? write with { Payload = StatePayload.Pack(json) } : write;
}
