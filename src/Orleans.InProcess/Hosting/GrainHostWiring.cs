using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Orleans.InProcess;

/// <summary>Wiring that only this host knows.</summary>
public static class GrainHostWiring
{
    /// <summary>Runs grains in this process. Arguments and results are handed over as they are, without a copy: they must be immutable.</summary>
    public static IServiceCollection AddGrainHost(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(GrainHost))) return services;

        services.AddOptions();
        services.AddLogging();
        services.AddSingleton<GrainHost>();
        services.TryAddSingleton<IClusterClient>(static provider => provider.GetRequiredService<GrainHost>().Factory);
        services.TryAddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<GrainHost>().Factory);
        services.AddHostedService<GrainHostService>();
        return services;
    }

    /// <summary>Searches this assembly for grain classes too.</summary>
    public static ISiloBuilder AddGrainAssembly(this ISiloBuilder builder, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<GrainHostOptions>(options => options.Assemblies.Add(assembly));
        return builder;
    }

    /// <summary>Runs these classes only; nothing is searched.</summary>
    public static ISiloBuilder UseOnlyGrains(this ISiloBuilder builder, params Type[] grainClasses)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<GrainHostOptions>(options =>
        {
            options.SearchEntryAssembly = false;
            foreach (var type in grainClasses) options.GrainClasses.Add(type);
        });
        return builder;
    }
}

/// <summary>Begins with the check of all grains and ends with the last of them.</summary>
internal sealed class GrainHostService(IServiceProvider services) : IHostedService
{
    private readonly GrainHost _host = services.GetRequiredService<GrainHost>();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _host.Stop(cancellationToken);
}
