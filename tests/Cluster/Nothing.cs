namespace SalesFloor.Tests.Cluster;

/// <summary>Asserts that a list of findings is empty, and shows all of them whole where it is not.</summary>
internal static class Nothing
{
    public static void In(IEnumerable<string> findings)
    {
        var all = string.Join("\n", findings);
        Assert.True(all.Length == 0, all);
    }
}
