using Orleans.InProcess;

namespace Orleans.Runtime;

/// <summary>Values that travel with a call to the callee, and on from there, but never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Travelling?> s_travelling = new();

    public static IEnumerable<string> Keys => s_travelling.Value?.Values?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => s_travelling.Value?.Values ?? Enumerable.Empty<KeyValuePair<string, object>>();

    public static Guid ReentrancyId
    {
        get => s_travelling.Value?.ReentrancyId ?? Guid.Empty;
        set
        {
            if (value != ReentrancyId) s_travelling.Value = Travelling.Of(s_travelling.Value?.Values, value);
        }
    }

    internal static Travelling? Current
    {
        get => s_travelling.Value;
        set
        {
            // Setting an AsyncLocal makes a new execution context even when nothing changes.
            if (!ReferenceEquals(s_travelling.Value, value)) s_travelling.Value = value;
        }
    }

    public static object? Get(string key) => s_travelling.Value?.Values is { } values && values.TryGetValue(key, out var value) ? value : null;

    public static void Set(string key, object value)
    {
        // A copy: whoever was called with the old values keeps them.
        var values = s_travelling.Value?.Values is { } old ? new Dictionary<string, object>(old) : [];
        values[key] = value;
        s_travelling.Value = Travelling.Of(values, ReentrancyId);
    }

    public static bool Remove(string key)
    {
        if (s_travelling.Value?.Values is not { } old || !old.ContainsKey(key)) return false;

        var values = new Dictionary<string, object>(old);
        values.Remove(key);
        s_travelling.Value = Travelling.Of(values, ReentrancyId);
        return true;
    }

    public static void Clear() => Current = null;

    /// <summary>Calls that come back to this grain from the calls made in this section are let in.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var id = ReentrancyId;
        return new ReentrancySection(id, id == Guid.Empty ? GrainActivation.NextReentrancyId() : id);
    }

    /// <summary>Calls that come back to this grain from the calls made in this section wait their turn.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    /// <summary>The span of code in which call-chain reentrancy is as it was asked for.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _originalReentrancyId;
        private readonly Guid _newReentrancyId;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _originalReentrancyId = originalReentrancyId;
            _newReentrancyId = newReentrancyId;
            ReentrancyId = newReentrancyId;
            if (newReentrancyId != Guid.Empty) GrainActivation.Current?.EnterSection(newReentrancyId);
        }

        public readonly void Dispose()
        {
            if (_newReentrancyId != Guid.Empty) GrainActivation.Current?.LeaveSection(_newReentrancyId);
            ReentrancyId = _originalReentrancyId;
        }
    }

    /// <summary>What one call carries; never changed once made.</summary>
    internal sealed record Travelling(Dictionary<string, object>? Values, Guid ReentrancyId)
    {
        public static Travelling? Of(Dictionary<string, object>? values, Guid reentrancyId) =>
            values is null or { Count: 0 } && reentrancyId == Guid.Empty ? null : new Travelling(values, reentrancyId);
    }
}
