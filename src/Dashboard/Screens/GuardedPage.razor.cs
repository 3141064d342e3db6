using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using SalesFloor.Dashboard.Board;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Shows a page to whoever may see it, and takes it away at once when he no longer may. Puts into the address who he is, where a page asks for it: nobody acts as somebody else.</summary>
public sealed partial class GuardedPage : IDisposable
{
    // What pages call whoever sits before them; where a page asks for both, the other one is whom he looks at.
    private static readonly string[] s_myself = ["as", "rep"];

    private bool _may;

    /// <summary>The page and its parameters.</summary>
    [Parameter, EditorRequired]
    public required RouteData RouteData { get; set; }

    /// <summary>Who asks.</summary>
    [Inject]
    public required IAccess Access { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The settings of the screens.</summary>
    [Inject]
    public required IOptions<DashboardOptions> Settings { get; init; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Access.Changed += Look;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _may = Access.May(RouteData.PageType, Showroom);
        if (_may && Elsewhere() is { } address) Navigation.NavigateTo(address, replace: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Access.Changed -= Look;

    private Dictionary<string, StringValues> Query => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);

    private ShowroomId Showroom => new(
        RouteData.RouteValues.GetValueOrDefault("ShowroomInPath") as string is { Length: > 0 } path ? path
        : Query.GetValueOrDefault("showroom").ToString() is { Length: > 0 } asked ? asked : Settings.Value.Showroom);

    // Whoever has no board of his own may look at a rep's, as the desk and the manager do; what he does there is still asked of him as himself.
    private string? Elsewhere()
    {
        if (Access.Who is not SignedIn.Person { Rep: { } me } person) return null;
        if (RouteData.PageType == typeof(BoardPage) && person.Roles.All(grant => grant.Role != Role.Salesperson)) return null;

        var asks = RouteData.PageType.GetProperties().SelectMany(property => property.GetCustomAttributes(typeof(SupplyParameterFromQueryAttribute), false).Cast<SupplyParameterFromQueryAttribute>().Select(query => query.Name ?? property.Name));
        return s_myself.FirstOrDefault(asks.Contains) is { } name && Query.GetValueOrDefault(name).ToString() != me.Value ? Navigation.GetUriWithQueryParameter(name, me.Value) : null;
    }

    private void Look() => _ = InvokeAsync(() =>
    {
        if (Access.Who is SignedIn.Nobody)
        {
            _may = false;
            StateHasChanged();
            Navigation.NavigateTo("/signin?back=" + Uri.EscapeDataString(new Uri(Navigation.Uri).PathAndQuery), forceLoad: true);
            return;
        }

        var may = Access.May(RouteData.PageType, Showroom);
        if (may == _may) return;
        _may = may;
        StateHasChanged();
    });
}
