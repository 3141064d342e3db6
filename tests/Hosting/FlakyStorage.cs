using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace SalesFloor.Tests.Hosting;

/// <summary>A store that counts, and fails or is written by somebody else when the test says so.</summary>
internal sealed class FlakyStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<string, (object? State, int Version)> _rows = new();
    private int _reads;
    private Exception? _failure;

    public int Reads => Volatile.Read(ref _reads);

    public void FailNext(Exception failure) => Volatile.Write(ref _failure, failure);

    public void WriteFromElsewhere(string stateName, GrainId grain, object state) =>
        _rows.AddOrUpdate($"{stateName}|{grain}", (state, 1), (_, row) => (state, row.Version + 1));

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _reads);
        FailIfTold();
        var found = _rows.TryGetValue($"{stateName}|{grainId}", out var row);
        grainState.State = found ? (T?)row.State : default;
        grainState.ETag = found ? row.Version.ToString(CultureInfo.InvariantCulture) : null;
        grainState.RecordExists = found;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        FailIfTold();
        var key = $"{stateName}|{grainId}";
        var stored = _rows.TryGetValue(key, out var row) ? row.Version.ToString(CultureInfo.InvariantCulture) : null;
        if (stored != grainState.ETag) throw new InconsistentStateException("Somebody else was faster.", stored, grainState.ETag);

        var version = row.Version + 1;
        _rows[key] = (grainState.State, version);
        grainState.ETag = version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _rows.TryRemove($"{stateName}|{grainId}", out _);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (default, null, false);
        return Task.CompletedTask;
    }

    private void FailIfTold()
    {
        if (Interlocked.Exchange(ref _failure, null) is { } failure) throw failure;
    }
}
