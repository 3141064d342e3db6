using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Which methods an interface has for its callers, and what is refused before anybody calls it.</summary>
internal static class InterfaceRules
{
    /// <summary>The methods in an order that does not change from run to run.</summary>
    public static MethodInfo[] MethodsOf(Type interfaceType) =>
        [.. interfaceType.GetInterfaces().Prepend(interfaceType)
            .Where(part => part.IsAssignableTo(typeof(IAddressable)))
            .SelectMany(part => part.GetMethods())
            .Where(method => method.IsAbstract)];

    /// <summary>What is wrong with this interface, in words; nothing when it can be called.</summary>
    public static IEnumerable<string> Faults(Type interfaceType)
    {
        if (interfaceType.IsGenericType) yield return $"{interfaceType} is generic; a grain interface here must not be.";

        foreach (var method in MethodsOf(interfaceType))
        {
            var name = $"{method.DeclaringType!.FullName}.{method.Name}";
            if (method.IsSpecialName) yield return $"{name} is a property or an event; only methods can be called from outside.";
            if (method.IsGenericMethod) yield return $"{name} is generic; a grain method here must not be.";
            if (method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef)) yield return $"{name} has an in, ref or out parameter.";
            if (!ReturnsSomethingToAwait(method, interfaceType)) yield return $"{name} returns {method.ReturnType}; it must return Task, Task<T>, ValueTask or ValueTask<T>.";
            if (method.IsDefined(typeof(OneWayAttribute)) && method.ReturnType.IsGenericType) yield return $"{name} is [OneWay] and returns a result that nobody would get.";
        }
    }

    private static bool ReturnsSomethingToAwait(MethodInfo method, Type interfaceType)
    {
        var returned = method.ReturnType;
        if (returned == typeof(Task) || returned == typeof(ValueTask)) return true;
        if (returned == typeof(void)) return interfaceType.IsAssignableTo(typeof(IGrainObserver));
        return returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>));
    }
}
