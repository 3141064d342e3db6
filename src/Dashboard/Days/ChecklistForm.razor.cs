using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Days;

namespace SalesFloor.Dashboard.Days;

/// <summary>The opening checklist as the manager or director changes it (FD-16, FD-17).</summary>
public partial class ChecklistForm
{
    private ChecklistDraft _draft = null!;

    /// <summary>The list in force.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<ChecklistItem> Checklist { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The list is to be this.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<ChecklistItem>> OnSet { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // The page reads every few seconds; what somebody types stands until the list itself is another.
        if (_draft?.IsOf(Checklist) != true) _draft = new(Checklist);
    }
}
