using System;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Core;
using Orleans.Hosting;

namespace Orleans.Runtime
{
    public interface IPersistentState<TState> : IStorage<TState>, IStorage;

    public interface IFacetMetadata;

    public interface IPersistentStateConfiguration
    {
        string StateName { get; }
        string? StorageName { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute, IFacetMetadata, IPersistentStateConfiguration
    {
        public PersistentStateAttribute(string stateName, string? storageName = null) => (StateName, StorageName) = (stateName, storageName);
        public string StateName { get; }
        public string? StorageName { get; }
    }
}

namespace Orleans.Configuration
{
    public class EndpointOptions
    {
        public const int DEFAULT_GATEWAY_PORT = 30000;
        public const int DEFAULT_SILO_PORT = 11111;
        public IPAddress AdvertisedIPAddress { get; set; } = null!;
        public IPEndPoint? GatewayListeningEndpoint { get; set; }
        public int GatewayPort { get; set; }
        public IPEndPoint? SiloListeningEndpoint { get; set; }
        public int SiloPort { get; set; }
    }
}

namespace Orleans.Hosting
{
    public interface ISiloBuilder
    {
        IConfiguration Configuration { get; }
        IServiceCollection Services { get; }
    }
}

namespace Microsoft.Extensions.Hosting
{
    public static class OrleansSiloGenericHostExtensions
    {
        public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate) => hostAppBuilder;
        public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate) => hostAppBuilder;
        public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<HostBuilderContext, ISiloBuilder> configureDelegate) => hostBuilder;
        public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) => hostBuilder;
    }
}
