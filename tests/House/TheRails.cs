using System.Text.RegularExpressions;

namespace SalesFloor.Tests.House;

public sealed partial class TheRails
{
    // Past this, look again: is it one thing?
    private const int Lines = 200;

    [Fact]
    public void A_rule_that_is_switched_off_says_why_above_it()
    {
        var lines = Repository.Lines(".editorconfig");

        // Rules that go for one and the same reason may stand under one comment.
        var silent = lines.Where((line, at) => Off().IsMatch(line) && !lines[..at].Reverse().SkipWhile(above => Off().IsMatch(above)).First().StartsWith('#'));

        Assert.Empty(silent);
    }

    [Fact]
    public void A_pragma_says_why_on_its_own_line()
    {
        var silent = Sources().SelectMany(file => Repository.Lines(file)
            .Where(line => line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal) && !Reason().IsMatch(line))
            .Select(line => $"{file}: {line.Trim()}"));

        Assert.Empty(silent);
    }

    [Fact]
    public void Nothing_is_left_half_done_or_hidden()
    {
        var found = Sources().SelectMany(file => HalfDone().Matches(Repository.Code(file)).Select(word => $"{file}: {word.Value}"));

        Assert.Empty(found);
    }

    [Fact]
    public void A_long_file_is_pointed_out()
    {
        foreach (var file in Repository.Files("src", "*.cs").Concat(Repository.Files("src", "*.razor")))
        {
            var length = Repository.Lines(file).Length;
            if (length > Lines) TestContext.Current.AddWarning($"{file} has {length} lines: is it one thing?");
        }
    }

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [GeneratedRegex(@"severity\s*=\s*(none|silent)")]
    private static partial Regex Off();

    [GeneratedRegex(@"#pragma warning disable [A-Z0-9, ]+// .{8,}")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\bNotImplementedException\b|#region\b|\basync\s+void\b")]
    private static partial Regex HalfDone();
}
