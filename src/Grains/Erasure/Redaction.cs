using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFloor.Ledger;

namespace SalesFloor.Erasure;

/// <summary>Takes out of a fact what it says of a person: numbers, names, companies, and what people wrote in their own words. Times, reps, codes and decisions stay. Pure.</summary>
public static class Redaction
{
    private const string Numbers = "phone";

    // As they are written in the ledger. A name that is written in two languages is a rep's or a showroom's, and no text.
    private static readonly HashSet<string> s_personal = new(StringComparer.Ordinal) { Numbers, "phones", "name", "company", "note", "wanted", "reason", "why", "text" };

    private static readonly ConcurrentDictionary<string, HashSet<string>> s_needed = new();

    /// <summary>What the fact says now; the same text where it said nothing of a person.</summary>
    public static string Of(string kind, string body)
    {
        if (JsonNode.Parse(body) is not JsonObject fact) return body;
        return Strip(fact, Needed(kind)) ? fact.ToJsonString(FloorJson.Options) : body;
    }

    /// <summary>The numbers that a fact names.</summary>
    public static IEnumerable<string> NumbersIn(string body) => JsonNode.Parse(body) is { } fact ? NumbersIn(fact) : [];

    private static IEnumerable<string> NumbersIn(JsonNode node) => node switch
    {
        JsonObject fact => fact.SelectMany(one => one switch
        {
            { Key: Numbers, Value: JsonValue value } when value.TryGetValue(out string? number) && number.Length > 0 => [number],
            { Key: "phones", Value: JsonArray all } => all.OfType<JsonValue>().Select(one => one.GetValue<string>()).Where(number => number.Length > 0),
            { Value: { } inner } => NumbersIn(inner),
            _ => [],
        }),
        JsonArray all => all.OfType<JsonNode>().SelectMany(NumbersIn),
        _ => [],
    };

    // What a fact cannot be read without is emptied, everything else goes.
    private static bool Strip(JsonObject fact, HashSet<string> needed)
    {
        var changed = false;
        foreach (var (name, value) in fact.ToArray())
        {
            if (s_personal.Contains(name) && value is JsonArray or JsonValue && IsText(value)) changed |= Empty(fact, name, value, needed);
            else changed |= value switch { JsonObject inner => Strip(inner, s_nothing), JsonArray all => Strip(all), _ => false };
        }

        return changed;
    }

    private static readonly HashSet<string> s_nothing = new(["text"], StringComparer.Ordinal);

    private static bool Strip(JsonArray all)
    {
        var changed = false;
        foreach (var inner in all.OfType<JsonObject>()) changed |= Strip(inner, s_nothing);
        return changed;
    }

    private static bool Empty(JsonObject fact, string name, JsonNode? value, HashSet<string> needed)
    {
        if (!needed.Contains(name)) return fact.Remove(name);
        if (value is JsonValue text && text.GetValue<string>().Length == 0) return false;

        fact[name] = value is JsonArray ? new JsonArray() : "";
        return true;
    }

    private static bool IsText(JsonNode? value) => value switch
    {
        JsonValue one => one.GetValueKind() == JsonValueKind.String,
        JsonArray all => all.All(one => one is JsonValue text && text.GetValueKind() == JsonValueKind.String),
        _ => false,
    };

    private static HashSet<string> Needed(string kind) => s_needed.GetOrAdd(kind, static kind =>
    {
        var context = new NullabilityInfoContext();
        var properties = FactNames.All.TryGetValue(kind, out var type) ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public) : [];
        return [.. properties.Where(property => context.Create(property).ReadState == NullabilityState.NotNull).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
    });
}
