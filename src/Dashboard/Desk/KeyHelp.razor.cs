using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.Desk;

/// <summary>What every key does.</summary>
public partial class KeyHelp
{
    private static readonly (string[] Keys, string Name)[] s_keys =
    [
        (["0…9"], "Digits"), (["/"], "Search"), (["N"], "WalkIn"), (["P"], "Call"), (["1", "2", "3"], "Says"), (["↑", "↓"], "Move"), (["Enter"], "Enter"), (["⇧ Enter"], "Confirm"), (["+"], "AlsoNames"), (["C"], "Purpose"), (["T"], "Market"),
        (["W"], "Wait"), (["S"], "StandIn"), (["O"], "Page"), (["A"], "Accept"), (["L"], "Left"), (["F"], "Finish"), (["R"], "Compensate"), (["F1", "…", "F6"], "Lines"), (["U"], "Undo"), (["H", "G"], "Closing"), (["␣"], "Next"), (["Y"], "Why"), (["M"], "Quiet"), (["Esc"], "Escape"), (["?"], "Help"),
    ];

    /// <summary>The reader has read.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }
}
