using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Contests;

/// <summary>One contest: what, when, who stands where; a head start stands beside the figure.</summary>
public partial class ContestCard
{
    /// <summary>The floor, for times.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The contest.</summary>
    [Parameter, EditorRequired]
    public required RunningContest Running { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>Who reads.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    private bool HasHeadStarts => Running.Places.Any(place => place.HeadStart > 0);

    private string Sign => Running.Phase switch { ContestPhase.Running => "●", ContestPhase.Announced => "○", ContestPhase.Ended => "★", _ => "–" };

    // Whoever has most has won; where nobody has anything, nobody.
    private string? Winners => Running.Places.Any(place => place.Total > 0) ? string.Join(W["Separator"], Running.Places.Where(place => place.Rank == 1).Select(place => Plan.NameOf(place.Rep))) : null;

    private string? Left => Running.Phase == ContestPhase.Running && Running.Contest.End > Now ? FigureWords.Running(Running.Contest.End - Now) : null;

    private string Shown(decimal value) => Running.Contest.Metric.IsMoney() ? MoneyWords.Shortly(value) : ScoreWords.Amount(value);
}
