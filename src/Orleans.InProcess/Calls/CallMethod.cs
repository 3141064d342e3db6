using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>What the host knows of one method of a grain or observer interface.</summary>
internal sealed class CallMethod
{
    private readonly MethodInfo _method;
    private readonly bool _mayCarryAddressable;
    private Func<object, object?[], Task>? _invoker;

    public CallMethod(MethodInfo method, TimeSpan usualLimit)
    {
        _method = method;
        var parameters = method.GetParameters();
        Name = $"{method.DeclaringType!.Name}.{method.Name}";
        IsOneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);
        AlwaysInterleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        OnlyReads = method.IsDefined(typeof(ReadOnlyAttribute));
        Limit = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout ?? usualLimit;
        TokenIndex = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        _mayCarryAddressable = parameters.Any(parameter => parameter.ParameterType.IsInterface && parameter.ParameterType.IsAssignableTo(typeof(IAddressable)));
    }

    public string Name { get; }
    public bool IsOneWay { get; }
    public bool AlwaysInterleaves { get; }
    public bool OnlyReads { get; }
    public TimeSpan Limit { get; }
    public int TokenIndex { get; }

    /// <summary>Where those who wait for this method are listed; set by the host, which sweeps the lists.</summary>
    public CallDeadlines? Deadlines { get; set; }

    public Task Invoke(object target, object?[] arguments) => (_invoker ??= Compile())(target, arguments);

    /// <summary>A grain or observer handed over as an object would be called outside its turns.</summary>
    public void RefuseUnreferenced(object?[] arguments)
    {
        if (!_mayCarryAddressable) return;

        foreach (var argument in arguments)
        {
            if (argument is IAddressable and not GrainReference)
            {
                throw new ArgumentException($"{Name} is given the object {argument.GetType()} itself. Hand over a reference: "
                    + "this.AsReference<TInterface>() for a grain, CreateObjectReference<TInterface>(observer) for an observer.");
            }
        }
    }

    private Func<object, object?[], Task> Compile()
    {
        var target = Expression.Parameter(typeof(object), "target");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(
            Expression.Convert(target, _method.DeclaringType!),
            _method,
            _method.GetParameters().Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        return Expression.Lambda<Func<object, object?[], Task>>(AsTask(call), target, arguments).Compile();
    }

    private static Expression AsTask(MethodCallExpression call) =>
        call.Type == typeof(void) ? Expression.Block(call, Expression.Constant(Task.CompletedTask))
        : call.Type.IsAssignableTo(typeof(Task)) ? Expression.Convert(call, typeof(Task))
        : Expression.Convert(Expression.Call(call, nameof(ValueTask.AsTask), null), typeof(Task));
}
