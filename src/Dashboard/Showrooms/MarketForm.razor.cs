using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>The markets of a showroom: a new one, or another name for one whose id is typed.</summary>
public partial class MarketForm
{
    private string _zh = "", _en = "", _id = "";
    private bool _tried;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Changes it.</summary>
    [Parameter]
    public EventCallback<StaffChange> OnChange { get; set; }

    private string Id => _id.Trim() is { Length: > 0 } typed ? typed : Slugs.Of(_en);

    private string? Fault => !_tried ? null : _zh.Trim().Length + _en.Trim().Length == 0 ? W["Staff.NeedsName"].Value : !Slugs.IsId(Id) ? W["Staff.NeedsId"].Value : null;

    private async Task Submit()
    {
        _tried = true;
        if (Fault is not null) return;

        await OnChange.InvokeAsync(new StaffChange.PutMarket(new(new(Id), new(_zh.Trim(), _en.Trim()))));
        (_zh, _en, _id, _tried) = ("", "", "", false);
    }
}
