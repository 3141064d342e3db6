using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Figures as people read them: balances in turns, spans of time.</summary>
public static class FigureWords
{
    // A typographic minus: as wide as the plus, so that columns of balances stand still.
    private const string Minus = "−";

    /// <summary>A balance in turns to one decimal: <c>+1.2</c>, <c>−0.8</c>, <c>0</c>.</summary>
    public static string Balance(decimal turns)
    {
        var rounded = Math.Round(turns, 1, MidpointRounding.AwayFromZero);
        var size = Math.Abs(rounded).ToString("0.#", CultureInfo.InvariantCulture);
        return rounded switch { > 0 => "+" + size, < 0 => Minus + size, _ => "0" };
    }

    /// <summary>A balance as a sentence says it: owed, ahead, even.</summary>
    public static string BalanceInWords(this IStringLocalizer<Words> words, decimal turns)
    {
        var rounded = Math.Round(turns, 1, MidpointRounding.AwayFromZero);
        var size = Math.Abs(rounded).ToString("0.#", CultureInfo.InvariantCulture);
        return rounded switch { > 0 => words["Balance.Owed", size], < 0 => words["Balance.Ahead", size], _ => words["Balance.Even"] };
    }

    /// <summary>The same for an account in parts of a turn, as receipts carry it.</summary>
    public static string BalanceOfParts(long parts) => Balance((decimal)parts / Assignment.TurnParts.PerTurn);

    /// <summary>A running time: <c>4:05</c>, from an hour on <c>1:04:05</c>, from a day on <c>3 d 4 h</c>, <c>3天4小时</c>: whoever has stood like this for weeks is not read in seconds. Clocks that differ a little never show less than nothing.</summary>
    public static string Running(TimeSpan span)
    {
        var shown = span < TimeSpan.Zero ? TimeSpan.Zero : span;
        if (shown >= TimeSpan.FromDays(1)) return Languages.IsChinese ? $"{shown.Days}天{shown.Hours}小时" : $"{shown.Days} d {shown.Hours} h";
        return shown < TimeSpan.FromHours(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{shown.Minutes}:{shown.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)shown.TotalHours}:{shown.Minutes:00}:{shown.Seconds:00}");
    }

    /// <summary>Whole minutes, for whoever reads from five metres away.</summary>
    public static string Minutes(this IStringLocalizer<Words> words, TimeSpan span) =>
        words["Minutes", Math.Max(0, (int)span.TotalMinutes)];
}
