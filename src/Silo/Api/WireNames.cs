using System.Collections.Frozen;
using System.Text.Json;

namespace SalesFloor.Silo.Api;

/// <summary>The names of an enum's values as they travel: kebab-case. A test holds them to a checked-in list, so a renamed value cannot change the API unseen.</summary>
public static class WireNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Names<TEnum>.Of[value];

    /// <summary>The value of a name, or null where there is none: numbers and other spellings are no names.</summary>
    public static TEnum? Read<TEnum>(string name) where TEnum : struct, Enum => Names<TEnum>.Values.TryGetValue(name, out var value) ? value : null;

    /// <summary>All names, in the order of the values.</summary>
    public static string List<TEnum>() where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Of));

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Of = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, TEnum> Values = Of.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
