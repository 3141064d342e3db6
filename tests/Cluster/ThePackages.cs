using System.Xml.Linq;

namespace SalesFloor.Tests.Cluster;

/// <summary>What the projects ask for in a build for a cluster, held against what the packages say of themselves.</summary>
public sealed class ThePackages
{
    private static readonly Dictionary<string, string> s_versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    [Fact]
    public void All_of_Orleans_is_one_version_and_the_one_that_is_compared_here()
    {
        Assert.Equal([RealOrleans.Version], s_versions.Where(package => package.Key.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal)).Select(package => package.Value).Distinct());
        Assert.Equal([$"[{RealOrleans.Version}]"], Project("tests/Cluster/Cluster.Tests.csproj").Descendants("PackageDownload").Select(package => package.Attribute("Version")!.Value).Distinct());
    }

    [Theory]
    [InlineData("Grains.Interfaces", "Microsoft.Orleans.Sdk")]
    [InlineData("Grains", "Microsoft.Orleans.Server")]
    [InlineData("Silo", "Microsoft.Orleans.Clustering.AdoNet", "Microsoft.Orleans.Persistence.AdoNet", "Microsoft.Orleans.Reminders.AdoNet")]
    public void A_project_asks_for_them_only_in_a_build_for_a_cluster(string project, params string[] packages)
    {
        var groups = Project($"src/{project}/{project}.csproj").Descendants("ItemGroup").ToLookup(group => group.Attribute("Condition")?.Value == "'$(GrainHost)' == 'Orleans'", Asked);

        Assert.Equal(packages, groups[true].SelectMany(asked => asked));
        Assert.Empty(groups[false].SelectMany(asked => asked));
        Assert.All(packages, package => Assert.Contains(package, s_versions.Keys));
    }

    // Grains need PersistentState, the wiring needs EndpointOptions and BinaryData: packages that are asked for by name nowhere.
    [Fact]
    public void What_is_asked_for_brings_the_rest_along()
    {
        Assert.Subset(Brought("Microsoft.Orleans.Server"), new HashSet<string> { "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Sdk", "System.Memory.Data" });
        Assert.Contains("Microsoft.Orleans.Reminders", Brought("Microsoft.Orleans.Reminders.AdoNet"));
    }

    private static IEnumerable<string> Asked(XElement group) => group.Elements("PackageReference").Select(package => package.Attribute("Include")!.Value).Where(name => name.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal));

    private static HashSet<string> Brought(string package)
    {
        var nuspec = XDocument.Load(Path.Combine(RealOrleans.Packages, package.ToLowerInvariant(), RealOrleans.Version, $"{package.ToLowerInvariant()}.nuspec"));
        return [.. nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];
    }

    private static XDocument Project(string file) => XDocument.Load(Path.Combine(Repository.Root, file));
}
