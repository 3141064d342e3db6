using Microsoft.AspNetCore.Components;
using SalesFloor.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>Which of those who decide are away: how the desk knows that the manager may decide for the director.</summary>
public partial class ApproversAway
{
    private string _person = "";
    private DateOnly _from;
    private DateOnly _until;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who is noted away.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ApproverAway> Away { get; set; }

    /// <summary>The floor's day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    /// <summary>He may note it at all.</summary>
    [Parameter]
    public bool MayNote { get; set; }

    /// <summary>He may note it of himself only: whoever would decide in another's place does not say that the other is away.</summary>
    [Parameter]
    public bool OnlyMe { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Note it.</summary>
    [Parameter]
    public EventCallback<NoteApproverAway> OnNote { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (_from, _until) = (Today, Today);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Approvers.All(one => one.Id.Value != _person)) _person = (Approvers.FirstOrDefault(one => one.Role == Role.Director) ?? Approvers.FirstOrDefault())?.Id.Value ?? "";
    }

    private IEnumerable<Person> Approvers => Plan.People.Where(one => one.Role is Role.Director or Role.Manager && (!OnlyMe || one.Id == Me));

    private Task Note() => OnNote.InvokeAsync(new(new(_person), _from, _until, Me!.Value, Me.Value.Value));

    private Task TakeBack() => OnNote.InvokeAsync(new(new(_person), _from, _from.AddDays(-1), Me!.Value, Me.Value.Value));
}
