using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.InProcess;
using Orleans.Storage;

namespace Orleans.Configuration
{
    /// <summary>Settings of the store in memory.</summary>
    public class MemoryGrainStorageOptions;
}

namespace Orleans.Hosting
{
    /// <summary>Keeps grain states in memory, for tests and demonstrations.</summary>
    public static class MemoryGrainStorageSiloBuilderExtensions
    {
        public static ISiloBuilder AddMemoryGrainStorage(
            this ISiloBuilder builder, string name, Action<OptionsBuilder<MemoryGrainStorageOptions>>? configureOptions = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            configureOptions?.Invoke(builder.Services.AddOptions<MemoryGrainStorageOptions>(name));
            builder.Services.AddKeyedSingleton<IGrainStorage, MemoryGrainStorage>(name);
            return builder;
        }

        public static ISiloBuilder AddMemoryGrainStorageAsDefault(
            this ISiloBuilder builder, Action<OptionsBuilder<MemoryGrainStorageOptions>>? configureOptions = null)
        {
            builder.AddMemoryGrainStorage("Default", configureOptions);
            builder.Services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<IGrainStorage>("Default"));
            return builder;
        }
    }
}
