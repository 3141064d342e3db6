using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Screens;

/// <summary>When the floor was last known to be the newest, and that it no longer is. The browser watches the beat: a dead circuit cannot say that it is dead.</summary>
public partial class LinkStrip
{
    /// <summary>What is known of the floor.</summary>
    [Parameter, EditorRequired]
    public required FloorState State { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private Freshness Fresh => Lights.OfSilence(State.HeardAt, Now);

    private string Updated => (State.HeardAt, State.Floor) switch
    {
        ({ } at, { } floor) => W["Link.Updated", floor.Clock(at)],
        ({ } _, null) => W["Link.NoFloor"],
        _ => W["Link.Connecting"],
    };
}
