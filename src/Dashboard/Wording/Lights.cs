using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Green, amber, red. Never shown as a colour alone.</summary>
public enum Light { Good = 1, Near = 2, Over = 3 }

/// <summary>How far a screen can be trusted: new, late (amber), stopped (grey veil).</summary>
public enum Freshness { Fresh = 1, Late = 2, Stopped = 3, NeverHeard = 4 }

/// <summary>A rep's state in one word: what the system knows comes before what he says.</summary>
public enum RepState { Free = 1, Offered = 2, WithCustomer = 3, Break = 4, OnCall = 5, OutVisiting = 6, Leave = 7, Off = 8 }

/// <summary>Which colour, sign and word a thing gets.</summary>
public static class Lights
{
    // A visitor who stands for two minutes looks around, after five he goes.
    private static readonly TimeSpan s_near = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_over = TimeSpan.FromMinutes(5);

    // The board says every few seconds that it lives; two silences in a row are a fault, a minute of them is an outage.
    private static readonly TimeSpan s_late = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_stopped = TimeSpan.FromSeconds(60);

    /// <summary>The colour of a wait.</summary>
    public static Light OfWait(TimeSpan waited) => waited > s_over ? Light.Over : waited > s_near ? Light.Near : Light.Good;

    /// <summary>The colour of a call that has lasted so long (FD-11).</summary>
    public static Light OfCall(TimeSpan lasted, CallRules rules) => lasted >= rules.LimitAfter ? Light.Over : lasted >= rules.WarnAfter ? Light.Near : Light.Good;

    /// <summary>The sign beside the colour.</summary>
    public static string Sign(this Light light) => light switch
    {
        Light.Good => "▲",
        Light.Near => "●",
        Light.Over => "▼",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The style class of the colour.</summary>
    public static string Style(this Light light) => light switch
    {
        Light.Good => "good",
        Light.Near => "near",
        Light.Over => "over",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How far a screen can be trusted that heard from the board at this moment.</summary>
    public static Freshness OfSilence(DateTimeOffset? heardAt, DateTimeOffset now) => heardAt switch
    {
        null => Freshness.NeverHeard,
        { } at when now - at > s_stopped => Freshness.Stopped,
        { } at when now - at > s_late => Freshness.Late,
        _ => Freshness.Fresh,
    };

    /// <summary>A rep's state in one word.</summary>
    public static RepState State(this RepOnFloor rep) => rep.Is switch
    {
        Engagement.WithCustomer => RepState.WithCustomer,
        Engagement.Offered => RepState.Offered,
        Engagement.Free => rep.Says switch
        {
            Presence.OnFloor => rep.SetOnBreakAt is null ? RepState.Free : RepState.Break,
            Presence.Break => RepState.Break,
            Presence.OnCall => RepState.OnCall,
            Presence.OutVisiting => RepState.OutVisiting,
            Presence.Leave => RepState.Leave,
            Presence.Off => RepState.Off,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The sign of a rep's state: free, being asked, busy, away.</summary>
    public static string Sign(this RepState state) => state switch
    {
        RepState.Free => "▲",
        RepState.Offered => "◆",
        RepState.WithCustomer => "●",
        RepState.Break or RepState.OnCall => "▼",
        RepState.OutVisiting or RepState.Leave or RepState.Off => "–",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The style class of a rep's state.</summary>
    public static string Style(this RepState state) => state switch
    {
        RepState.Free => "free",
        RepState.Offered => "offered",
        RepState.WithCustomer => "busy",
        RepState.Break or RepState.OnCall => "paused",
        RepState.OutVisiting or RepState.Leave or RepState.Off => "away",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Since when a rep is in the state that is shown; the visit knows it better than the rep.</summary>
    public static DateTimeOffset? Since(this FloorSnapshot floor, RepOnFloor rep) =>
        floor.Visits.FirstOrDefault(visit => visit.Id == rep.Visit && visit.Rep == rep.Id)?.Since ?? rep.SetOnBreakAt ?? rep.SaysSince;

    /// <summary>Those who wait, for a turn, for their owner or for the desk, first come first.</summary>
    public static IEnumerable<VisitOnFloor> WaitingInOrder(this FloorSnapshot floor) =>
        floor.Visits.Where(visit => visit.Status is VisitStatus.WaitingForTurn or VisitStatus.WaitingForOwner or VisitStatus.AtTheDesk).OrderBy(visit => visit.Ticket);
}
