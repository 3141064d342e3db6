using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Reports;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The scenes of a wall. Three follow each other: the hall, the team's targets (the day's figures where it has none), the first of the day.</summary>
public enum WallScene { Floor = 1, Day = 2, Leaders = 3, Targets = 4 }

/// <summary>The television in the hall: nobody touches it, everybody reads it in passing.</summary>
public sealed partial class WallPage
{
    private TeamFigures? _team;

    /// <summary>The showroom in the address.</summary>
    [Parameter, EditorRequired]
    public required string ShowroomInPath { get; set; }

    /// <summary>The address may hold one scene fast, for a hall with several displays.</summary>
    [SupplyParameterFromQuery(Name = "scene")]
    public string? SceneAsked { get; set; }

    /// <summary>The hours in which it is quiet, such as <c>21:00-08:30</c>.</summary>
    [SupplyParameterFromQuery(Name = "quiet")]
    public string? QuietAsked { get; set; }

    /// <summary><c>on</c>: it calls out what is celebrated, where the browser lets a page sound that nobody has touched.</summary>
    [SupplyParameterFromQuery(Name = "sound")]
    public string? SoundAsked { get; set; }

    /// <summary>What moves abnormally.</summary>
    [Inject]
    public required IChannelAlerts Alerts { get; init; }

    // The rarest first.
    private ImmutableArray<ChannelAlert> Moves => [.. Alerts.Of(Showroom).OrderBy(alert => alert.Chance)];

    /// <inheritdoc/>
    protected override ShowroomId Showroom => new(ShowroomInPath);

    private bool IsQuiet => Floor is { } floor && QuietHours.Read(QuietAsked) is { } quiet && quiet.Contain(TimeOnly.FromDateTime(floor.OnTheFloor(Now).DateTime));

    private WallScene Scene => Enum.TryParse<WallScene>(SceneAsked, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : WallScenes.At(Now, Middle);

    private WallScene Middle => _team is { Team.Target: not null } or { Reps.IsEmpty: false } ? WallScene.Targets : WallScene.Day;
}

/// <summary>Which scene a wall shows when.</summary>
public static class WallScenes
{
    // Read in three to five seconds in passing, and whoever stops sees the next one soon.
    private const int SecondsEach = 18;

    /// <summary>The scenes that follow each other, with what stands between the hall and the first of the day.</summary>
    public static IReadOnlyList<WallScene> InTurn(WallScene middle) => [WallScene.Floor, middle, WallScene.Leaders];

    /// <summary>The scene of a moment: the same on all walls of a hall.</summary>
    public static WallScene At(DateTimeOffset now, WallScene middle = WallScene.Day)
    {
        var scenes = InTurn(middle);
        return scenes[(int)(now.ToUnixTimeSeconds() / SecondsEach % scenes.Count)];
    }
}
