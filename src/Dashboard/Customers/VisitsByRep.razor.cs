using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>How many customers each rep is to visit by now, for whoever leads them (CUS-09). A name narrows the list to his.</summary>
public partial class VisitsByRep
{
    /// <summary>The reps with visits due.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<RepVisitsDue> Reps { get; set; }

    /// <summary>Whose list is shown; null: everybody's.</summary>
    [Parameter, EditorRequired]
    public required SalespersonId? Chosen { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The address of a rep's list.</summary>
    [Parameter, EditorRequired]
    public required Func<SalespersonId, string> Address { get; set; }
}
