namespace Orleans.Core
{
    /// <summary>A grain's stored state without its type.</summary>
    public interface IStorage
    {
        string? Etag { get; }
        bool RecordExists { get; }
        Task ClearStateAsync();
        Task ClearStateAsync(CancellationToken cancellationToken);
        Task ReadStateAsync();
        Task ReadStateAsync(CancellationToken cancellationToken);
        Task WriteStateAsync();
        Task WriteStateAsync(CancellationToken cancellationToken);
    }

    /// <summary>A grain's stored state.</summary>
    public interface IStorage<TState> : IStorage
    {
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A named state of a grain, read before the grain is activated and written when the grain says so.</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Marks a constructor parameter as a facet that the host supplies.</summary>
    public interface IFacetMetadata;

    /// <summary>Which state, and in which store.</summary>
    public interface IPersistentStateConfiguration
    {
        string StateName { get; }
        string? StorageName { get; }
    }

    /// <summary>Asks the host for the grain's stored state of this name in this store.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute, IFacetMetadata, IPersistentStateConfiguration
    {
        public PersistentStateAttribute(string stateName, string? storageName = null)
        {
            ArgumentNullException.ThrowIfNull(stateName);
            StateName = stateName;
            StorageName = storageName;
        }

        public string StateName { get; }
        public string? StorageName { get; }
    }
}

namespace Orleans.Storage
{
    using Orleans.Runtime;

    /// <summary>A store of grain states with a version check on every write.</summary>
    public interface IGrainStorage
    {
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            ReadStateAsync(stateName, grainId, grainState);

        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            WriteStateAsync(stateName, grainId, grainState);

        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            ClearStateAsync(stateName, grainId, grainState);
    }
}

namespace Orleans
{
    /// <summary>A state on its way between a grain and a store, with the version it was read at.</summary>
    public interface IGrainState<T>
    {
        T? State { get; set; }
        string? ETag { get; set; }
        bool RecordExists { get; set; }
    }

    /// <summary>A state on its way between a grain and a store, with the version it was read at.</summary>
    [GenerateSerializer]
    public sealed class GrainState<T> : IGrainState<T>
    {
        public GrainState()
        {
        }

        public GrainState(T? state) : this(state, null)
        {
        }

        public GrainState(T? state, string? eTag)
        {
            State = state;
            ETag = eTag;
        }

        [Id(0)]
        public T? State { get; set; }

        [Id(1)]
        public string? ETag { get; set; }

        [Id(2)]
        public bool RecordExists { get; set; }
    }
}
