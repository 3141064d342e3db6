using System.Collections.Frozen;
using System.Text.Json;

namespace SalesFloor.Silo.Replay;

/// <summary>The words a recording uses for a closed list of choices: <c>walk-in</c>, <c>on-floor</c>, <c>first-time</c>.</summary>
internal static class ReplayWords<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> s_values = Enum.GetValues<T>().ToFrozenDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>All words, for a message that says what is expected.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetValues<T>().Select(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString())));

    public static T? Find(string? word) => word is not null && s_values.TryGetValue(word, out var value) ? value : null;
}
