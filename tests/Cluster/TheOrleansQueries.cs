using System.Reflection.Metadata;
using SalesFloor.Silo.Cluster;

namespace SalesFloor.Tests.Cluster;

/// <summary>Asks the real providers which statements they look for.</summary>
public sealed class TheOrleansQueries
{
    [Theory]
    [InlineData("Clustering.AdoNet", 9)]
    [InlineData("Reminders.AdoNet", 7)]
    public void Every_statement_that_a_provider_looks_for_is_published(string provider, int count)
    {
        var wanted = Wanted(provider).ToList();

        Assert.Equal(count, wanted.Count);
        Nothing.In(wanted.Except(OrleansQueries.All.Select(query => query.Key)));
    }

    [Fact]
    public void Nothing_is_published_that_nobody_looks_for()
    {
        string[] storage = ["WriteToStorageKey", "ReadFromStorageKey", "ClearStorageKey", "DeleteStorageKey"];

        Nothing.In(OrleansQueries.All.Select(query => query.Key).Except([.. Wanted("Clustering.AdoNet"), .. Wanted("Reminders.AdoNet"), .. storage]));
    }

    // The provider refuses to start when the table lacks one of these properties' names.
    private static IEnumerable<string> Wanted(string provider)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(RealOrleans.Paths.Single(path => path.EndsWith($"Orleans.{provider}.dll", StringComparison.Ordinal))));
        var metadata = file.GetMetadataReader();
        var queries = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(type => metadata.GetString(type.Name) == "DbStoredQueries");
        return [.. queries.GetProperties().Select(property => metadata.GetString(metadata.GetPropertyDefinition(property).Name))];
    }
}
