using Microsoft.AspNetCore.Components;
using SalesFloor.Scores;

namespace SalesFloor.Dashboard.Scores;

/// <summary>The sheet of items: name, indicator, goal, points; each block shows what its items sum to.</summary>
public partial class ScoreRulesForm
{
    /// <summary>What is written down.</summary>
    [Parameter, EditorRequired]
    public required ScoreRulesDraft Draft { get; set; }

    /// <summary>Nobody may write now.</summary>
    [Parameter]
    public bool Disabled { get; set; }
}
