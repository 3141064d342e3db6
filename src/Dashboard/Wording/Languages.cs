using System.Globalization;

namespace SalesFloor.Dashboard.Wording;

/// <summary>The two languages of the screens and how each is named in itself.</summary>
public static class Languages
{
    /// <summary>The languages there are, the one for everybody else first.</summary>
    public static readonly string[] Codes = ["en", "zh"];

    /// <summary>The language that this page, circuit or request speaks.</summary>
    public static string Current => IsChinese ? "zh" : "en";

    internal static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>What a browser and a screen reader call the language.</summary>
    public static string HtmlLang => IsChinese ? "zh-CN" : "en";

    /// <summary>The language's name in itself, so that whoever cannot read the page finds it.</summary>
    public static string OwnName(string code) => code == "zh" ? "中文" : "English";
}
