using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Manage;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>The way from every page to every other that whoever looks may open, and to no other.</summary>
public partial class PageMenu
{
    private IReadOnlyList<FloorPageGroup> _groups = [];
    private IReadOnlyList<ManageSection> _sections = [];
    private string _here = "";

    /// <summary>The showroom of the page. A word and no id, so that the menu is not painted anew each second with its page.</summary>
    [Parameter, EditorRequired]
    public required string Showroom { get; set; }

    /// <summary>Whether it is the one that screens show by default.</summary>
    [Parameter, EditorRequired]
    public required bool IsUsual { get; set; }

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _here = new Uri(Navigation.Uri).AbsolutePath;
        _groups = FloorPages.For(Access, new(Showroom), IsUsual);
        _sections = [.. ManageSections.For(Access, new(Showroom))];
    }

    private string? Current(string address) => address.Split('?')[0] == _here ? "page" : null;
}
