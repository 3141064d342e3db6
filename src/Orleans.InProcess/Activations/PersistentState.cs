using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.InProcess;

/// <summary>What the host reads before a grain is activated.</summary>
internal interface IStoredState
{
    Task ReadStateAsync();
}

/// <summary>A grain's state and the version it was read at. One operation at a time; a failed one leaves the version as it was.</summary>
internal sealed class PersistentState<T>(GrainActivation activation, string name, IGrainStorage store) : IPersistentState<T>, IStoredState
{
    private readonly GrainState<T> _held = new(Fresh());
    private Task? _last;

    private delegate Task Operation(IGrainStorage store, string name, GrainId grain, GrainState<T> state, CancellationToken token);

    public T State
    {
        get
        {
            activation.RequireTurn("The state");
            return _held.State!;
        }
        set
        {
            activation.RequireTurn("The state");
            _held.State = value;
        }
    }

    public string? Etag => _held.ETag;
    public bool RecordExists => _held.RecordExists;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        InTurn(static (store, name, grain, state, token) => store.ReadStateAsync(name, grain, state, token), cancellationToken);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        InTurn(static (store, name, grain, state, token) => store.WriteStateAsync(name, grain, state, token), cancellationToken);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        InTurn(static (store, name, grain, state, token) => store.ClearStateAsync(name, grain, state, token), cancellationToken);

    private static T? Fresh() =>
        typeof(T).IsValueType || typeof(T).IsAbstract || typeof(T) == typeof(string) ? default
        : typeof(T).GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance<T>()
        : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    private Task InTurn(Operation operation, CancellationToken token)
    {
        activation.RequireTurn("The state");
        var mine = AfterOthers(_last, operation, token);
        _last = mine.IsCompleted ? null : mine;
        return mine;
    }

    private async Task AfterOthers(Task? others, Operation operation, CancellationToken token)
    {
        if (others is { IsCompleted: false }) await others.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        var (etag, exists) = (_held.ETag, _held.RecordExists);
        try
        {
            await operation(store, name, activation.GrainId, _held, token);
            _held.State ??= Fresh();
        }
        catch (Exception failure)
        {
            (_held.ETag, _held.RecordExists) = (etag, exists);
            if (failure is InconsistentStateException) GoAndReadAgain(failure);
            throw;
        }
    }

    // Somebody else has written this state: what is in memory here is no longer true, and nothing may be decided on it.
    private void GoAndReadAgain(Exception conflict) =>
        activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, $"The stored {name} is newer than the one at hand."));
}
