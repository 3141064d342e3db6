using System.Text;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Gives what is stored and what is typed the same form, so that finding is a range of an index.</summary>
internal static class SearchText
{
    // Larger than any letter in a name: the end of a range of everything that begins with a text.
    private const string End = "\U0010FFFF";

    /// <summary>The digits of a number from the last to the first; null where there are none.</summary>
    public static string? Reversed(string? phone)
    {
        if (phone is null) return null;
        var digits = phone.Where(char.IsAsciiDigit).Reverse().ToArray();
        return digits.Length == 0 ? null : new string(digits);
    }

    /// <summary>The form of a text in which it is compared: full-width letters narrow, case and outer blanks gone.</summary>
    public static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    /// <summary>Every end of a name that somebody may type the beginning of: from each Chinese character on, from each Latin word on; and the initials of its pinyin.</summary>
    public static IReadOnlyList<string> Ends(string name)
    {
        var folded = Folded(name);
        var ends = new List<string>();
        for (var i = 0; i < folded.Length; i++)
            if (BeginsSomething(folded, i)) ends.Add(folded[i..]);
        if (Pinyin.Initials(folded) is { Length: > 1 } initials) ends.Add(initials);
        return ends;
    }

    // Of a Latin word so many letters come before most slips of the finger.
    private const int LatinBeginning = 3;

    /// <summary>What to search for to find who may be the same: the name without its title, what sounds like it, what it begins with, the company.</summary>
    public static IEnumerable<string> Alike(string? name, string? company)
    {
        var bare = NameLikeness.Bare(name ?? "");
        if (bare.Length > 1) yield return bare;
        if (Pinyin.Initials(bare) is { Length: > 1 } initials)
        {
            yield return initials;
            if (bare.Length > 2) yield return bare[..^1];
            yield return bare[..1]; // of a large archive only some: who else it is that begins so, nobody would look through
        }
        else
        {
            foreach (var word in bare.Split(' ').Where(word => word.Length > LatinBeginning)) yield return word[..LatinBeginning];
        }

        if (Folded(company ?? "") is { Length: > 1 } firm && firm != bare) yield return firm;
    }

    /// <summary>The range of an index that holds everything beginning with a text.</summary>
    public static (string From, string To) Range(string beginning) => (beginning, beginning + End);

    private static bool BeginsSomething(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at])) return false;
        return at == 0 || text[at] > '\u2E7F' || !char.IsLetterOrDigit(text[at - 1]) || text[at - 1] > '\u2E7F';
    }
}
