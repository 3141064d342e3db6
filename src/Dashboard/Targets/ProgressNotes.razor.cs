using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>What was said about targets on their way (TGT-16, BRD-09), and a line to say something.</summary>
public partial class ProgressNotes
{
    private string? _text;

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>What was said, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ProgressNote> Notes { get; set; }

    /// <summary>The target that something can be said about; null where it is only read.</summary>
    [Parameter]
    public TargetKey? About { get; set; }

    /// <summary>What whoever sits here would say: how it goes, or what to do.</summary>
    [Parameter]
    public NoteKind Kind { get; set; } = NoteKind.Progress;

    /// <summary>It is his to say something about it.</summary>
    [Parameter]
    public bool MaySay { get; set; } = true;

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>This was said.</summary>
    [Parameter]
    public EventCallback<(TargetKey Target, string Text)> OnSay { get; set; }

    private Task Say(TargetKey about)
    {
        var said = _text!;
        _text = null;
        return OnSay.InvokeAsync((about, said));
    }
}
