using SalesFloor.Dashboard.Manage;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>A page that people go to: its words are <c>Start.{Name}</c> and <c>Start.{Name}.For</c>.</summary>
public sealed record FloorPage(string Name, string Address);

/// <summary>Pages that belong together; the words above them are <c>{Word}</c>.</summary>
public sealed record FloorPageGroup(string Word, IReadOnlyList<FloorPage> Pages);

/// <summary>All pages that somebody may want to go to, the one place that start page and menu take them from. The parts of <c>/manage</c> stand in <see cref="ManageSections"/>.</summary>
public static class FloorPages
{
    private static readonly FloorPageGroup[] s_groups =
    [
        new("Menu.Work",
        [
            new("Desk", "/desk"), new("Board", "/board"), new("MyDay", "/myday"), new("MyTargets", "/mytargets"),
            new("Register", "/register"), new("Customers", "/customers"), new("Deals", "/deals"), new("Stock", "/stock"),
        ]),
        new("Menu.Look",
        [
            new("Reports", "/reports"), new("Coach", "/coach"), new("Wall", "/wall/"), new("Leaderboard", "/leaderboard"),
            new("Contests", "/contests"), new("Scores", "/scores"), new("Fairness", "/fairness"),
        ]),
    ];

    /// <summary>What whoever asks may open in the showroom, with the whole address of each page. Groups of which he may open nothing are left out.</summary>
    public static IReadOnlyList<FloorPageGroup> For(IAccess? access, ShowroomId showroom, bool isUsual) =>
    [
        .. s_groups
            .Select(group => group with { Pages = [.. group.Pages.Select(page => page with { Address = In(page.Address, showroom, isUsual) }).Where(page => access?.MayOpen(page.Address, showroom) ?? true)] })
            .Where(group => group.Pages.Count > 0),
    ];

    /// <summary>The address in a showroom: the usual one needs no name, except on a wall, which says it in its path.</summary>
    public static string In(string address, ShowroomId showroom, bool isUsual) =>
        address.EndsWith('/') && address.Length > 1 ? address + Uri.EscapeDataString(showroom.Value) : isUsual ? address : $"{address}?showroom={Uri.EscapeDataString(showroom.Value)}";
}
