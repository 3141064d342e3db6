using System.Collections.Concurrent;
using System.Reflection;

namespace SalesFloor.People;

/// <summary>What a call is about, read from the key of its grain and from its arguments.</summary>
public sealed record CallTarget(ShowroomId? Showroom, SalespersonId? Rep, VisitId? Visit, SalespersonId? By, CustomerId? Customer = null)
{
    private static readonly string[] s_keysOfShowrooms = ["desk", "calls", "day", "disputes", "compensation", "archive", "showroom", "board", "queue", "deal", "pipeline", "scores", "contests", "stock"];
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_read = new();

    /// <summary>The target of a call. <paramref name="key"/> is null where it is no grain that is called.</summary>
    public static CallTarget Of(string? key, IEnumerable<object?> arguments)
    {
        var target = OfKey(key?.Split('/') ?? []);
        foreach (var argument in arguments)
        {
            target = argument switch
            {
                ShowroomId showroom => target with { Showroom = target.Showroom ?? showroom },
                SalespersonId rep => target with { Rep = target.Rep ?? rep },
                VisitId visit => target with { Visit = visit },
                CustomerId customer => target with { Customer = customer },
                not null when argument.GetType() is { IsValueType: false, Namespace: { } space } type && space.StartsWith(nameof(SalesFloor), StringComparison.Ordinal) => OfCommand(target, argument, type),
                _ => target,
            };
        }

        return target;
    }

    private static CallTarget OfKey(string[] key) => key switch
    {
        ["rep", var rep] => new(null, new(rep), null, null),
        ["customer", var customer] => new(null, null, null, null, new CustomerId(customer)),
        [var kind, var showroom, ..] when s_keysOfShowrooms.Contains(kind) => new(new(showroom), null, null, null),
        _ => new(null, null, null, null),
    };

    // The words of the contract: a command names its showroom, the rep it is about or who claims, and in whose name it is given.
    private static CallTarget OfCommand(CallTarget target, object command, Type type)
    {
        foreach (var property in s_read.GetOrAdd(type, one => one.GetProperties(BindingFlags.Instance | BindingFlags.Public)))
        {
            target = (property.Name, property.GetValue(command)) switch
            {
                ("Showroom", ShowroomId showroom) => target with { Showroom = target.Showroom ?? showroom },
                ("Rep" or "Claimant", SalespersonId rep) => target with { Rep = target.Rep ?? rep },
                ("Visit", VisitId visit) => target with { Visit = visit },
                ("By", SalespersonId by) => target with { By = by },
                _ => target,
            };
        }

        return target;
    }
}
