using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>A list of customers, on a phone as cards.</summary>
public partial class CustomerTable
{
    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<CustomerRow> Rows { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The floor, for its calendar.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The address of a file.</summary>
    [Parameter, EditorRequired]
    public required Func<CustomerId, string> Address { get; set; }

    private string Date(DateTimeOffset? moment) => moment is { } at ? Floor.Date(at) : "–";

    private IEnumerable<string> Notes(CustomerRow row)
    {
        if (row.Company is { } company) yield return company;
        if (row is { Claim: { } claim and not ClaimStatus.Archived, ClaimedAt: { } at }) yield return W["Customers.ReportedBy", W.Of(claim), Plan.NameOf(row.ClaimedBy), Floor.Date(at)];
        if (row is { Pool: { } pool, Owner: null }) yield return W["Customers.FromEvent", pool];
        if (row.KeyAccount is { } manager) yield return W["Customers.KeyAccount", Plan.NameOf(manager)];
        if (row.InterruptedAt is { } since) yield return W["Customers.Interrupted", Floor.Date(since)];
    }
}
