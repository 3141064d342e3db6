using Microsoft.AspNetCore.Components;
using SalesFloor.People;

namespace SalesFloor.Dashboard.People;

/// <summary>What is one's own at the door: lock, password, PIN, second factor, sign out here and everywhere.</summary>
public sealed partial class AccountPage
{
    /// <summary>Whose page it is.</summary>
    [Parameter, EditorRequired]
    public required SignedIn.Person Me { get; set; }

    /// <summary>The password was given to him: first he chooses his own.</summary>
    [Parameter]
    public bool MustChange { get; set; }

    /// <summary>He can do much: first he sets up a second factor.</summary>
    [Parameter]
    public bool MustHaveSecond { get; set; }

    /// <summary>His second factor cannot be switched off.</summary>
    [Parameter]
    public bool SecondDemanded { get; set; }

    /// <summary>Recovery codes that were just made.</summary>
    [Parameter]
    public IReadOnlyList<string> NewCodes { get; set; } = [];

    /// <summary>How many recovery codes are left.</summary>
    [Parameter]
    public int CodesLeft { get; set; }

    /// <summary>Where he is signed in.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SignedInAt> Sessions { get; set; }

    /// <summary>What was changed about how he comes in.</summary>
    [Parameter]
    public IReadOnlyList<SignInChange> Changes { get; set; } = [];

    /// <summary>Where he was going when he was told that something was changed; null where nothing was.</summary>
    [Parameter]
    public string? OnTo { get; set; }

    /// <summary>One of the sample floor's, with nothing to change.</summary>
    [Parameter]
    public bool IsSample { get; set; }

    /// <summary>He has a PIN.</summary>
    [Parameter]
    public bool HasPin { get; set; }

    /// <summary>The second factor is asked for.</summary>
    [Parameter]
    public bool SecondOn { get; set; }

    /// <summary>A key that waits for its first code.</summary>
    [Parameter]
    public string? NewKey { get; set; }

    /// <summary>The key of what went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>The key of what was done.</summary>
    [Parameter]
    public string? Done { get; set; }
}
