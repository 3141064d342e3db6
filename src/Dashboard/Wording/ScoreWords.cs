using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Scores;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Scores as people read them.</summary>
public static class ScoreWords
{
    private const int MinutesOfHour = 60;

    /// <summary>Points to a hundredth: <c>37.5</c>.</summary>
    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The same in a column, where points stand under points: <c>37.50</c>.</summary>
    public static string InColumn(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A figure: <c>12.5</c>; what is taken back with a true minus.</summary>
    public static string Amount(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A percentage: <c>87.5%</c>.</summary>
    public static string Percent(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture).Replace('-', '−') + "%";

    /// <summary>Minutes in hours: <c>7.5</c>.</summary>
    public static string Hours(decimal minutes) => (minutes / MinutesOfHour).ToString("#,##0.#", CultureInfo.InvariantCulture);

    /// <summary>The part of the period's working time that somebody was absent.</summary>
    public static string Share(WorkedTime time) => time.Period == 0 ? "–" : Percent(time.Absent * 100 / time.Period);

    /// <summary>What became of an order.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, ScoreAnswer answer) =>
        answer is ScoreAnswer.Refused no ? new(Tone.Wrong, words.Of(no.Reason)) : new(Tone.Good, words["Score.Done"]);
}
