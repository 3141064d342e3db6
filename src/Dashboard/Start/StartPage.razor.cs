using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Screens;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Start;

/// <summary>The way to every screen and what each is for.</summary>
public partial class StartPage
{
    private IReadOnlyList<FloorPageGroup> _groups = [];
    private bool _manages;

    private bool IsUsual => Showroom.Value == Settings.Value.Showroom;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _groups = FloorPages.For(Access, Showroom, IsUsual);
        _manages = Access?.MayOpen("/manage", Showroom) ?? true;
    }
}
