using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Fairness;

/// <summary>One rotation: its measures, everybody in it, each of its days.</summary>
public partial class RotationTable
{
    /// <summary>The floor, for names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The rotation.</summary>
    [Parameter, EditorRequired]
    public required RotationFairness Rotation { get; set; }

    private string Heading
    {
        get
        {
            var group = Floor.NameOf(Rotation.Group);
            return Rotation.Rotation is { } channel ? W["Fair.OfChannel", group, W.Of(channel)] : group;
        }
    }

    private string CreditsInWords(CreditCount credits) => W["Fair.CreditsOf", credits.Granted, credits.Used, credits.Open];

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Index(double jain) => jain.ToString("0.000", CultureInfo.InvariantCulture);
}
