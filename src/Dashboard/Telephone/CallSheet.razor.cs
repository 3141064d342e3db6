using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Telephone;

/// <summary>A call: contact data or the reason for none, invitation and appointment, an order to be read back (FD-11, FD-12, FD-23).</summary>
public partial class CallSheet
{
    private string _phone = "";
    private string _name = "";
    private string _wanted = "";
    private string _readBack = "";
    private string _with = "";
    private bool _invited;
    private DateTime? _at;
    private NoContact? _none;

    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The call.</summary>
    [Parameter, EditorRequired]
    public required Call Call { get; set; }

    /// <summary>The showroom's rules of the telephone.</summary>
    [Parameter, EditorRequired]
    public required CallRules Rules { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>What became of the last order.</summary>
    [Parameter]
    public Sentence? Said { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Note what was learned.</summary>
    [Parameter]
    public EventCallback<NoteCall> OnNote { get; set; }

    /// <summary>It was read back.</summary>
    [Parameter]
    public EventCallback<ConfirmOrder> OnConfirm { get; set; }

    /// <summary>The call is over.</summary>
    [Parameter]
    public EventCallback<EndCall> OnEnd { get; set; }

    /// <summary>The caller is entered as a visit.</summary>
    [Parameter]
    public EventCallback OnEnter { get; set; }

    /// <summary>Back to the desk; the call goes on.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private Light Light => Lights.OfCall((Call.EndedAt ?? Now) - Call.AnsweredAt, Rules);

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        (_phone, _name, _wanted, _invited, _with, _at) = (Call.Phone ?? "", Call.Name ?? "", Call.Order?.Wanted ?? "", Call.Invited, Call.Appointment?.With?.Value ?? "", Call.Appointment is { } known ? Floor.OnTheFloor(known.At).DateTime : null);

    private Task Note()
    {
        // As it was read: the showroom's own clock, wherever the browser is.
        var at = _at is { } local ? new DateTimeOffset(local, Floor.OnTheFloor(Now).Offset) : (DateTimeOffset?)null;
        return OnNote.InvokeAsync(new(Call.Visit, _phone, _name, _invited, at is { } moment ? new(moment, _with.Length == 0 ? null : new SalespersonId(_with)) : null, _wanted, ""));
    }
}
