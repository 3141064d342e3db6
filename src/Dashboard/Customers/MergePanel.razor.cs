using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Who else may be the same person, with the manager's keys to say so and to take it back. Likeness is a hint; nothing is decided by it.</summary>
public partial class MergePanel
{
    private string _why = "", _apart = "";

    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public required CustomerFile File { get; set; }

    /// <summary>Who may be the same, masked.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<CustomerHit> Hits { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The floor, for its calendar.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The manager who sits here.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>The address of a file.</summary>
    [Parameter, EditorRequired]
    public required Func<CustomerId, string> Address { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>An order.</summary>
    [Parameter]
    public EventCallback<CustomerOrder> OnOrder { get; set; }

    private ImmutableArray<AbsorbedCustomer> Taken => [.. (File.Care?.Absorbed ?? []).Where(one => one.Parted is null)];

    private Task Merge(CustomerId other) => OnOrder.InvokeAsync(new MergeCustomers(default, Me.Id, Guid.CreateVersion7(), File.Id, other, _why));
}
