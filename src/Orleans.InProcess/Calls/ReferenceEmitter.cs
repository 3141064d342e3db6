using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Writes, once per process and interface, the class that turns method calls into calls to a grain.</summary>
internal static class ReferenceEmitter
{
    private static readonly ConcurrentDictionary<Type, Lazy<Func<ReferenceKind, GrainId, ObserverInbox?, GrainReference>>> s_makers = new();
    private static readonly Type[] s_constructor = [typeof(ReferenceKind), typeof(GrainId), typeof(ObserverInbox)];
    private static readonly HashSet<string> s_opened = [];
    private static readonly Lock s_gate = new();
    private static readonly AssemblyBuilder s_assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Orleans.InProcess.References"), AssemblyBuilderAccess.Run);
    private static readonly ModuleBuilder s_module = s_assembly.DefineDynamicModule("References");

    public static Func<ReferenceKind, GrainId, ObserverInbox?, GrainReference> For(Type interfaceType) =>
        s_makers.GetOrAdd(interfaceType, static type => new(() => Emit(type))).Value;

    private static Func<ReferenceKind, GrainId, ObserverInbox?, GrainReference> Emit(Type interfaceType)
    {
        Type emitted;
        lock (s_gate)
        {
            Open(typeof(GrainReference).Assembly);
            foreach (var part in interfaceType.GetInterfaces().Prepend(interfaceType)) Open(part.Assembly);
            var type = s_module.DefineType($"{interfaceType.FullName}.Reference", TypeAttributes.Public | TypeAttributes.Sealed, typeof(GrainReference), [interfaceType]);
            EmitConstructor(type);
            var methods = InterfaceRules.MethodsOf(interfaceType);
            for (var index = 0; index < methods.Length; index++) EmitMethod(type, methods[index], index);
            emitted = type.CreateType();
        }

        var parameters = Array.ConvertAll(s_constructor, type => Expression.Parameter(type));
        return Expression.Lambda<Func<ReferenceKind, GrainId, ObserverInbox?, GrainReference>>(
            Expression.New(emitted.GetConstructor(s_constructor)!, parameters), parameters).Compile();
    }

    // Grain interfaces are often internal, and so is most of this host.
    private static void Open(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        if (!s_opened.Add(name)) return;

        var attribute = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
        s_assembly.SetCustomAttribute(new CustomAttributeBuilder(attribute, [name]));
        foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => !GrainAssemblies.IsPartOfThePlatform(reference)))
        {
            if (s_opened.Add(reference.Name!)) s_assembly.SetCustomAttribute(new CustomAttributeBuilder(attribute, [reference.Name!]));
        }
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, s_constructor).GetILGenerator();
        for (short argument = 0; argument <= s_constructor.Length; argument++) il.Emit(OpCodes.Ldarg, argument);
        il.Emit(OpCodes.Call, typeof(GrainReference).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, s_constructor)!);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodInfo method, int index)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var body = type.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        var il = body.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldc_I4, parameters.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var argument = 0; argument < parameters.Length; argument++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, argument);
            il.Emit(OpCodes.Ldarg, (short)(argument + 1));
            il.Emit(OpCodes.Box, parameters[argument]);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Call, SenderFor(method.ReturnType));
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(body, method);
    }

    private static MethodInfo SenderFor(Type returned)
    {
        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : null;
        var name = returned == typeof(void) ? nameof(GrainReference.Tell)
            : returned.IsAssignableTo(typeof(Task)) ? nameof(GrainReference.Call)
            : nameof(GrainReference.CallValue);
        var sender = typeof(GrainReference).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(candidate => candidate.Name == name && candidate.IsGenericMethod == result is not null);
        return result is null ? sender : sender.MakeGenericMethod(result);
    }
}
