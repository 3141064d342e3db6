using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.InProcess;

/// <summary>Keeps states as JSON in memory, with the version check of a real store. For tests and demonstrations: it forgets when the process ends.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), Row> _rows = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = _rows.GetValueOrDefault((stateName, grainId));
        grainState.ETag = row?.Etag;
        grainState.RecordExists = row?.Json is not null;
        grainState.State = row?.Json is { } json ? JsonSerializer.Deserialize<T>(json) : default;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = Put(stateName, grainId, grainState.ETag, JsonSerializer.SerializeToUtf8Bytes(grainState.State));
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = Put(stateName, grainId, grainState.ETag, null);
        grainState.RecordExists = false;
        grainState.State = default;
        return Task.CompletedTask;
    }

    private string Put(string stateName, GrainId grainId, string? etag, byte[]? json)
    {
        var old = _rows.GetValueOrDefault((stateName, grainId));
        var next = new Row((old?.Version ?? 0) + 1, json);
        var written = old?.Etag == etag
            && (old is null ? _rows.TryAdd((stateName, grainId), next) : _rows.TryUpdate((stateName, grainId), next, old));
        return written ? next.Etag : throw new InconsistentStateException($"The stored {stateName} of {grainId} is another version.", old?.Etag, etag);
    }

    private sealed record Row(int Version, byte[]? Json)
    {
        public string Etag { get; } = Version.ToString(CultureInfo.InvariantCulture);
    }
}
