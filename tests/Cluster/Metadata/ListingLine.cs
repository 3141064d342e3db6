using System.Text.RegularExpressions;

namespace SalesFloor.Tests.Cluster.Metadata;

/// <summary>Brings a line of a printed API listing and a line made from metadata to the same shape: without namespaces, nullability and what interfaces imply.</summary>
internal static partial class ListingLine
{
    public static string Shape(string line)
    {
        var text = line.Trim();
        if (text.Contains("AttributeUsage(", StringComparison.Ordinal)) return Usage(text);

        text = Comment().Replace(text, "");
        text = Prefix().Replace(text, "");
        text = text.Replace("?", "", StringComparison.Ordinal).Replace("init { }", "init;", StringComparison.Ordinal).Replace(" = null", " = default", StringComparison.Ordinal);
        text = Access().Replace(text, "").Replace("readonly override", "override", StringComparison.Ordinal).TrimEnd(';', ',', ' ');
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>Whether the declared type, with its bases, is the one of the listing. A base more in the listing is one that we do not need.</summary>
    public static bool IsDeclaration(string ours, IEnumerable<string> bases, string listed)
    {
        var (left, right) = (Shape(listed).Split(" : ") is [var head, .. var rest] ? (head, string.Join(" : ", rest)) : (Shape(listed), ""));
        return left == Shape(ours) && bases.Select(Shape).Where(name => name is not ("Object" or "Enum")).All(name => right.Contains(name, StringComparison.Ordinal));
    }

    // [AttributeUsage(AttributeTargets.Class | …, AllowMultiple = true)] against [AttributeUsage(4, many=True, inherited=True)].
    private static string Usage(string text)
    {
        if (!text.Contains("AttributeTargets", StringComparison.Ordinal)) return text;

        var targets = Target().Matches(text).Aggregate(0, (sum, name) => sum | (int)Enum.Parse<AttributeTargets>(name.Groups[1].Value));
        return $"[AttributeUsage({targets}, many={text.Contains("AllowMultiple = true", StringComparison.Ordinal)}, inherited={!text.Contains("Inherited = false", StringComparison.Ordinal)})]";
    }

    [GeneratedRegex(@"\[(Id|Obsolete|GenerateSerializer|Immutable)[^\]]*\]\s*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:[A-Za-z_]\w*\.)+(?=[A-Za-z_])")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(public static(?= \w+ (Use|Add))|public(?= (sealed class|abstract class|static class|class|interface|enum|readonly struct)))")]
    private static partial Regex Access();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"AttributeTargets\.(\w+)")]
    private static partial Regex Target();
}
