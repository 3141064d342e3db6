namespace System.Runtime.CompilerServices;

/// <summary>The runtime looks for this name: emitted references may use what is internal in the named assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}
