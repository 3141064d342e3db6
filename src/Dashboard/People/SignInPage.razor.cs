using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>Who are you? Those who work at this screen unlock it, everybody else signs in.</summary>
public sealed partial class SignInPage
{
    /// <summary>Where he wanted to go.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>The key of what went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>Those who signed in on this screen before.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AtTheDoor> Known { get; set; }

    /// <summary>The people of the sample floor; none where somebody from elsewhere could tap them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AtTheDoor> Samples { get; set; }

    /// <summary>People may also sign in with the company.</summary>
    [Parameter]
    public bool ByCompany { get; set; }

    private string Address => "/signin?back=" + Uri.EscapeDataString(Back);
}

/// <summary>Somebody who can be tapped at the door.</summary>
public sealed record AtTheDoor(string Id, string Name, string ShownAs, Role Role, bool HasPin);
