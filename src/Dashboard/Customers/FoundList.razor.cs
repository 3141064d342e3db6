using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Whom a search found: that he exists and whose he is, masked .</summary>
public partial class FoundList
{
    /// <summary>Whom, best first.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<CustomerHit> Hits { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }


    /// <summary>The address of a file.</summary>
    [Parameter, EditorRequired]
    public required Func<CustomerId, string> Address { get; set; }
}
