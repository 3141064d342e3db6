using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>A new group, or another name, leader or kind of visitors for one there is.</summary>
public partial class GroupForm
{
    private string _zh = "", _en = "", _id = "", _supervisor = "";
    private GroupKind _kind = GroupKind.All;
    private DutyGroup? _filledFrom;
    private bool _tried;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The group that is changed; null for a new one.</summary>
    [Parameter]
    public DutyGroup? Edited { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Changes it.</summary>
    [Parameter]
    public EventCallback<StaffChange> OnChange { get; set; }

    private string Id => Edited?.Id.Value ?? (_id.Trim() is { Length: > 0 } typed ? typed : Slugs.Of(_en));

    private string? Fault => !_tried ? null
        : _zh.Trim().Length + _en.Trim().Length == 0 ? W["Staff.NeedsName"].Value
        : !Slugs.IsId(Id) ? W["Staff.NeedsId"].Value
        : Edited is null && Plan.Groups.Any(group => group.Id.Value == Id) ? W["Staff.IdTaken"].Value
        : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What somebody types stays while the page reads again, unless the group itself has changed.
        if (Edited is not { } group || (_filledFrom is { } before && before.Name == group.Name && before.Supervisor == group.Supervisor && before.Takes == group.Takes)) return;

        _filledFrom = group;
        (_zh, _en, _supervisor, _kind) = (group.Name.Zh, group.Name.En, group.Supervisor?.Value ?? "", GroupKinds.Of(group.Takes));
    }

    private async Task Submit()
    {
        _tried = true;
        if (Fault is not null) return;

        await OnChange.InvokeAsync(new StaffChange.PutGroup(new(Id), new(_zh.Trim(), _en.Trim()), _supervisor.Length > 0 ? new SalespersonId(_supervisor) : null, _kind.Takes()));
        if (Edited is null && Plan.Groups.Any(group => group.Id.Value == Id)) (_zh, _en, _id, _supervisor, _kind) = ("", "", "", "", GroupKind.All);
        _tried = false;
    }
}
