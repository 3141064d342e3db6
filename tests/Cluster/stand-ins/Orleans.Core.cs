using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans
{
    public interface IClusterClient : IGrainFactory
    {
        IServiceProvider ServiceProvider { get; }
    }

    public interface IGrainState<T>
    {
        string? ETag { get; set; }
        bool RecordExists { get; set; }
        T? State { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public class KeepAliveAttribute : Attribute;
}

namespace Orleans.Configuration
{
    public class ClusterOptions
    {
        public const string DefaultClusterId = "default";
        public const string DefaultServiceId = "default";
        public string ClusterId { get; set; } = DefaultClusterId;
        public string ServiceId { get; set; } = DefaultServiceId;
    }
}

namespace Orleans.Hosting
{
    public interface IClientBuilder
    {
        IConfiguration Configuration { get; }
        IServiceCollection Services { get; }
    }
}

namespace Orleans.Storage
{
    public interface IGrainStorage
    {
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) => ClearStateAsync(stateName, grainId, grainState);
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) => ReadStateAsync(stateName, grainId, grainState);
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) => WriteStateAsync(stateName, grainId, grainState);
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    }

    public interface IGrainStorageSerializer
    {
        T? Deserialize<T>(BinaryData input);
        BinaryData Serialize<T>(T? input);
    }

    public interface IStorageProviderSerializerOptions
    {
        IGrainStorageSerializer GrainStorageSerializer { get; set; }
    }

    public class InconsistentStateException : OrleansException
    {
        public InconsistentStateException() { }
        public InconsistentStateException(string message) { }
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) { }
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException) { }
        public InconsistentStateException(string? storedEtag, string? currentEtag, Exception storageException) { }
        public string? CurrentEtag => null;
        public string? StoredEtag => null;
    }
}

namespace Orleans.Utilities
{
    public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

    public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    {
        public ObserverManager(TimeSpan expiration, ILogger log) { }
        public int Count => 0;
        public TimeSpan ExpirationDuration { get; set; }
        public Func<DateTime> GetDateTime { get; set; } = null!;
        public IReadOnlyDictionary<TIdentity, TObserver> Observers => null!;
        public void Clear() { }
        public void ClearExpired() { }
        public IEnumerator<TObserver> GetEnumerator() => null!;
        public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null) { }
        public Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null) => Task.CompletedTask;
        public void Subscribe(TIdentity id, TObserver observer) { }
        public void Unsubscribe(TIdentity id) { }
        IEnumerator IEnumerable.GetEnumerator() => null!;
    }
}

namespace Microsoft.Extensions.Hosting
{
    using Orleans.Hosting;

    public static class OrleansClientGenericHostExtensions
    {
        public static HostApplicationBuilder UseOrleansClient(this HostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate) => hostAppBuilder;
        public static IHostApplicationBuilder UseOrleansClient(this IHostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate) => hostAppBuilder;
        public static IHostBuilder UseOrleansClient(this IHostBuilder hostBuilder, Action<HostBuilderContext, IClientBuilder> configureDelegate) => hostBuilder;
        public static IHostBuilder UseOrleansClient(this IHostBuilder hostBuilder, Action<IClientBuilder> configureDelegate) => hostBuilder;
    }
}
