using Microsoft.AspNetCore.Components;
using SalesFloor.Calls;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Telephone;

/// <summary>The telephone lines of the desk: free, or how long the call has lasted; amber and red by the showroom's rules (FD-11).</summary>
public partial class LinesBar
{
    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public required CallLines Lines { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>A line was chosen with the mouse.</summary>
    [Parameter]
    public EventCallback<int> OnLine { get; set; }

    /// <summary>An order that waits to be read back was chosen with the mouse.</summary>
    [Parameter]
    public EventCallback<VisitId> OnOrder { get; set; }

    private Light Light(Call call) => Lights.OfCall(Now - call.AnsweredAt, Lines.Rules);

    private string Style(Call? call) => call is null ? "" : Light(call).Style();
}
