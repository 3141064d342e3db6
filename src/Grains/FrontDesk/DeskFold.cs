using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.FrontDesk;

/// <summary>How facts change the desk. A pure fold: never asks for the time, never refuses a fact.</summary>
public static partial class DeskFold
{
    /// <summary>As many as somebody wants to hear of who comes back to the screen.</summary>
    internal const int DealsShown = 5;

    /// <summary>The desk after the fact.</summary>
    public static DeskBook Apply(DeskBook desk, DeskEvent fact) => fact switch
    {
        DayOpened opened => Apply(desk, opened),
        DayClosed => desk with { Day = null, OnDuty = null },
        VisitArrived arrived => Apply(desk, arrived),
        VisitRouted routed => Apply(desk, routed),
        OfferMade made => desk.With(made.Visit, v => v with { Page = null, Status = VisitStatus.Offered, Rep = made.Rep, Since = made.At, OfferUntil = made.Until }),
        OfferAccepted accepted => Apply(desk, accepted).Answered(accepted.Rep),
        OfferDeclined declined => Refused(desk, declined.Visit, declined.Rep, Verdict.DeclinedThisVisit, declined.At).Count(declined.Rep, day => day with { Declined = day.Declined + 1 }).Answered(declined.Rep),
        OfferTimedOut missed => Apply(desk, missed),
        RepSetOnBreak set => desk.WithRep(set.Rep, rep => rep with { SetOnBreakAt = set.At }),
        RepReturned back => desk.WithRep(back.Rep, rep => rep with { Misses = 0, SetOnBreakAt = null }),
        OfferWithdrawn withdrawn => desk.With(withdrawn.Visit, v => Waiting(v, withdrawn.At)),
        VisitQueued queued => Apply(desk, queued),
        VisitFinished finished => Apply(desk, finished),
        VisitLeft left => desk.Without(left.Visit) with { Totals = desk.Totals with { Left = desk.Totals.Left + 1 } },
        DecisionUndone undone => Apply(desk, undone),
        VisitStillHere here => desk.With(here.Visit, v => v with { StillHereAt = here.At }),
        VisitEndedUnseen unseen => (desk.Without(unseen.Visit) with { Totals = desk.Totals with { Finished = desk.Totals.Finished + 1 } }).Idle(unseen.Rep, unseen.At),
        OwnerPaged paged => desk.With(paged.Visit, v => v with { Page = new(paged.Owner, paged.At, paged.Until) }),
        PageAnswered answered => desk.With(answered.Visit, v => v.Page is null ? v : v with { Page = v.Page with { Answer = answered.Answer } }),
        CalledFromElsewhere called => Apply(desk, called),
        VisitOverridden => desk, // for the report: the decision itself is the receipt
        VisitCorrected corrected => desk.With(corrected.Visit, v => v with { Customer = corrected.Customer, Phone = corrected.Phone, Name = corrected.Name }),
        PresenceNoted noted => desk with { Reps = [.. desk.Reps.Where(r => r.Rep != noted.Rep), new(noted.Rep, noted.Presence, noted.At)] },
        TurnsReclaimed => desk, // the turns are the queues'
        DealShown shown => desk with { LastDeals = [.. (desk.LastDeals ?? []).Add(shown.Deal).OrderByDescending(deal => deal.At).Take(DealsShown)] },
        DealHidden hidden => desk with { LastDeals = (desk.LastDeals ?? []).RemoveAll(deal => deal.Id == hidden.Contract) },
        CreditNoted credited => desk.Count(credited.Rep, day => day with { Credits = day.Credits + 1 }),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The desk does not know this fact."),
    };

    // The same day again means that only the group on duty changed: its figures go on.
    private static DeskBook Apply(DeskBook desk, DayOpened opened) => desk.Day == opened.Day
        ? desk with { OnDuty = opened.Group }
        : desk with { Day = opened.Day, OnDuty = opened.Group, Tickets = 0, Totals = DeskBook.Empty.Totals, Figures = [] };

    private static DeskBook Apply(DeskBook desk, CalledFromElsewhere called)
    {
        var others = (desk.Elsewhere ?? []).RemoveAll(calls => calls.From == called.From);
        var all = called.Calls.IsEmpty ? others : others.Add(new(called.From, called.FromName, called.Calls));
        return desk with { Elsewhere = all.IsEmpty ? null : all };
    }

    private static DeskBook Apply(DeskBook desk, VisitArrived arrived)
    {
        var came = arrived.Offline?.TakenAt ?? arrived.At;
        var visit = new OpenVisit(arrived.Visit, arrived.Ticket, arrived.Channel, arrived.Customer, arrived.Phone, arrived.Name, came,
            VisitStatus.WaitingForTurn, came, null, null, false, null, null, false, null, 0, [], null, arrived.Offline is { } taken ? new(taken.TakenAt, taken.Rep) : null, Territory: arrived.Territory, Purpose: arrived.Purpose);
        var totals = arrived.Channel == Channel.Call ? desk.Totals with { Calls = desk.Totals.Calls + 1 } : desk.Totals with { WalkIns = desk.Totals.WalkIns + 1 };
        return desk with { Tickets = arrived.Ticket, Open = desk.Open.Add(visit), Totals = totals };
    }

