using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
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

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The settings of the screens.</summary>
    [Inject]
    public required IOptions<DashboardOptions> Settings { get; init; }

    // As the address asks for it: the menu leads on within the same showroom.
    private string Showroom => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault("showroom").ToString() is { Length: > 0 } asked ? asked : Settings.Value.Showroom;
}
