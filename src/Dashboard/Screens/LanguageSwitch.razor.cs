using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.Screens;

/// <summary>The other language, named in itself.</summary>
public partial class LanguageSwitch
{
    /// <summary>The address of this page.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    // A language in the address would win over the choice just made.
    private string Back
    {
        get
        {
            var here = new Uri(Navigation.GetUriWithQueryParameter("lang", (string?)null));
            return here.PathAndQuery;
        }
    }
}
