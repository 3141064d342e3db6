using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>Finance's list: what is still owed, and of which lost deal money is still with us; the largest sum first.</summary>
public partial class MoneyTable
{
    /// <summary>The deals.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<DealOnBoard> Deals { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The address of a deal's page.</summary>
    [Parameter, EditorRequired]
    public required Func<DealId, string> Address { get; set; }

    private DealOnBoard[] Rows => [.. Deals.Where(HasToDo).OrderByDescending(one => one.Deal.Due ?? 0)];

    private static bool HasToDo(DealOnBoard one) => one.Deal.Status == DealStatus.Lost ? one.Deal.Received > one.Deal.Refunded : one.Deal.Due is not 0;
}
