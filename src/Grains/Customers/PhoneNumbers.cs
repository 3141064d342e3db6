using System.Text;
using System.Text.RegularExpressions;

namespace SalesFloor.Customers;

/// <summary>Reads a phone number as people type it and gives it one form, E.164: the identity of a customer (OWN-01).</summary>
public static partial class PhoneNumbers
{
    private const int LongestTyped = 40;

    /// <summary>The number as <c>+8613812345678</c>, or null when the text is no number. Mainland mobiles and landlines need no country code, all others do.</summary>
    public static string? Normalise(string typed)
    {
        if (typed.Length > LongestTyped || Digits(typed) is not { } digits) return null;
        if (digits.StartsWith('+')) return International(digits[1..]);
        if (digits.StartsWith("00", StringComparison.Ordinal)) return International(digits[2..]);
        if (digits.StartsWith('0')) return Landline().IsMatch(digits[1..]) ? "+86" + digits[1..] : null;
        if (Mobile().IsMatch(digits)) return "+86" + digits;
        return digits.StartsWith("86", StringComparison.Ordinal) ? Mainland(digits[2..]) : null;
    }

    /// <summary>The number as others may see it: 138****1234, and of a foreign one the last four digits.</summary>
    public static string Mask(string number)
    {
        var national = number.StartsWith("+86", StringComparison.Ordinal) ? number[3..] : number;
        return Mobile().IsMatch(national) ? $"{national[..3]}****{national[^4..]}" : $"****{national[^Math.Min(4, national.Length)..]}";
    }

    private static string? International(string digits)
    {
        if (digits.StartsWith("86", StringComparison.Ordinal)) return Mainland(digits[2..]);
        return E164().IsMatch(digits) ? "+" + digits : null;
    }

    // People write +86 (0)10 …: the 0 is the trunk prefix and no part of the number.
    private static string? Mainland(string national)
    {
        var number = national.StartsWith('0') ? national[1..] : national;
        return Mobile().IsMatch(number) || Landline().IsMatch(number) ? "+86" + number : null;
    }

    /// <summary>Digits and a leading plus, full-width ones made narrow, separators dropped; null when anything else stands in it.</summary>
    private static string? Digits(string typed)
    {
        var digits = new StringBuilder(typed.Length);
        foreach (var letter in typed.Normalize(NormalizationForm.FormKC).Trim())
        {
            if (char.IsAsciiDigit(letter)) digits.Append(letter);
            else if (letter == '+' && digits.Length == 0) digits.Append(letter);
            else if (!IsSeparator(letter)) return null;
        }

        return digits.Length == 0 ? null : digits.ToString();
    }

    private static bool IsSeparator(char letter) => letter is '-' or '(' or ')' or '.' or '/' or '·' or '‐' or '‑' or '–' or '—' or '−' || char.IsWhiteSpace(letter);

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    // 10 and 2x have eight digits behind the area code; the three-digit areas have seven or eight.
    [GeneratedRegex("^(?:(?:10|2[0-9])[2-9][0-9]{7}|[3-9][0-9]{2}[2-9][0-9]{6,7})$")]
    private static partial Regex Landline();

    [GeneratedRegex("^[1-9][0-9]{6,14}$")]
    private static partial Regex E164();
}
