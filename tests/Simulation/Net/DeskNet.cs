using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>The desk's entries against I-01…I-04 and "one rep, one visitor".</summary>
internal sealed partial class DeskNet(ShowroomPlan plan)
{
    private readonly Dictionary<SalespersonId, Presence> _presence = [];
    private readonly Dictionary<SalespersonId, int> _misses = [];
    private readonly HashSet<SalespersonId> _setOnBreak = [];
    private int _tickets;

    public Dictionary<VisitId, VisitSeen> Visits { get; } = [];

    public DateOnly? Day { get; private set; }

    public GroupId? OnDuty { get; private set; }

    /// <summary>Whose duty a day is, counted from the first day of the calendar.</summary>
    public GroupId DutyOf(DateOnly day) => plan.Duty.Cycle[(day.DayNumber - plan.Duty.From.DayNumber) % plan.Duty.Cycle.Length];

    public bool IsOn(SalespersonId rep) => _presence.GetValueOrDefault(rep, Presence.Off) == Presence.OnFloor && !_setOnBreak.Contains(rep);

    public bool IsFree(SalespersonId rep) => IsOn(rep) && Visits.Values.All(visit => !visit.IsHeld || visit.Rep != rep);

    public IEnumerable<SalespersonId> Members(GroupId group) => plan.Groups.Single(g => g.Id == group).Members;

    public string? See(DeskEvent fact, CustomerNet customers, TurnNet turns, bool twoHosts) => fact switch
    {
        DayOpened opened => Open(opened),
        DayClosed closed => Close(closed),
        PresenceNoted noted => Note(noted),
        RepSetOnBreak set => SetOnBreak(set),
        RepReturned back => Return(back),
        VisitArrived arrived => Arrive(arrived),
        VisitRouted routed => About(routed.Visit, visit => Route(visit, routed, customers, turns, twoHosts)),
        OfferMade made => About(made.Visit, visit => Offer(visit, made)),
        VisitQueued queued => About(queued.Visit, visit => visit.IsHeld ? "it waits although somebody has it" : Set(visit, Stage.Waiting, null)),
        OfferAccepted accepted => About(accepted.Visit, visit => Take(visit, accepted)),
        OfferDeclined declined => About(declined.Visit, visit => Decline(visit, declined.Rep)),
        OfferTimedOut missed => About(missed.Visit, visit => missed.At < visit.Until ? "the offer had not run out yet" : Miss(missed) ?? Refuse(visit, missed.Rep)),
        OfferWithdrawn withdrawn => About(withdrawn.Visit, visit => visit.Stage != Stage.Offered || visit.Rep != withdrawn.Rep ? "it was not offered to him" : Set(visit, Stage.Waiting, null)),
        VisitFinished finished => About(finished.Visit, visit => Finish(visit, finished)),
        VisitLeft left => About(left.Visit, visit => visit.Stage == Stage.Received ? "it left after it was received" : Leave(visit)),
        _ => SeeSubPlot(fact),
    };

    private string? Open(DayOpened opened)
    {
        if (Day != opened.Day) (_tickets, _totals) = (0, []);
        (Day, OnDuty) = (opened.Day, opened.Group);
        if (opened.Group != DutyOf(opened.Day)) return $"I-03: the group on duty is {DutyOf(opened.Day)}";
        Count();
        return DateOnly.FromDateTime(opened.At.ToOffset(TimeSpan.FromHours(8)).DateTime) == opened.Day ? null : "that is not the day it is in the showroom";
    }

    private string? Note(PresenceNoted noted)
    {
        _presence[noted.Rep] = noted.Presence;
        _misses.Remove(noted.Rep);
        _setOnBreak.Remove(noted.Rep);
        return null;
    }

    private string? Miss(OfferTimedOut missed) =>
        (_misses[missed.Rep] = _misses.GetValueOrDefault(missed.Rep) + 1) == missed.InARow ? null : $"it is his {_misses[missed.Rep]}th miss in a row";

    private string? SetOnBreak(RepSetOnBreak set)
    {
        var misses = _misses.GetValueOrDefault(set.Rep);
        _setOnBreak.Add(set.Rep);
        return misses >= 3 && misses == set.Misses ? null : $"he is set on a break after {misses} misses";
    }

    private string? Return(RepReturned back)
    {
        _misses.Remove(back.Rep);
        return _setOnBreak.Remove(back.Rep) ? null : "he was not set on a break";
    }

    private string? Arrive(VisitArrived arrived)
    {
        if (!Visits.TryAdd(arrived.Visit, new(arrived))) return "I-01: it arrived before";
        if (arrived.Offline is { } taken && taken.TakenAt > arrived.At) return "it was taken later than it was stored";
        _today = arrived.Channel == Channel.Call ? _today with { Calls = _today.Calls + 1 } : _today with { WalkIns = _today.WalkIns + 1 };
        Count();
        return arrived.Ticket == ++_tickets ? null : $"the next ticket is {_tickets}";
    }

    private string? About(VisitId id, Func<VisitSeen, string?> see)
    {
        if (!Visits.TryGetValue(id, out var visit)) return "I-01: it never arrived";
        return visit.IsOver ? "it is over" : see(visit);
    }

