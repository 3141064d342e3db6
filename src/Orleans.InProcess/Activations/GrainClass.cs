using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.InProcess;

/// <summary>What all activations of one grain class share.</summary>
internal sealed class GrainClass
{
    private readonly List<Func<GrainActivation, object>> _facets = [];
    private readonly ObjectFactory _make;
    private readonly bool _needsServices;

    public GrainClass(Type type, GrainCollectionOptions collection)
    {
        Type = type;
        GrainType = TypeNameOf(type);
        Interfaces = [.. type.GetInterfaces().Where(GrainCatalog.IsGrainInterface)];
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        IdleAge = IdleAgeOf(type, collection);
        OverridesActivate = Overrides(type, nameof(IGrainBase.OnActivateAsync));
        OverridesDeactivate = Overrides(type, nameof(IGrainBase.OnDeactivateAsync));

        var parameters = ConstructorOf(type)?.GetParameters() ?? [];
        var facetTypes = new List<Type>();
        foreach (var parameter in parameters)
        {
            if (FacetOf(parameter) is not { } facet) continue;

            _facets.Add(facet);
            facetTypes.Add(parameter.ParameterType);
        }

        _needsServices = facetTypes.Count < parameters.Length;
        _make = ActivatorUtilities.CreateFactory(type, [.. facetTypes]);
    }

    public Type Type { get; }
    public GrainType GrainType { get; }
    public Type[] Interfaces { get; }
    public bool IsReentrant { get; }
    public bool OverridesActivate { get; }
    public bool OverridesDeactivate { get; }

    /// <summary>How long it may be idle; null for ever.</summary>
    public TimeSpan? IdleAge { get; }

    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var constructors = type.GetConstructors();
        return Array.Find(constructors, candidate => candidate.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? (constructors.Length == 1 ? constructors[0] : null);
    }

    public static GrainType TypeNameOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is Metadata.IGrainTypeProviderAttribute stated) return stated.GetGrainType(null!, type);

        const string Suffix = "grain";
        var name = type.Name.ToLowerInvariant();
        return GrainType.Create(name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name);
    }

    public object Create(GrainActivation activation)
    {
        var arguments = _facets.Count == 0 ? [] : new object[_facets.Count];
        for (var index = 0; index < arguments.Length; index++) arguments[index] = _facets[index](activation);
        return _make(_needsServices ? activation.ActivationServices : activation.Host.Services, arguments);
    }

    /// <summary>The store of this name, or the one without a name.</summary>
    public static IGrainStorage? StoreOf(IServiceProvider services, string? name) =>
        services.GetKeyedService<IGrainStorage>(name ?? "Default") ?? (name is null ? services.GetService<IGrainStorage>() : null);

    /// <summary>Whether there is one, without making it: a store may itself need what is just being made.</summary>
    public static bool HasStore(IServiceProvider services, string? name) =>
        services.GetService<IServiceProviderIsKeyedService>() is not { } registered
        || registered.IsKeyedService(typeof(IGrainStorage), name ?? "Default")
        || (name is null && registered.IsService(typeof(IGrainStorage)));

    private static Func<GrainActivation, object>? FacetOf(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(IGrainContext)) return activation => activation;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is not { } stated) return null;

        var bind = typeof(GrainClass).GetMethod(nameof(StateOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(parameter.ParameterType.GetGenericArguments()[0])
            .CreateDelegate<Func<PersistentStateAttribute, GrainActivation, object>>();
        return activation => bind(stated, activation);
    }

    private static object StateOf<T>(PersistentStateAttribute stated, GrainActivation activation)
    {
        var state = new PersistentState<T>(activation, stated.StateName, StoreOf(activation.Host.Services, stated.StorageName)!);
        activation.Load(state);
        return state;
    }

    private static TimeSpan? IdleAgeOf(Type type, GrainCollectionOptions collection)
    {
        if (type.IsDefined(typeof(KeepAliveAttribute), inherit: true)) return null;
        if (type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit) return limit.AlwaysActive ? null : limit.AgeLimit;
        return collection.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age) ? age : collection.CollectionAge;
    }

    private static bool Overrides(Type type, string method)
    {
        if (!type.IsAssignableTo(typeof(IGrainBase))) return false;

        var map = type.GetInterfaceMap(typeof(IGrainBase));
        var index = Array.FindIndex(map.InterfaceMethods, candidate => candidate.Name == method);
        var declaring = map.TargetMethods[index]?.DeclaringType;
        return declaring is not null && declaring != typeof(Grain) && declaring != typeof(IGrainBase);
    }
}
