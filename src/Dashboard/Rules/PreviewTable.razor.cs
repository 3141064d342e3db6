using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>Recorded days under other rules, beside how they were.</summary>
public partial class PreviewTable
{
    /// <summary>The floor, for names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>What came of it.</summary>
    [Parameter, EditorRequired]
    public required RulesPreview Preview { get; set; }

    // Groups have days of their own: most minus fewest is of one group, and the widest is shown.
    private int Spread(Func<RepPreview, int> customers) => Preview.Reps.GroupBy(rep => rep.Group).Max(group => group.Max(customers) - group.Min(customers));
}
