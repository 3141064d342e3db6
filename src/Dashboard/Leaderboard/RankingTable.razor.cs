using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;

namespace SalesFloor.Dashboard.Leaderboard;

/// <summary>The places of one ranking, in one currency where it is by money.</summary>
public partial class RankingTable
{
    /// <summary>The ranking.</summary>
    [Parameter, EditorRequired]
    public required Ranking Ranking { get; set; }

    /// <summary>Who is ranked.</summary>
    [Parameter, EditorRequired]
    public required RankedAs As { get; set; }

    /// <summary>What a test calls it.</summary>
    [Parameter, EditorRequired]
    public required string Test { get; set; }

    /// <summary>Who reads: his place is marked.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    /// <summary>A figure at a glance.</summary>
    public static string Shown(Metric metric, decimal value) => metric.IsMoney() ? MoneyWords.Shortly(value) : value.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    private bool Honoured(string id) => As == RankedAs.Reps ? Ranking.Honours.Stars.Contains(new(id)) : Ranking.Honours.Teams.Contains(new(id));

    // Never by its colour alone.
    private static string Moved(int? places) => places switch { null => "–", > 0 => $"▲ {places}", < 0 => $"▼ {-places}", _ => "●" };

    private static string? Style(int? places) => places switch { > 0 => "good", < 0 => "over", _ => "still" };
}
