using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Finish;

/// <summary>How a visit ended, where the customer learned of us, how to reach him. A refusal stands beside its field and nothing typed is lost.</summary>
public partial class FinishForm
{
    private readonly FinishDraft _draft = new();
    private bool _outcomeMissing;

    /// <summary>The visit that ends.</summary>
    [Parameter, EditorRequired]
    public required VisitOnFloor Visit { get; set; }

    /// <summary>Who finishes it.</summary>
    [Parameter, EditorRequired]
    public required string Actor { get; set; }

    /// <summary>How the last try went.</summary>
    [Parameter]
    public FinishTry Last { get; set; } = FinishTry.None;

    /// <summary>The form is filled in.</summary>
    [Parameter]
    public EventCallback<FinishVisit> OnFinish { get; set; }

    /// <summary>Not now.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    private Task Submit()
    {
        var order = _draft.ToFinish(Visit.Id, Actor);
        _outcomeMissing = order is null;
        return order is null ? Task.CompletedTask : OnFinish.InvokeAsync(order);
    }

    private string? ErrorAt(FinishField field)
    {
        if (field == FinishField.Outcome && _outcomeMissing && _draft.Outcome is null) return W.Of(VisitRefusal.OutcomeUnknown);
        return Last.Refusal is { } refusal && FinishDraft.FieldOf(refusal) == field ? W.Of(refusal) : null;
    }
}
