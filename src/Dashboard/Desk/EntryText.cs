using System.Text.RegularExpressions;

namespace SalesFloor.Dashboard.Desk;

/// <summary>What the one entry line holds: a number, the tail of one, a name, or a number and a name. The number stays as it was typed: the desk grain judges it.</summary>
internal sealed partial record EntryText(string? Phone, string? Tail, string? Name)
{
    // Shorter than any number that can be dialled from outside: an end of one.
    private const int ShortestPhone = 7;
    private const int ShortestTail = 3;

    public static EntryText Of(string text)
    {
        var run = DigitRuns().Matches(text).MaxBy(match => match.Value.Count(char.IsDigit));
        var digits = run?.Value.Count(char.IsDigit) ?? 0;
        if (run is null || digits < ShortestTail) return new(null, null, Filled(text));

        var name = Filled(text.Remove(run.Index, run.Length));
        return digits >= ShortestPhone ? new(run.Value.Trim(), null, name) : new(null, run.Value.Trim(), name);
    }

    /// <summary>What to look for in the archive while it is typed.</summary>
    public string? Search => Tail ?? Phone ?? Name;

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    // Digits of every script's width, with what people put between them.
    [GeneratedRegex(@"[+＋(（]?\d[\d\s()（）.\-－—]*")]
    private static partial Regex DigitRuns();
}
