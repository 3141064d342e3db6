using Microsoft.AspNetCore.Components;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Start;

/// <summary>The way to every screen and what each is for.</summary>
public partial class StartPage
{
    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    private sealed record Door(string Name, string Address);

    private IEnumerable<Door> Doors =>
    [
        new("Desk", "/desk" + Asked),
        new("Board", "/board" + Asked),
        new("MyDay", "/myday" + Asked),
        new("MyTargets", "/mytargets" + Asked),
        new("Register", "/register" + Asked),
        new("Customers", "/customers" + Asked),
        new("Deals", "/deals" + Asked),
        new("Stock", "/stock" + Asked),
        new("Reports", "/reports" + Asked),
        new("Wall", "/wall/" + Uri.EscapeDataString(Showroom.Value)),
        new("Leaderboard", "/leaderboard" + Asked),
        new("Contests", "/contests" + Asked),
        new("Scores", "/scores" + Asked),
        new("Fairness", "/fairness" + Asked),
        new("Manage", "/manage" + Asked),
    ];

    private string Asked => Showroom.Value == Settings.Value.Showroom ? "" : "?showroom=" + Uri.EscapeDataString(Showroom.Value);
}
