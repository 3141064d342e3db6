using System.Reflection;
using SalesFloor.Tests.Cluster.Metadata;

namespace SalesFloor.Tests.Cluster;

/// <summary>The assemblies of Microsoft Orleans that can be had everywhere, and ours beside them, read as metadata.</summary>
public sealed class RealOrleans : IDisposable
{
    /// <summary>The version that is compared, and that a build for a cluster asks for.</summary>
    public const string Version = "10.4.2";

    private static readonly string[] s_names = ["Core.Abstractions", "Clustering.AdoNet", "Persistence.AdoNet", "Reminders.AdoNet", "TestingHost"];

    private readonly List<AssemblyFile> _all = [.. Paths.Select(path => new AssemblyFile(path))];

    /// <summary>Where the packages lie.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. s_names.Select(name => Path.Combine(Packages, $"microsoft.orleans.{name.ToLowerInvariant()}", Version, "lib", "net10.0", $"Orleans.{name}.dll"))];

    internal IReadOnlyList<AssemblyFile> All => _all;

    internal AssemblyFile Ours { get; } = new(typeof(Orleans.Grain).Assembly.Location);

    /// <summary>Names of assemblies whose metadata is at hand.</summary>
    internal IEnumerable<string> Had => _all.Select(file => Path.GetFileNameWithoutExtension(file.Name));

    /// <summary>Our types that must be those of Orleans: everything but the host itself.</summary>
    internal IEnumerable<DeclaredType> Model => Ours.Types.Values.Where(type => !type.Name.StartsWith("Orleans.InProcess.", StringComparison.Ordinal));

    internal DeclaredType? Real(DeclaredType type) => _all.Select(file => file.Types.GetValueOrDefault(type.Key)).FirstOrDefault(found => found is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _all) file.Dispose();
        Ours.Dispose();
    }

    internal static string Packages => typeof(RealOrleans).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "NuGetPackageRoot").Value!;
}
