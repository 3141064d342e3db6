using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesFloor.Tests.Dashboard;

/// <summary>The colours of all screens stand in one file; what is put on what is read there too.</summary>
public sealed partial class ContrastTests
{
    private static readonly string s_tokens = File.ReadAllText(Path.Combine(WordsTests.Root, "src/Dashboard/wwwroot/tokens.css"));

    // Letters on their grounds.
    private static readonly (string Ink, string Ground)[] s_text =
    [
        ("ink", "bg"), ("ink", "card"), ("muted", "bg"), ("muted", "card"), ("accent", "card"), ("accent", "bg"), ("on-accent", "accent"), ("good", "card"), ("near", "card"), ("over", "card"),
        ("good", "good-bg"), ("near", "near-bg"), ("over", "over-bg"), ("ink", "good-bg"), ("ink", "near-bg"), ("ink", "over-bg"), ("ink", "accent-bg"), ("accent", "accent-bg"), ("muted", "accent-bg"), ("muted", "good-bg"), ("good", "bg"), ("near", "bg"), ("over", "bg"),
    ];

    // Borders of what can be operated, and the ring around what has the focus.
    private static readonly (string Line, string Ground)[] s_lines = [("line-strong", "card"), ("line-strong", "bg"), ("focus", "card"), ("focus", "bg")];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Letters_have_four_and_a_half_to_one_and_lines_three_to_one_by_day_and_by_night(int mode)
    {
        var colours = Modes().Matches(s_tokens)[mode].Groups[1].Value;
        Assert.Empty(s_text.Where(pair => Ratio(colours, pair.Ink, pair.Ground) < 4.5).Select(pair => $"{pair.Ink} on {pair.Ground}: {Ratio(colours, pair.Ink, pair.Ground):0.00}"));
        Assert.Empty(s_lines.Where(pair => Ratio(colours, pair.Line, pair.Ground) < 3).Select(pair => $"{pair.Line} on {pair.Ground}: {Ratio(colours, pair.Line, pair.Ground):0.00}"));
    }

    private static double Ratio(string colours, string one, string other)
    {
        double[] lights = [Light(colours, one), Light(colours, other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    // Relative luminance, WCAG 2.2.
    private static double Light(string colours, string name)
    {
        var hex = Regex.Match(colours, $@"--{name}: #([0-9a-f]{{6}});").Groups[1].Value;
        Assert.Equal(6, hex.Length);
        double Part(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    [GeneratedRegex(@":root \{(.*?)\}", RegexOptions.Singleline)]
    private static partial Regex Modes();
}
