using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace SalesFloor.Ledger;

/// <summary>The frozen names of facts, and facts from their names. The name is the alias of the type, never the type's own name.</summary>
public static class FactNames
{
    private static readonly Dictionary<string, Type> s_types = typeof(FactNames).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsClass: true } && IsFact(t))
        .ToDictionary(Alias);

    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, string?> Subject)> s_names = new();

    /// <summary>All facts there are, by name.</summary>
    public static IReadOnlyDictionary<string, Type> All => s_types;

    /// <summary>The name of a fact in the ledger.</summary>
    public static string Of(object fact) => Known(fact.GetType()).Name;

    /// <summary>The visit a fact is about, or null.</summary>
    public static string? SubjectOf(object fact) => Known(fact.GetType()).Subject(fact);

    /// <summary>The fact that an entry holds.</summary>
    /// <exception cref="InvalidDataException">The name is unknown here: the ledger is newer than the program, or not ours.</exception>
    public static object Read(string kind, string body) =>
        s_types.TryGetValue(kind, out var type)
            ? JsonSerializer.Deserialize(body, type, FloorJson.Options) ?? throw new InvalidDataException($"An entry of kind '{kind}' is empty.")
            : throw new InvalidDataException($"The ledger holds a fact '{kind}' that this version does not know.");

    private static (string Name, Func<object, string?> Subject) Known(Type type) => s_names.GetOrAdd(type, static t => (Alias(t), SubjectReader(t)));

    private static string Alias(Type type) =>
        type.GetCustomAttribute<AliasAttribute>()?.Alias ?? throw new InvalidOperationException($"{type} has no frozen name: give it an [Alias].");

    private static Func<object, string?> SubjectReader(Type type) =>
        type.GetProperty("Visit") is { } visit && visit.PropertyType == typeof(VisitId) ? fact => ((VisitId)visit.GetValue(fact)!).ToString() : _ => null;

    private static bool IsFact(Type type) =>
        type.BaseType is { IsAbstract: true } family && family.Name.EndsWith("Event", StringComparison.Ordinal) && family.GetProperty("At") is not null;
}
