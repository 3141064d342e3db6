using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Live;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Where and when: the showroom, its day and clock, how new the floor is, the language.</summary>
public partial class TopBar
{
    /// <summary>What is known of the floor.</summary>
    [Parameter, EditorRequired]
    public required FloorState State { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    /// <summary>This screen calls out what is new on it.</summary>
    [Parameter]
    public bool Sounds { get; set; }
}
