using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Live;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Why there is no floor to show.</summary>
public partial class FloorNotice
{
    /// <summary>What is known of the floor.</summary>
    [Parameter, EditorRequired]
    public required FloorState State { get; set; }

    /// <summary>The showroom that was asked for.</summary>
    [Parameter, EditorRequired]
    public required ShowroomId Showroom { get; set; }

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    private string OpenIt => "/manage/open?showroom=" + Uri.EscapeDataString(Showroom.Value);

    private string Text => State.NotSetUp ? W["Floor.NotSetUp", Showroom.Value] : W["Floor.Connecting"];
}
