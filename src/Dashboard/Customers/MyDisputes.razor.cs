using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Disputes as their parties see them (OWN-13).</summary>
public partial class MyDisputes
{
    /// <summary>The disputes, newest first.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<Dispute> Disputes { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The address of a file.</summary>
    [Parameter, EditorRequired]
    public required Func<CustomerId, string> Address { get; set; }
}
