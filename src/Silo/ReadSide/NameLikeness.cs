using SalesFloor.Customers;

namespace SalesFloor.Silo.ReadSide;

/// <summary>How two names are alike, as people write, hear and mistype them. A hint for a person; nothing is decided by it. Pure.</summary>
internal static class NameLikeness
{
    private static readonly string[] s_titles = ["先生", "女士", "小姐", "太太", "老师", "总"];

    // In a shorter Latin name one letter makes another name.
    private const int ShortestWithASlip = 5;
    private const int ShortestWithTwo = 10;

    /// <summary>A name as it is compared: folded, and without the title behind it.</summary>
    public static string Bare(string name)
    {
        var bare = SearchText.Folded(name);
        foreach (var title in s_titles.Where(title => bare.Length > title.Length && bare.EndsWith(title, StringComparison.Ordinal))) return bare[..^title.Length].Trim();
        return bare;
    }

    /// <summary>Why the two may be one; null where nothing says so. A mere family name says nothing.</summary>
    public static AlikeBecause? Of(string? name, string? company, string? otherName, string? otherCompany)
    {
        var because = name is null || otherName is null ? null : OfNames(Bare(name), Bare(otherName));
        if (because is not null and not AlikeBecause.SameInitials) return because;
        return SameCompany(company, otherCompany) ? AlikeBecause.SameCompany : because;
    }

    private static AlikeBecause? OfNames(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return null;
        if (one == other || Words(one).Order(StringComparer.Ordinal).SequenceEqual(Words(other).Order(StringComparer.Ordinal))) return AlikeBecause.SameName;
        if (IsChinese(one) && IsChinese(other)) return OfChinese(one, other);
        if (IsChinese(one) || IsChinese(other)) return Initials(one) == Initials(other) ? AlikeBecause.SameInitials : null;

        var slips = Slips(one, other, one.Length >= ShortestWithTwo ? 2 : 1);
        return Math.Min(one.Length, other.Length) >= ShortestWithASlip && slips is not null ? AlikeBecause.Typo : null;
    }

    // 小明 and 晓明 sound the same and are written with another character; 王小明 and 王大明 differ by one.
    private static AlikeBecause? OfChinese(string one, string other)
    {
        var sameSound = Initials(one) == Initials(other);
        if (one.Length == other.Length)
        {
            var differing = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).ToArray();
            if (differing.Length == 1 && sameSound) return AlikeBecause.SoundsAlike;
            if (differing is [> 0] && one.Length > 2) return AlikeBecause.Typo; // the family name is seldom the slip
        }

        return sameSound ? AlikeBecause.SameInitials : null;
    }

    private static bool SameCompany(string? one, string? other) => one is not null && other is not null && SearchText.Folded(one) is { Length: > 1 } firm && firm == SearchText.Folded(other);

    private static bool IsChinese(string text) => text.All(letter => letter > '\u2E7F');

    private static string Initials(string text) => IsChinese(text) ? Pinyin.Initials(text) : string.Concat(Words(text).Select(word => word[0]));

    private static string[] Words(string text) => text.Split([' ', '.', ',', '-', '·'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many letters are added, lost, changed or swapped between the two; null where more than <paramref name="most"/>.</summary>
    private static int? Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return null;

        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length] is var slips && slips <= most ? slips : null;
    }
}
