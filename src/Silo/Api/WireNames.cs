using System.Collections.Frozen;
using System.Text.Json;

namespace SalesFloor.Silo.Api;

/// <summary>The names of an enum's values as they travel: kebab-case. A test holds them to a checked-in list, so a renamed value cannot change the API unseen.</summary>
public static class WireNames<TEnum> where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> s_names = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> s_values = s_names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All names, in the order of the values.</summary>
    public static string List { get; } = string.Join(", ", s_names.OrderBy(pair => pair.Key).Select(pair => pair.Value));

    /// <summary>The name of a value.</summary>
    public static string Of(TEnum value) => s_names[value];

    /// <summary>The value of a name, or null where there is none: numbers and other spellings are no names.</summary>
    public static TEnum? Read(string name) => s_values.TryGetValue(name, out var value) ? value : null;
}
