using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>The second factor: off, waiting for its first code, on.</summary>
public sealed partial class SecondFactor
{
    /// <summary>A key that waits for its first code.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>It is asked for.</summary>
    [Parameter]
    public bool IsOn { get; set; }

    /// <summary>The account's name, as the app will show it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    private string Link => $"otpauth://totp/SalesFloor:{Uri.EscapeDataString(Name)}?secret={Key}&issuer=SalesFloor";
}
