using System.Collections.Concurrent;
using System.Reflection;

namespace SalesFloor.Silo.People;

/// <summary>Stands before a grain or a reader: each call passes the gate first and carries the name of whoever makes it.</summary>
internal class GuardedCalls : DispatchProxy
{
    private static readonly MethodInfo s_answered = typeof(GuardedCalls).GetMethod(nameof(Answered), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> s_answeredWith = new();

    private static readonly MethodInfo s_soon = typeof(GuardedCalls).GetMethod(nameof(AnsweredSoon), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> s_answeredSoon = new();

    private object _real = null!;
    private string? _key;
    private Gate _gate = null!;

    /// <summary>Puts the gate before <paramref name="real"/>; <paramref name="key"/> is its key where it is a grain.</summary>
    public static T Before<T>(T real, string? key, Gate gate)
    {
        var guarded = Create<T, GuardedCalls>();
        var calls = (GuardedCalls)(object)guarded!;
        (calls._real, calls._key, calls._gate) = (real!, key, gate);
        return guarded;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (method, arguments) = (targetMethod!, args ?? []);
        if (method.IsSpecialName) return method.Invoke(_real, arguments); // how a reader is set, nothing of a floor
        if (method.ReturnType == typeof(Task)) return Done(method, arguments);
        if (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>))
            return s_answeredWith.GetOrAdd(method.ReturnType.GenericTypeArguments[0], answer => s_answered.MakeGenericMethod(answer)).Invoke(this, [method, arguments]);
        if (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return s_answeredSoon.GetOrAdd(method.ReturnType.GenericTypeArguments[0], answer => s_soon.MakeGenericMethod(answer)).Invoke(this, [method, arguments]);

        throw new NotSupportedException($"{method.DeclaringType!.Name}.{method.Name} answers at once; what is guarded answers with a task.");
    }

    private async Task Done(MethodInfo method, object?[] arguments) => await (Task)(await Pass(method, arguments))!;

    private async Task<TAnswer> Answered<TAnswer>(MethodInfo method, object?[] arguments) => await (Task<TAnswer>)(await Pass(method, arguments))!;

    private async ValueTask<TAnswer> AnsweredSoon<TAnswer>(MethodInfo method, object?[] arguments) => await (ValueTask<TAnswer>)(await Pass(method, arguments))!;

    private async ValueTask<object?> Pass(MethodInfo method, object?[] arguments)
    {
        var actor = await _gate.Pass(method, _key, arguments);
        return method.Invoke(_real, BindingFlags.DoNotWrapExceptions, null, actor is null ? arguments : [.. arguments.Select(one => Naming.Of(one, actor))], null);
    }
}

/// <summary>Puts the name of whoever gives it into a command.</summary>
internal static class Naming
{
    private static readonly ConcurrentDictionary<Type, Func<object, string, object>?> s_naming = new();

    /// <summary>The command with this actor; whatever names none stays as it is.</summary>
    public static object? Of(object? command, string actor) => command is not null && s_naming.GetOrAdd(command.GetType(), Make) is { } name ? name(command, actor) : command;

    // A record's own copy, then its actor: what `command with { Actor = actor }` compiles to.
    private static Func<object, string, object>? Make(Type type)
    {
        if (type.GetProperty("Actor") is not { CanWrite: true } actor || actor.PropertyType != typeof(string)) return null;
        if (type.GetMethod("<Clone>$") is not { } copy) return null;

        return (command, name) =>
        {
            var named = copy.Invoke(command, null)!;
            actor.SetValue(named, name);
            return named;
        };
    }
}

/// <summary>The grains behind the gate.</summary>
internal sealed class GuardedGrains(IGrainFactory grains, Gate gate) : IFloorGrains
{
    public TGrain GetGrain<TGrain>(string key) where TGrain : IGrainWithStringKey => GuardedCalls.Before(grains.GetGrain<TGrain>(key), key, gate);
}

/// <summary>The grains where nobody signs in.</summary>
internal sealed class OpenGrains(IGrainFactory grains) : IFloorGrains
{
    public TGrain GetGrain<TGrain>(string key) where TGrain : IGrainWithStringKey => grains.GetGrain<TGrain>(key);
}
