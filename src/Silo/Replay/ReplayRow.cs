using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Silo.Replay;

/// <summary>One row of a recording after its head. <paramref name="Line"/> counts from 1, as an editor shows it.</summary>
public abstract record ReplayRow(int Line)
{
    /// <summary>When it happened; null where it cannot be taken.</summary>
    public DateTimeOffset? When => this switch
    {
        PresenceSaid said => said.At,
        Arrival arrival => arrival.At,
        _ => null,
    };

    /// <summary>A rep says where he is.</summary>
    public sealed record PresenceSaid(int Line, DateTimeOffset At, SalespersonId Rep, Presence Presence) : ReplayRow(Line);

    /// <summary>Somebody arrives; how long his visit lasts and how long he would wait are as they were recorded.</summary>
    public sealed record Arrival(int Line, DateTimeOffset At, Arrive Command, Stay Stay) : ReplayRow(Line);

    /// <summary>A row that cannot be taken as it is; <paramref name="Words"/> say why.</summary>
    public sealed record Refused(int Line, string Reason, string Words) : ReplayRow(Line);
}

/// <summary>What a visitor does once he is here: how long he is received, how long he waits before he leaves, what his visit comes to.</summary>
public sealed record Stay(TimeSpan Service, TimeSpan Patience, LeadSource? Source, VisitOutcome? Outcome);
