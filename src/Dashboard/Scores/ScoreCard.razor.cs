using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Scores;

/// <summary>The score of one rep with what each point rests on (KPI-11).</summary>
public partial class ScoreCard
{
    private const int Most = 100;

    /// <summary>The floor, for times.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The score.</summary>
    [Parameter, EditorRequired]
    public required RepScore Score { get; set; }

    /// <summary>Among how many.</summary>
    [Parameter, EditorRequired]
    public required int Ranked { get; set; }

    /// <summary>The period.</summary>
    [Parameter, EditorRequired]
    public required TargetPeriod Period { get; set; }

    /// <summary>In what goals of money are.</summary>
    [Parameter, EditorRequired]
    public required string Currency { get; set; }

    /// <summary>Where the lines of a figure are.</summary>
    [Parameter, EditorRequired]
    public required Func<Metric, string> FiguresOf { get; set; }

    /// <summary>Whether whoever sits here judges.</summary>
    [Parameter]
    public bool MayRate { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>A judgement.</summary>
    [Parameter]
    public EventCallback<(string Item, decimal Points, string Why)> OnRate { get; set; }

    // Actual and what it is held against, and what that is.
    private string Why(ScoredItem item) => item switch
    {
        { Basis: ScoreBasis.Rated } or { IsOpen: true } => W.Of(item.Basis),
        { Part: { } part, Whole: { } whole } => string.Create(CultureInfo.InvariantCulture, $"{Shown(item, item.Actual!.Value)} ({Parts(item.Item.Indicator, part, whole)}) / {Shown(item, item.Against!.Value)} · {W.Of(item.Basis)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Shown(item, item.Actual!.Value)} / {Shown(item, item.Against!.Value)} · {W.Of(item.Basis)}"),
    };

    private string Parts(Indicator indicator, decimal part, decimal whole) => indicator switch
    {
        Indicator.Attendance => W["Score.Held", ScoreWords.Hours(part), ScoreWords.Hours(whole)],
        Indicator.Collection => W["Score.Held", MoneyWords.Shortly(part), $"{MoneyWords.Shortly(whole)} {Currency}"],
        _ => W["Score.Parts", ScoreWords.Amount(part), ScoreWords.Amount(whole)],
    };

    private string Shown(ScoredItem item, decimal value) => item.Item.Indicator switch
    {
        var indicator when indicator.IsRate() => ScoreWords.Percent(value),
        Indicator.SalesAmount or Indicator.MoneyReceived => $"{MoneyWords.Shortly(value)} {Currency}",
        _ => ScoreWords.Amount(value),
    };

    // A customer is not named here; a deal and a visit have no name to hide.
    private static string Entry(ScoreLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Stream.Split('/')[0]} #{line.Number}");

    private static Metric? MetricOf(Indicator indicator) => Enum.TryParse<Metric>(indicator.ToString(), out var metric) ? metric : null;
}
