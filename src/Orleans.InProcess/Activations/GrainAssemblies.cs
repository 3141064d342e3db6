using System.Reflection;

namespace Orleans.InProcess;

/// <summary>Which assemblies are searched for grains: the program, what it refers to, and what the wiring names.</summary>
internal static class GrainAssemblies
{
    public static IEnumerable<Type> GrainTypesIn(GrainHostOptions options)
    {
        var found = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        if (options.SearchEntryAssembly && Assembly.GetEntryAssembly() is { } entry) Collect(entry, found);
        foreach (var assembly in options.Assemblies) found[assembly.FullName!] = assembly;

        return found.Values
            .OrderBy(assembly => assembly.FullName, StringComparer.Ordinal)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(IsFound)
            .Concat(options.GrainClasses)
            .Distinct();
    }

    public static bool IsPartOfThePlatform(AssemblyName name) =>
        name.Name is null or "netstandard" or "mscorlib" or "System"
        || name.Name.StartsWith("System.", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    // A private class nested in another is its owner's business; it takes part only when it is named.
    private static bool IsFound(Type type) => GrainCatalog.IsGrainClass(type) && !type.IsNestedPrivate;

    private static void Collect(Assembly assembly, Dictionary<string, Assembly> found)
    {
        if (!found.TryAdd(assembly.FullName!, assembly)) return;

        foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => !IsPartOfThePlatform(reference)))
        {
            try
            {
                Collect(Assembly.Load(reference), found);
            }
            catch (FileNotFoundException)
            {
                // A reference for building only. A grain in it could not be loaded by anybody.
            }
        }
    }
}
