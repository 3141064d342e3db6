using System.Collections;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace SalesFloor.Dashboard.People;

/// <summary>The second factor: off, waiting for its first code, on; and the codes for who has lost his telephone, shown once.</summary>
public sealed partial class SecondFactor
{
    // Row by row, the white margin that cameras look for around it.
    private List<BitArray> _picture = [];

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
    protected override void OnParametersSet()
    {
        if (Key is null) return;

        using var code = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        _picture = code.ModuleMatrix;
    }

    private string Link => $"otpauth://totp/SalesFloor:{Uri.EscapeDataString(Name)}?secret={Key}&issuer=SalesFloor";

    private int Side => _picture.Count;

    // A square of one for each dark place, as a path of one SVG.
    private string Picture => string.Concat(_picture.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x]).Select(x => $"M{x} {y}h1v1h-1z")));
}
