using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>Sales plans with where they stand; and what may be done with each.</summary>
public partial class SalesPlanList
{
    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The plans.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SalesPlan> Plans { get; set; }

    /// <summary>What may be done with each.</summary>
    [Parameter]
    public RenderFragment<SalesPlan>? Actions { get; set; }

    private static IEnumerable<(string Key, string? Text)> Texts(SalesPlanText text) =>
        [("Strategy", text.Strategy), ("CustomerGroup", text.CustomerGroup), ("Channels", text.Channels), ("Promotions", text.Promotions), ("Resources", text.Resources), ("Work", text.Work)];
}
