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
    public sealed record Arrival(int Line, DateTimeOffset At, Arrive Command, Stay Stay) : ReplayRow(Line)
    {
        /// <summary>The order that ends his visit; number and name were given when it began. A call without a number needs a reason for it (FD-12): one that lasted no time was hung up.</summary>
        internal FinishVisit Finish(bool isNew, string actor)
        {
            var source = Stay.Source ?? (isNew ? LeadSource.Unknown : null);
            var none = Stay.Service == TimeSpan.Zero ? NoContact.HungUp : NoContact.Declined;
            var isNameless = Command is { Channel: Channel.Call, Phone: null };
            return new(Command.Visit, Stay.Outcome ?? VisitOutcome.FollowUp, source, null, null, isNameless ? none : null, actor);
        }
    }

    /// <summary>A row that cannot be taken as it is; <paramref name="Words"/> say why.</summary>
    public sealed record Refused(int Line, string Reason, string Words) : ReplayRow(Line);
}

/// <summary>What a visitor does once he is here: how long he is received, how long he waits before he leaves, what his visit comes to.</summary>
public sealed record Stay(TimeSpan Service, TimeSpan Patience, LeadSource? Source, VisitOutcome? Outcome);
