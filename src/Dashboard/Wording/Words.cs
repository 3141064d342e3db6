using Microsoft.Extensions.Localization;

namespace SalesFloor.Dashboard.Wording;

/// <summary>All words of all screens: <c>Words.resx</c> in English, <c>Words.zh.resx</c> in Chinese, the same keys in both.</summary>
public sealed class Words;

/// <summary>The words for coded values.</summary>
public static class CodedWords
{
    /// <summary>The words for a value of a closed list, as <c>{type}.{value}</c> names them.</summary>
    public static string Of<TEnum>(this IStringLocalizer<Words> words, TEnum value) where TEnum : struct, Enum =>
        words[$"{typeof(TEnum).Name}.{value}"];

    /// <summary>Rule ids as the screens name them: <c>FD-05, ROT-02</c>.</summary>
    public static string Rules(this IStringLocalizer<Words> words, IEnumerable<string> rules) => string.Join(words["Separator"], rules);
}
