using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>What all references to one interface share within one host.</summary>
internal sealed class ReferenceKind
{
    private readonly Func<ReferenceKind, GrainId, ObserverInbox?, GrainReference> _make;

    public ReferenceKind(GrainHost host, Type interfaceType, GrainClass? grainClass)
    {
        var faults = InterfaceRules.Faults(interfaceType).ToList();
        if (faults.Count > 0) throw new OrleansConfigurationException(string.Join(Environment.NewLine, faults));

        Host = host;
        Interface = interfaceType;
        Class = grainClass;
        InterfaceType = GrainInterfaceType.Create(interfaceType.FullName!);
        Methods = [.. InterfaceRules.MethodsOf(interfaceType).Select(host.Deadlines.MethodOf)];
        _make = ReferenceEmitter.For(interfaceType);
    }

    public GrainHost Host { get; }
    public Type Interface { get; }
    public GrainInterfaceType InterfaceType { get; }
    public CallMethod[] Methods { get; }

    /// <summary>The class behind a grain interface; null for an observer.</summary>
    public GrainClass? Class { get; }

    public GrainReference Make(GrainId id, ObserverInbox? observer = null) => _make(this, id, observer);
}
