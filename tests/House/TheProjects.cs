using System.Xml.Linq;

namespace SalesFloor.Tests.House;

public sealed class TheProjects
{
    [Theory]
    [InlineData("Orleans.InProcess")]
    [InlineData("Grains.Interfaces", "Orleans.InProcess")]
    [InlineData("Grains", "Grains.Interfaces")]
    [InlineData("Dashboard", "Grains.Interfaces")]
    [InlineData("Silo", "Dashboard", "Grains")]
    public void A_project_knows_only_what_the_architecture_lets_it_know(string project, params string[] known) =>
        Assert.Equal(known, References($"src/{project}/{project}.csproj").Order());

    [Fact]
    public void Every_project_of_the_house_is_judged_here() =>
        Assert.Equal(["Dashboard", "Grains", "Grains.Interfaces", "Orleans.InProcess", "Silo"], Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
    {
        var elsewhere = Repository.Files(".", "*.csproj")
            .SelectMany(file => Repository.Project(file).Descendants("PackageReference").Select(package => (file, package)))
            .Where(use => use.package.Attribute("Version") is not null || use.package.Attribute("VersionOverride") is not null || use.package.Elements().Any(inner => inner.Name.LocalName.StartsWith("Version", StringComparison.Ordinal)))
            .Select(use => $"{use.file}: {use.package.Attribute("Include")?.Value}");

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Assert.All(Repository.Files(".", "*.csproj"), project => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), project));

    [Fact]
    public void A_project_that_silences_a_warning_says_why()
    {
        var silent = Repository.Files(".", "*.csproj").Concat(Repository.Files(".", "*.props")).Concat(Repository.Files(".", "*.targets"))
            .SelectMany(file => Repository.Project(file).Descendants("NoWarn").Select(line => (file, line)))
            .Where(found => found.line.PreviousNode is not XComment)
            .Select(found => $"{found.file}: {found.line.Value}");

        Assert.Empty(silent);
    }

    private static IEnumerable<string> References(string project) => Repository.Project(project).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
