using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Board;

/// <summary>The floor as one rep sees it: his seat, his offer, his visitor, his customers who wait for him.</summary>
public sealed record MyFloor(RepOnFloor Me, VisitOnFloor? Offer, VisitOnFloor? Visitor, IReadOnlyList<VisitOnFloor> WaitingForMe)
{
    /// <summary>My customers whom somebody else receives for me now, or is asked to, with what we share.</summary>
    public IReadOnlyList<VisitOnFloor> StoodInFor { get; private init; } = [];

    /// <summary>Visitors who named me, and whom the archive says to be another's (OWN-10).</summary>
    public IReadOnlyList<VisitOnFloor> NamedMe { get; private init; } = [];

    /// <summary>My customers who wait in other showrooms, whose desks call me.</summary>
    public IReadOnlyList<(BilingualName From, CallFromElsewhere Call)> CalledAway { get; private init; } = [];

    /// <summary>The rep's part of the floor; null where he is not of this showroom.</summary>
    public static MyFloor? Of(FloorSnapshot? floor, SalespersonId? rep)
    {
        if (floor?.Reps.FirstOrDefault(one => one.Id == rep) is not { } me) return null;

        var mine = floor.Visits.Where(visit => visit.Rep == me.Id).ToArray();
        return new(
            me,
            mine.FirstOrDefault(visit => visit.Status == VisitStatus.Offered),
            mine.FirstOrDefault(visit => visit.Status == VisitStatus.Received),
            [.. floor.Visits.Where(visit => visit.Status == VisitStatus.WaitingForOwner && visit.Owner == me.Id).OrderBy(visit => visit.Ticket)])
        {
            StoodInFor = [.. floor.Visits.Where(visit => visit.Split is not null && visit.Owner == me.Id && visit.Rep is { } other && other != me.Id)],
            CalledAway = [.. floor.CalledFromElsewhere.SelectMany(calls => calls.Calls.Where(call => call.Rep == me.Id).Select(call => (calls.FromName, call)))],
            NamedMe = [.. floor.Visits.Where(visit => visit.NamedOthers?.Contains(me.Id) == true && visit is { Owner: not null, Reason: RouteReason.ArchiveOverNamed or RouteReason.StandIn })],
        };
    }

    /// <summary>The offer that this rep had and has no more, although he did not take it, or the visitor whom the desk took back from him: it stays on his screen, greyed, with its "why?".</summary>
    public static PassedOffer? Passed(MyFloor? before, MyFloor? after, FloorSnapshot now)
    {
        if ((before?.Offer ?? before?.Visitor) is { } had && after is not null && now.Visits.FirstOrDefault(visit => visit.Id == had.Id) is { Status: VisitStatus.AtTheDesk })
            return new(had.Id, had.Ticket, null, false, now.At, Undone: true);
        if (before?.Offer is not { } was || after is null || after.Offer?.Id == was.Id || after.Visitor?.Id == was.Id) return null;

        var still = now.Visits.FirstOrDefault(visit => visit.Id == was.Id);
        return new(was.Id, was.Ticket, still?.Rep, still is null, now.At);
    }
}

/// <summary>An offer that went by. <paramref name="To"/>: who has the visit now, if anybody; <paramref name="Closed"/>: the visitor is gone; <paramref name="Undone"/>: the desk took it back.</summary>
public sealed record PassedOffer(VisitId Visit, int Ticket, SalespersonId? To, bool Closed, DateTimeOffset At, bool Undone = false)
{
    /// <summary>The same while a newer floor says nothing else: who waited has been offered to the next, or has left.</summary>
    public PassedOffer After(FloorSnapshot now)
    {
        if (To is not null || Closed || Undone) return this;

        var still = now.Visits.FirstOrDefault(visit => visit.Id == Visit);
        return still is { Rep: null } ? this : this with { To = still?.Rep, Closed = still is null, At = now.At };
    }
}
