using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Board;

/// <summary>My place in the rotation, my balance, my day, and where I say I am.</summary>
public partial class MyPlace
{
    // The everyday ones first.
    private static readonly Presence[] s_order = [Presence.OnFloor, Presence.Break, Presence.OnCall, Presence.OutVisiting, Presence.Leave, Presence.Off];

    /// <summary>The rep's part of the floor.</summary>
    [Parameter, EditorRequired]
    public required MyFloor Mine { get; set; }

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>The rep says where he is.</summary>
    [Parameter]
    public EventCallback<Presence> OnSay { get; set; }

    /// <summary>Somebody else holds this browser.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    // A place among those whose turn can come now; else the place in his group's ledger.
    private int? Place => Floor.NextUp.IndexOf(Mine.Me.Id) is >= 0 and var at ? at + 1 : Mine.Me.OnDuty ? Mine.Me.Standing?.Rank : null;
}
