using System.Text;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>Ids for people, groups and markets: what stands in keys, addresses and the ledger for ever, so it is made of a Latin name once and never of one that changes.</summary>
public static class Slugs
{
    private const int Longest = 40;

    /// <summary>An id out of a Latin name: small letters and digits, dashes between words; empty where the name has none.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetter(letter) && !IsAccent(letter)) slug.Append('-');
        }

        return slug.ToString().Trim('-') is var done && done.Length > Longest ? done[..Longest].Trim('-') : done;
    }

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= Longest && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
