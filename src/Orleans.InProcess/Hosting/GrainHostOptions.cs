using System.Reflection;

namespace Orleans.InProcess;

/// <summary>Where this host finds its grains and its clock.</summary>
public sealed class GrainHostOptions
{
    /// <summary>The key of the TimeProvider that drives time limits, timers and idle grains, apart from the application's clock. Without one it is the system's.</summary>
    public const string ClockKey = "orleans";

    /// <summary>Whether the program's own assembly and all that it refers to are searched.</summary>
    public bool SearchEntryAssembly { get; set; } = true;

    /// <summary>Assemblies to search besides.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Single classes to run besides.</summary>
    public IList<Type> GrainClasses { get; } = [];
}