    private string? Route(VisitSeen visit, VisitRouted routed, CustomerNet customers, TurnNet turns, bool twoHosts)
    {
        var receipt = routed.Receipt;
        if (receipt.Number != (visit.Receipt?.Number ?? 0) + 1) return "its receipts are not numbered in order";
        if (visit.IsHeld) return "it is routed although somebody has it";
        visit.Receipt = receipt;
        visit.Answer ??= routed.Answer;
        if (receipt.Route.To != RouteTo.Rotation) return receipt.Turn is { Question.Pays: true, Answer.Rep: not null } ? "I-02: a be-back moves a turn" : null;

        if (receipt.Turn is not { } turn) return "a new customer was routed without asking whose turn it is";
        var givenOffline = receipt.Rep is { } has && visit.IsGivenOffline(has);
        if (turn.Question.Group != OnDuty && !givenOffline) return $"I-03: {OnDuty} is on duty";
        // With two hosts a decision may rest on what was true a moment ago; the version check then decides who was first.
        if (twoHosts) return null;
        if (customers.LivingOwner(visit.Customer, routed.At) is { } owner && IsOurs(owner) && (plan.Rules.ForgottenRep == ForgottenRep.LookupThenNew || visit.Says == VisitorSays.NamesRep))
            return $"I-02: he is {owner}'s customer and costs a turn";
        if (receipt.Facts is { Owner: { } known, OwnerLapsed: false } && customers.IsARep(known) && !IsOurs(known) && (plan.Rules.ForgottenRep == ForgottenRep.LookupThenNew || visit.Says == VisitorSays.NamesRep))
            return $"OWN-06: {known} of another showroom has him, the desk knew it, and he costs a turn";
        if (turn.Answer.Rep is not { } rep) return null;
        return givenOffline ? Paid(visit, rep, turns) : InTurn(visit, rep, turns);
    }

    private bool IsOurs(SalespersonId rep) => plan.Groups.Any(group => group.Members.Contains(rep));

    private static string? Paid(VisitSeen visit, SalespersonId rep, TurnNet turns) =>
        turns.Of(visit.Arrived.Visit)?.Rep == rep ? null : $"{rep} gets it, but the turn that is booked is {turns.Of(visit.Arrived.Visit)?.Rep.Value ?? "nobody"}'s";

    private string? InTurn(VisitSeen visit, SalespersonId rep, TurnNet turns)
    {
        var free = Members(OnDuty!.Value).Where(member => IsFree(member) && !visit.Refused.Contains(member)).ToArray();
        if (!free.Contains(rep)) return $"I-21: {rep} is not free for it";
        if (Paid(visit, rep, turns) is { } wrong) return wrong;
        var isOrdered = visit.Receipt!.Facts.Override?.Rep == rep; // the desk says whom: I-04 does not hold it
        return !isOrdered && turns.Of(visit.Arrived.Visit)!.LastBefore == rep && free.Length > 1 ? $"I-04: {rep} had the last new customer, and {string.Join(", ", free)} are free" : null;
    }

    private string? Offer(VisitSeen visit, OfferMade made)
    {
        var givenOffline = visit.IsGivenOffline(made.Rep);
        if (visit.IsHeld) return $"{visit.Rep} has it: a visit with two reps";
        if (Visits.Values.FirstOrDefault(other => other.IsHeld && other.Rep == made.Rep) is { } has) return $"{made.Rep} has {has.Arrived.Visit}: a rep with two visitors";
        if (visit.Refused.Contains(made.Rep)) return "he had refused this visit";
        if (!givenOffline && !IsOn(made.Rep)) return "I-21: he is not on the floor";
        if (visit.Receipt?.Rep != made.Rep) return "the receipt names somebody else";
        if (visit.CostsTurn && !givenOffline && !Members(OnDuty!.Value).Contains(made.Rep)) return "I-03: he is not of the group on duty";
        (visit.Until, visit.Since) = (made.Until, made.At);
        return Set(visit, Stage.Offered, made.Rep);
    }

    private string? Take(VisitSeen visit, OfferAccepted accepted)
    {
        if (visit.Stage != Stage.Offered || visit.Rep != accepted.Rep) return "it was not offered to him";
        (visit.ReceivedBy, visit.Since) = (accepted.Rep, accepted.At);
        visit.Receivers.Add(accepted.Rep);
        _misses.Remove(accepted.Rep);
        return Set(visit, Stage.Received, accepted.Rep);
    }

    private string? Decline(VisitSeen visit, SalespersonId rep)
    {
        _misses.Remove(rep);
        return Refuse(visit, rep);
    }

    private static string? Refuse(VisitSeen visit, SalespersonId rep)
    {
        if (visit.Stage != Stage.Offered || visit.Rep != rep) return "it was not offered to him";
        visit.Refused.Add(rep);
        return Set(visit, Stage.Waiting, null);
    }

    private static string? Set(VisitSeen visit, Stage stage, SalespersonId? rep)
    {
        (visit.Stage, visit.Rep) = (stage, rep);
        return null;
    }
}
