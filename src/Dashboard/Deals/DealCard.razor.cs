using Microsoft.AspNetCore.Components;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>One deal at a glance: who, what, how much, whose, since when on this stage.</summary>
public partial class DealCard
{
    /// <summary>The deal.</summary>
    [Parameter, EditorRequired]
    public required DealOnBoard One { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The address of its page.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private int Days => Math.Max(0, (int)(Now - One.Deal.StageSince).TotalDays);
}
