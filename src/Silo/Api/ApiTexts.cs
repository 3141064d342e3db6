using System.Globalization;
using System.Resources;

namespace SalesFloor.Silo.Api;

/// <summary>The words of the API in the language of the request.</summary>
public sealed class ApiTexts
{
    private static readonly ResourceManager s_texts = new("SalesFloor.Silo.Api.Resources.ApiTexts", typeof(ApiTexts).Assembly);

    /// <summary>The text of a key, with its values. A key without a text is a bug.</summary>
    public string Say(string key, params object?[] values)
    {
        var text = s_texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No API text '{key}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }

    /// <summary>The words of a code.</summary>
    public string Words<TEnum>(TEnum code) where TEnum : struct, Enum => Say($"{typeof(TEnum).Name}_{code}");

    /// <summary>A code as the API gives it: the name for programs, the words for people.</summary>
    public CodedWords Coded<TEnum>(TEnum code) where TEnum : struct, Enum => new(WireNames.Of(code), Words(code));

    /// <summary>A person's or group's name in the language of the request.</summary>
    public string Name(BilingualName name) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? name.Zh : name.En;
}

/// <summary>A code and what it means in the caller's language.</summary>
public sealed record CodedWords(string Code, string Text);
