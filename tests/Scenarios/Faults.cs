using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace SalesFloor.Tests;

/// <summary>When a storage fails: never stored, or stored but the answer lost, and the process dies with it; or the answer alone is lost and the process lives on.</summary>
internal enum Fault
{
    BeforeTheCommit,
    AfterTheCommit,
    AnswerLost,
}

/// <summary>Real storage that fails on command at the n-th write from now.</summary>
internal sealed class FailingStorage(IGrainStorage real) : IGrainStorage
{
    private int _writesUntilFault = int.MaxValue;
    private Fault _fault;

    /// <summary>How many writes were asked for.</summary>
    public int Writes { get; private set; }

    public bool HasFailed { get; private set; }

    public void FailAt(int write, Fault fault)
    {
        (_writesUntilFault, _fault, HasFailed) = (write, fault, false);
    }

    public void Heal() => _writesUntilFault = int.MaxValue;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => real.ReadStateAsync(stateName, grainId, grainState);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        real.ReadStateAsync(stateName, grainId, grainState, cancellationToken);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => real.ClearStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        real.ClearStateAsync(stateName, grainId, grainState, cancellationToken);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        Writes++;
        if (HasFailed) throw new IOException("The process is dead.");
        var fails = --_writesUntilFault == 0;
        if (fails && _fault == Fault.BeforeTheCommit) throw Dead();
        var etag = grainState.ETag;
        await real.WriteStateAsync(stateName, grainId, grainState, cancellationToken);
        if (!fails) return;
        grainState.ETag = etag; // the answer never came
        if (_fault == Fault.AnswerLost) throw new IOException("The answer of the store was lost.");
        throw Dead();
    }

    // After the first fault nothing more is stored: as a killed process stores nothing more.
    private IOException Dead()
    {
        HasFailed = true;
        return new IOException("The process was killed here.");
    }
}