    private static DeskBook Apply(DeskBook desk, VisitRouted routed)
    {
        // What was undone was taken out of the totals, too; who was taken without connection may be known for a new customer only when his rep is free for him.
        var isFirst = routed.Receipt.Number == 1 || desk.Visit(routed.Visit) is { Status: VisitStatus.AtTheDesk } or { Offline: not null, NewCustomer: false };
        var turn = routed.Receipt.Turn is { Question.Pays: true, Answer.Rep: not null } paid ? paid.Question : null;
        var after = desk.With(routed.Visit, v => v with
        {
            Facts = routed.Receipt.Facts with { Override = null }, // an override is good for one decision
            Overridden = routed.Receipt.Facts.Override?.Reason,
            Split = routed.Receipt.Split,
            Route = routed.Receipt.Route,
            NewCustomer = routed.NewCustomer,
            TurnGroup = turn?.Group,
            TurnRotation = turn?.Rotation,
            Receipts = routed.Receipt.Number,
            Answer = routed.Answer ?? v.Answer,
            Offline = routed.Receipt.Offline ?? v.Offline,
        });
        return isFirst && routed.NewCustomer ? after with { Totals = after.Totals with { NewCustomers = after.Totals.NewCustomers + 1 } } : after;
    }

    private static DeskBook Apply(DeskBook desk, OfferAccepted accepted)
    {
        var to = desk.Visit(accepted.Visit)?.Route?.To;
        var totals = desk.Totals with { Received = desk.Totals.Received + 1 };
        var after = desk.With(accepted.Visit, v => v with { Status = VisitStatus.Received, Since = ReceivedSince(v, accepted), Rep = accepted.Rep, OfferUntil = null });
        return to switch
        {
            RouteTo.Rotation => (after with { Totals = totals with { ToRotation = totals.ToRotation + 1 } }).Count(accepted.Rep, day => day with { NewCustomers = day.NewCustomers + 1 }),
            RouteTo.StandIn or RouteTo.DutyReception => (after with { Totals = totals with { StandIns = totals.StandIns + 1 } }).Count(accepted.Rep, day => day with { StandIns = day.StandIns + 1 }),
            _ => (after with { Totals = totals with { ToOwner = totals.ToOwner + 1 } }).Count(accepted.Rep, day => day with { OwnCustomers = day.OwnCustomers + 1 }),
        };
    }

    // Whoever took him while the desk had no connection has had him since then.
    private static DateTimeOffset ReceivedSince(OpenVisit visit, OfferAccepted accepted) =>
        visit is { Waited: false, Offline: { } offline } && offline.Rep == accepted.Rep ? offline.TakenAt : accepted.At;

    private static DeskBook Apply(DeskBook desk, VisitQueued queued)
    {
        var status = queued.Owner is null ? VisitStatus.WaitingForTurn : VisitStatus.WaitingForOwner;
        var isFirst = desk.Visit(queued.Visit) is { Waited: false };
        var after = desk.With(queued.Visit, v => v with { Status = status, Rep = null, OfferUntil = null, Waited = true });
        return isFirst ? after with { Totals = after.Totals with { Waited = after.Totals.Waited + 1 } } : after;
    }

    private static DeskBook Apply(DeskBook desk, VisitFinished finished)
    {
        var after = (desk.Without(finished.Visit) with { Totals = desk.Totals with { Finished = desk.Totals.Finished + 1 } }).Idle(finished.Rep, finished.At);
        return finished.Outcome switch
        {
            VisitOutcome.Deposit => after.Count(finished.Rep, day => day with { Deposits = day.Deposits + 1 }),
            VisitOutcome.Appointment => after.Count(finished.Rep, day => day with { Appointments = day.Appointments + 1 }),
            _ => after, // the other outcomes have no figure of their own
        };
    }

    private static DeskBook Refused(DeskBook desk, VisitId visit, SalespersonId rep, Verdict how, DateTimeOffset at) =>
        desk.With(visit, v => Waiting(v, at) with { RefusedBy = v.RefusedBy.Add(new(rep, how)) });

    private static OpenVisit Waiting(OpenVisit visit, DateTimeOffset at) =>
        visit with { Status = VisitStatus.WaitingForTurn, Since = at, Rep = null, OfferUntil = null, TurnGroup = null };

    private static DeskBook With(this DeskBook desk, VisitId id, Func<OpenVisit, OpenVisit> change) =>
        desk.Visit(id) is { } visit ? desk with { Open = desk.Open.Replace(visit, change(visit)) } : desk;

    private static DeskBook Without(this DeskBook desk, VisitId id) => desk with { Open = desk.Open.RemoveAll(v => v.Id == id) };

    private static DeskBook Count(this DeskBook desk, SalespersonId rep, Func<RepDay, RepDay> change) =>
        desk with { Figures = [.. desk.Figures.Where(f => f.Rep != rep), new(rep, change(desk.Today(rep)), desk.IdleSince(rep))] };

    private static DeskBook Idle(this DeskBook desk, SalespersonId rep, DateTimeOffset since) =>
        desk with { Figures = [.. desk.Figures.Where(f => f.Rep != rep), new(rep, desk.Today(rep), since)] };
}
