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

    private int Turns => Rotation.Reps.Sum(rep => rep.Received);

    private bool Tells(int turns) => FairnessMeasures.Tell(turns, Rotation.Reps.Length);

    private string Percent(double share, int turns) => Tells(turns) ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    private string Index(double jain, int turns) => Tells(turns) ? jain.ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
