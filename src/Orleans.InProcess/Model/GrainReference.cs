using Orleans.InProcess;

namespace Orleans.Runtime;

/// <summary>What a caller holds instead of the grain or the observer: its identity, and a way to send it calls.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private readonly ReferenceKind _kind;
    private readonly ObserverInbox? _observer;

    internal GrainReference(ReferenceKind kind, GrainId id, ObserverInbox? observer)
    {
        _kind = kind;
        _observer = observer;
        GrainId = id;
    }

    public GrainId GrainId { get; }
    public GrainInterfaceType InterfaceType => _kind.InterfaceType;
    public virtual string InterfaceName => _kind.Interface.Name;

    internal ObserverInbox? Observer => _observer;

    public virtual TGrainInterface Cast<TGrainInterface>()
        where TGrainInterface : IAddressable => (TGrainInterface)As(typeof(TGrainInterface));

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);
    public override bool Equals(object? obj) => Equals(obj as GrainReference);
    public override int GetHashCode() => GrainId.GetHashCode();
    public uint GetUniformHashCode() => GrainId.GetUniformHashCode();
    public sealed override string ToString() => $"GrainReference:{GrainId}";

    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) => Equals(reference1, reference2);
    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !Equals(reference1, reference2);

    internal object As(Type interfaceType) =>
        interfaceType.IsInstanceOfType(this) ? this
        : _observer is null ? _kind.Host.Factory.Reference(interfaceType, GrainId)
        : throw new InvalidCastException($"{GrainId} was made as a {_kind.Interface}, so it cannot be called as a {interfaceType}.");

    // The emitted references call one of the following, by what the method returns.
    internal Task Call(int method, object?[] arguments)
    {
        var called = _kind.Methods[method];
        if (called.IsOneWay)
        {
            Tell(method, arguments);
            return Task.CompletedTask;
        }

        var call = new PlainCall(called, arguments);
        Send(call);
        return call.Response;
    }

    internal Task<T> Call<T>(int method, object?[] arguments)
    {
        var call = new ResultCall<T>(_kind.Methods[method], arguments);
        Send(call);
        return call.Response;
    }

    internal ValueTask CallValue(int method, object?[] arguments) => new(Call(method, arguments));

    internal ValueTask<T> CallValue<T>(int method, object?[] arguments) => new(Call<T>(method, arguments));

    internal void Tell(int method, object?[] arguments) => Send(new OneWayCall(_kind.Methods[method], arguments, _kind.Host, GrainId));

    private void Send(MethodCall call)
    {
        call.Context = RequestContext.Current;
        call.Method.RefuseUnreferenced(call.Arguments);
        if (_observer is not null) _kind.Host.Send(_observer, call);
        else _kind.Host.Send(GrainId, _kind.Class!, call);
    }
}
