namespace SalesFloor.Tests.Cluster;

/// <summary>Assemblies in place of those that cannot be had, compiled from the folder stand-ins: what the real ones refer to, and what the program uses of it.</summary>
public sealed class StandIns : IAsyncLifetime
{
    // In the order in which they need each other.
    private static readonly string[] s_names = ["System.Memory.Data", "Orleans.Serialization.Abstractions", "Orleans.Serialization", "Orleans.Core", "Orleans.Runtime"];

    private readonly Compiler _compiler = new();
    private readonly List<string> _references = [.. RealOrleans.Paths];

    /// <summary>The real assemblies and the stand-ins: what a build for a cluster refers to.</summary>
    public IReadOnlyList<string> References => _references;

    /// <summary>The stand-ins alone, by name, with their files.</summary>
    public IEnumerable<(string Name, string Path)> Made => s_names.Select(name => (name, _compiler.Output(name)));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var name in s_names)
        {
            Nothing.In(await _compiler.Compile(name, [Path.Combine(Repository.Root, "tests", "Cluster", "stand-ins", $"{name}.cs")], _references));
            _references.Add(_compiler.Output(name));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _compiler.Dispose();
        return ValueTask.CompletedTask;
    }
}
