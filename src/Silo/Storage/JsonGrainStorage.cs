using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Storage;

/// <summary>Keeps grain states as JSON documents in the state store; the version of the stored row is the ETag.</summary>
internal sealed class JsonGrainStorage(StateStore store, JsonSerializerOptions json) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var row = await store.Read(KeyOf(stateName, grainId), cancellationToken);
        grainState.State = row?.Payload is { } payload ? JsonSerializer.Deserialize<T>(payload, json) : default;
        grainState.ETag = row?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = row?.Payload is not null;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        // The entries go beside the state: inside, they would be written twice, and the database would read the whole state to find them.
        var journal = grainState.State as IJournal;
        var payload = JsonSerializer.SerializeToUtf8Bytes(journal is null ? grainState.State : (T)journal.WithoutEntries(), json);
        await Write(stateName, grainId, grainState, payload, journal?.Entries, cancellationToken);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        // What was never stored needs no clearing, and must not leave a row.
        if (grainState.ETag is not null) await Write(stateName, grainId, grainState, null, null, cancellationToken);
        grainState.State = default;
        grainState.RecordExists = false;
    }

    private async Task Write<T>(string stateName, GrainId grainId, IGrainState<T> grainState, byte[]? payload, ImmutableArray<LedgerEntry>? entries, CancellationToken cancellation)
    {
        // Once handed over a write is not taken back: a cancelled call must not leave open whether it was stored.
        cancellation.ThrowIfCancellationRequested();
        var key = KeyOf(stateName, grainId);
        int? version = grainState.ETag is { } etag ? int.Parse(etag, CultureInfo.InvariantCulture) : null;
        grainState.ETag = await store.Write(new StateWrite(key, version, payload, entries)) switch
        {
            Written.Stored stored => stored.Version.ToString(CultureInfo.InvariantCulture),
            _ => throw new InconsistentStateException($"Somebody else has stored the {key} since it was read.", storedEtag: null, currentEtag: grainState.ETag),
        };
    }

    // Keys carry their class as a prefix, so the key alone names the grain, in the ledger too.
    private static StateKey KeyOf(string stateName, GrainId grainId) => new(stateName, grainId.Key.ToString()!);
}
