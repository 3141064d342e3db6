using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Reports;
using SalesFloor.People;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Manage;

/// <summary>What every part of <c>/manage</c> stands in: the top bar, the tabs, the heading.</summary>
public partial class ManageFrame
{
    /// <summary>What is known of the floor.</summary>
    [Parameter, EditorRequired]
    public required FloorState State { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The showroom of the page.</summary>
    [Parameter, EditorRequired]
    public required ShowroomId Showroom { get; set; }

    /// <summary>The showroom as the address asked for it; null where it is the usual one.</summary>
    [Parameter]
    public string? ShowroomAsked { get; set; }

    /// <summary>The part that is shown.</summary>
    [Parameter, EditorRequired]
    public required ManageSection Section { get; set; }

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    /// <summary>What moves abnormally.</summary>
    [Inject]
    public required IChannelAlerts Alerts { get; init; }

    // Whoever may not read reports is not told of channels either.
    private ImmutableArray<ChannelAlert> Moves => Access is not { AccountsAreOn: true } || Access.May(FloorAction.SeeReports, Showroom) ? Alerts.Of(Showroom) : [];

    /// <summary>Its contents.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Asked => string.IsNullOrWhiteSpace(ShowroomAsked) ? "" : "?showroom=" + Uri.EscapeDataString(ShowroomAsked);
}
