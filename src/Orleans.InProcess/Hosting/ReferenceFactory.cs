using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Makes references; nothing is looked up or activated until one is called.</summary>
internal sealed class ReferenceFactory(GrainHost host) : IClusterClient
{
    private static readonly GrainType s_observerType = GrainType.Create("observer");

    private readonly ConcurrentDictionary<Type, ReferenceKind> _grains = new();
    private readonly ConcurrentDictionary<Type, ReferenceKind> _observers = new();
    private long _observerCount;

    public IServiceProvider ServiceProvider => host.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => (TGrainInterface)ByKey(typeof(TGrainInterface), StringKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        (TGrainInterface)ByKey(typeof(TGrainInterface), GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        (TGrainInterface)ByKey(typeof(TGrainInterface), GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey =>
        (TGrainInterface)ByKey(typeof(TGrainInterface), GrainIdKeyExtensions.CreateGuidKey(primaryKey, keyExtension), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey =>
        (TGrainInterface)ByKey(typeof(TGrainInterface), GrainIdKeyExtensions.CreateIntegerKey(primaryKey, keyExtension), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)Reference(typeof(TGrainInterface), grainId);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => ByKey(grainInterfaceType, StringKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => ByKey(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => ByKey(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) =>
        ByKey(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey, keyExtension), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) =>
        ByKey(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey, keyExtension), null);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is not TGrainObserverInterface) throw new ArgumentException($"{obj.GetType()} is not a {typeof(TGrainObserverInterface)}.", nameof(obj));
        if (obj is GrainReference or IGrainBase) throw new ArgumentException("A grain or a reference is called as it is; only an observer's object needs a reference.", nameof(obj));

        var number = Interlocked.Increment(ref _observerCount).ToString(CultureInfo.InvariantCulture);
        var id = GrainId.Create(s_observerType, number);
        var kind = _observers.GetOrAdd(typeof(TGrainObserverInterface), static (type, host) => new ReferenceKind(host, type, null), host);
        return (TGrainObserverInterface)(object)kind.Make(id, new ObserverInbox(host, id, obj));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReference { Observer: { } inbox }) throw new ArgumentException("This is not a reference made by CreateObjectReference.", nameof(obj));

        inbox.Close();
    }

    /// <summary>The grain of this id as this interface shows it.</summary>
    public object Reference(Type interfaceType, GrainId id)
    {
        var kind = Kind(interfaceType);
        if (kind.Class!.GrainType != id.Type) throw new ArgumentException($"{id} is not a {interfaceType}: that leads to '{kind.Class.GrainType}'.", nameof(id));

        return kind.Make(id);
    }

    private static IdSpan StringKey(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return IdSpan.Create(key);
    }

    // One class per interface: a prefix of its name has nothing to choose from.
    private IGrain ByKey(Type interfaceType, IdSpan key, string? classNamePrefix)
    {
        var kind = Kind(interfaceType);
        if (classNamePrefix is not null && !kind.Class!.Type.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{interfaceType} leads to {kind.Class.Type}, which does not begin with '{classNamePrefix}'.", nameof(classNamePrefix));
        }

        return (IGrain)kind.Make(new GrainId(kind.Class!.GrainType, key));
    }

    private ReferenceKind Kind(Type interfaceType) =>
        _grains.TryGetValue(interfaceType, out var kind) ? kind
        : _grains.GetOrAdd(interfaceType, static (type, host) => new ReferenceKind(host, type, host.Catalog.ClassOf(type)), host);
}
