using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using SalesFloor.Showrooms;

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
        var passed = await _gate.Pass(method, _key, arguments);
        return method.Invoke(_real, BindingFlags.DoNotWrapExceptions, null, passed is null ? arguments : [.. arguments.Select(one => Naming.Of(one, passed))], null);
    }
}

/// <summary>Puts the name of whoever gives it, and what he is by his account, into a command. What the request said of either does not count.</summary>
internal static class Naming
{
    private static readonly ConcurrentDictionary<Type, Func<object, PassedAs, object>?> s_naming = new();

    /// <summary>The command as it was given by him; whatever names nobody stays as it is.</summary>
    public static object? Of(object? command, PassedAs by) => command is not null && s_naming.GetOrAdd(command.GetType(), Make) is { } name ? name(command, by) : command;

    // A record's own copy, then its actor and his roles: what `command with { Actor = actor, As = roles }` compiles to.
    private static Func<object, PassedAs, object>? Make(Type type)
    {
        if (type.GetMethod("<Clone>$") is not { } copy) return null;

        var (actor, roles) = (Settable(type, "Actor", typeof(string)), Settable(type, "As", typeof(ImmutableArray<Role>?)));
        if (actor is null && roles is null) return null;

        return (command, by) =>
        {
            var named = copy.Invoke(command, null)!;
            actor?.SetValue(named, by.Actor);
            roles?.SetValue(named, by.Roles);
            return named;
        };
    }

    private static PropertyInfo? Settable(Type type, string name, Type of) => type.GetProperty(name) is { CanWrite: true } property && property.PropertyType == of ? property : null;
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
