using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wall;

/// <summary>A deal that was just signed, over the whole wall for six seconds (BRD-07): who, what, about how much, and never with whom .</summary>
public partial class Celebration
{
    private static readonly TimeSpan s_shown = TimeSpan.FromSeconds(6);

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    // The newest alone: two at once would each be read by nobody. A wall that comes back after a while does not celebrate what is over.
    private DealOnFloor? Deal => Floor.LastDeals.Where(deal => deal.At <= Now && Now - deal.At < s_shown).MaxBy(deal => deal.At);
}
