using Microsoft.AspNetCore.Components;
using Net.Codecrete.QrCodeGenerator;

namespace SalesFloor.Dashboard.People;

/// <summary>The second factor: off, waiting for its first code, on; and the codes for who has lost his telephone, shown once.</summary>
public sealed partial class SecondFactor
{
    // Cameras find the picture by the white around it; the standard asks for four squares.
    private const int Margin = 4;

    private QrCode? _code;

    /// <summary>A key that waits for its first code.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>It is asked for.</summary>
    [Parameter]
    public bool IsOn { get; set; }

    /// <summary>It cannot be switched off.</summary>
    [Parameter]
    public bool IsDemanded { get; set; }

    /// <summary>Recovery codes that were just made.</summary>
    [Parameter]
    public IReadOnlyList<string> NewCodes { get; set; } = [];

    /// <summary>How many recovery codes are left.</summary>
    [Parameter]
    public int CodesLeft { get; set; }

    /// <summary>The account's name, as the app will show it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _code = Key is null ? null : QrCode.EncodeText(Link, QrCode.Ecc.Medium);

    private string Link => $"otpauth://totp/SalesFloor:{Uri.EscapeDataString(Name)}?secret={Key}&issuer=SalesFloor";

    private int Side => (_code?.Size ?? 0) + (2 * Margin);

    private string Picture => _code?.ToGraphicsPath(Margin) ?? "";
}
