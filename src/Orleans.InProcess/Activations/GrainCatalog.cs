using System.Reflection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Every grain class of this host and the interfaces that lead to it. What cannot be run as declared is refused here, all at once and in words.</summary>
internal sealed class GrainCatalog
{
    private static readonly Type[] s_methodAttributes =
        [typeof(AlwaysInterleaveAttribute), typeof(ReadOnlyAttribute), typeof(OneWayAttribute), typeof(ResponseTimeoutAttribute)];

    private readonly Dictionary<Type, GrainClass> _byInterface = [];
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly HashSet<Type> _shared = [];
    private readonly List<string> _faults = [];

    public GrainCatalog(IEnumerable<Type> grainClasses, GrainCollectionOptions collection, IServiceProvider services)
    {
        var types = grainClasses.ToList();
        foreach (var type in types) _faults.AddRange(FaultsOf(type, services));
        if (_faults.Count == 0)
        {
            foreach (var type in types) Add(new GrainClass(type, collection));
        }

        if (_faults.Count > 0)
        {
            throw new OrleansConfigurationException($"These grains cannot be run as they are declared:{Environment.NewLine}{string.Join(Environment.NewLine, _faults.Distinct())}");
        }
    }

    public static bool IsGrainClass(Type type) => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGrain)) && !type.IsAssignableTo(typeof(GrainReference));

    public static bool IsGrainInterface(Type type) =>
        type.IsInterface && type.IsAssignableTo(typeof(IGrain)) && type.Assembly != typeof(IGrain).Assembly;

    public GrainClass ClassOf(Type interfaceType)
    {
        if (_byInterface.TryGetValue(interfaceType, out var grainClass)) return grainClass;

        var candidates = _byType.Values.Where(candidate => candidate.Type.IsAssignableTo(interfaceType)).ToList();
        throw new ArgumentException(candidates.Count == 0
            ? $"No grain class implements {interfaceType}, or its assembly was not searched."
            : $"{interfaceType} leads to {string.Join(", ", candidates.Select(candidate => candidate.Type))}. Ask for one of their own interfaces.");
    }

    public GrainClass ClassOf(GrainType grainType) =>
        _byType.GetValueOrDefault(grainType) ?? throw new ArgumentException($"No grain class is named '{grainType}'.");

    private void Add(GrainClass grainClass)
    {
        if (!_byType.TryAdd(grainClass.GrainType, grainClass))
        {
            _faults.Add($"{grainClass.Type} and {_byType[grainClass.GrainType].Type} are both named '{grainClass.GrainType}'. Give one a [GrainType].");
        }

        foreach (var part in grainClass.Interfaces)
        {
            if (_shared.Contains(part)) Share(part, grainClass);
            else if (!_byInterface.TryAdd(part, grainClass)) Share(part, grainClass, _byInterface[part]);
        }
    }

    // What several interfaces have in common leads nowhere by itself; two classes for one interface of their own are a mistake.
    private void Share(Type part, params GrainClass[] classes)
    {
        _shared.Add(part);
        _byInterface.Remove(part);
        foreach (var grainClass in classes)
        {
            if (grainClass.Interfaces.Any(other => other != part && other.IsAssignableTo(part))) continue;

            _faults.Add($"{part} is implemented by {grainClass.Type} and by another class; one class per interface.");
        }
    }

    private static IEnumerable<string> FaultsOf(Type type, IServiceProvider services)
    {
        if (type.IsGenericType) yield return $"{type} is generic; a grain class here must not be.";
        if (type.IsDefined(typeof(StatelessWorkerAttribute), inherit: true)) yield return $"{type} is a [StatelessWorker]; this host runs one activation per grain.";
        if (!type.GetInterfaces().Any(IsGrainInterface)) yield return $"{type} has no grain interface of its own, so nobody could call it.";

        foreach (var method in type.GetMethods())
        {
            if (Array.Find(s_methodAttributes, attribute => method.IsDefined(attribute, inherit: true)) is { } attribute)
            {
                yield return $"{type}.{method.Name} carries {attribute.Name}, which counts on the interface's method only.";
            }
        }

        foreach (var fault in type.GetInterfaces().Where(IsGrainInterface).SelectMany(InterfaceRules.Faults)) yield return fault;

        if (GrainClass.ConstructorOf(type) is not { } constructor)
        {
            yield return $"{type} must have one public constructor, or one with [ActivatorUtilitiesConstructor].";
            yield break;
        }

        foreach (var parameter in constructor.GetParameters())
        {
            if (parameter.GetCustomAttribute<PersistentStateAttribute>() is not { } state) continue;

            if (!parameter.ParameterType.IsGenericType || parameter.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            {
                yield return $"{type}: the parameter {parameter.Name} carries [PersistentState] and is not an IPersistentState<T>.";
            }
            else if (!GrainClass.HasStore(services, state.StorageName))
            {
                yield return $"{type}: no IGrainStorage is registered under '{state.StorageName ?? "Default"}', where its state {state.StateName} is to be kept.";
            }
        }
    }
}
