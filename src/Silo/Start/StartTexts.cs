using System.Globalization;
using System.Resources;

namespace SalesFloor.Silo.Start;

/// <summary>What the program says on the console, in both languages: whoever starts it has no browser yet whose language counts.</summary>
public static class StartTexts
{
    private static readonly ResourceManager s_texts = new("SalesFloor.Silo.Start.Resources.StartTexts", typeof(StartTexts).Assembly);
    private static readonly CultureInfo[] s_languages = [CultureInfo.GetCultureInfo("zh"), CultureInfo.GetCultureInfo("en")];

    /// <summary>The text in Chinese and in English, a line each.</summary>
    public static string Both(string key, params object?[] values) =>
        string.Join(Environment.NewLine, s_languages.Select(language => string.Format(language, In(key, language), values)));

    private static string In(string key, CultureInfo language) =>
        s_texts.GetString(key, language) ?? throw new MissingManifestResourceException($"No start text '{key}'.");
}
