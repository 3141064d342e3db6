using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Offline;

/// <summary>The desk without connection: hidden while the desk lives. <c>offline-desk.js</c> fills it; its words come along while there still is a server.</summary>
public partial class OfflineDesk
{
    // As it stands on the key.
    private const string Close = "Esc";

    private static readonly (Channel Channel, string Key)[] s_channels = [(Channel.WalkIn, "N"), (Channel.Call, "P")];

    // What the browser says by itself, with the blanks that it fills.
    private static readonly string[] s_said =
    [
        "Ready", "Ask", "Tail", "Propose", "ProposeNamed", "NobodyFree", "Given", "Waits", "NobodyToGive", "Count", "CountNone", "Seen", "NeverSeen", "Took", "With", "WaitsShort", "NoName",
        "NotKept", "SendAgain", "Sending", "Merged", "AllMerged", "Conflict", "ConflictPlain",
    ];

    /// <summary>The showroom of the page where its address names none.</summary>
    [Parameter, EditorRequired]
    public required string Showroom { get; set; }

    private IEnumerable<(string Name, string Words)> Spoken =>
    [
        .. s_said.Select(key => (key, W[$"Offline.{key}"].Value)),
        ("Free", W.Of(RepState.Free)),
        ("NameRep", W["Offline.NameRepHow"].Value),
        ("NoSuchRep", W["Offline.NoSuchRep"].Value),
        ("State.on-floor", W.Of(RepState.Free)),
        .. Enum.GetValues<RepState>().Where(state => state != RepState.Free).Select(state => ($"State.{Wire(state)}", W.Of(state))),
    ];

    // As the API names it.
    private static string Wire<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
