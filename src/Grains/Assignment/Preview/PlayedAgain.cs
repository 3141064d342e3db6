using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Assignment;

/// <summary>What played days came to. <paramref name="New"/>: new customers received by each rep. <paramref name="Balances"/>: in turns, at the end.</summary>
public sealed record PlayedDays(int Arrivals, int Waited, ImmutableDictionary<SalespersonId, int> New, ImmutableDictionary<SalespersonId, decimal> Balances);

/// <summary>Plays recorded days again in memory under other rules: the same people come and say the same, everybody answers offers as he did, visits take as long as they took, whoever left leaves.
/// A customer who comes again belongs to whoever received him in this playing. Whether an owner's time had lapsed stays as it was recorded. Pure: nothing but the record and the plan goes in.</summary>
public sealed partial class PlayedAgain
{
    // Where a record has no visit that could tell how long one takes, or how fast somebody answers.
    private static readonly TimeSpan s_usualVisit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan s_usualAnswer = TimeSpan.FromSeconds(10);

    private readonly RecordedDays _days;
    private readonly ShowroomPlan _plan;
    private readonly PriorityQueue<Action, (DateTimeOffset At, int Order)> _due = new();
    private readonly Dictionary<VisitId, RecordedVisit> _visits;
    private readonly Dictionary<(GroupId Group, Channel? Rotation), TurnBook> _books;
    private readonly Dictionary<CustomerId, SalespersonId> _owners = [];
    private readonly HashSet<CustomerId> _firstSeen;
    private readonly Dictionary<SalespersonId, int> _new = [];
    private readonly TimeSpan _visitTakes;
    private readonly TimeSpan _answerTakes;
    private DeskBook _desk;
    private DateTimeOffset _now;
    private int _waited;

    private PlayedAgain(RecordedDays days, ShowroomPlan plan)
    {
        (_days, _plan) = (days, plan);
        _visits = days.Visits.ToDictionary(visit => visit.Arrived.Visit);
        _firstSeen = [.. _visits.Keys.Select(visit => FrontDeskGrain.NewCustomer(visit))];
        _books = days.Accounts.ToDictionary(account => account.Key, account => Book(account.Value));
        _desk = DeskBook.Empty with { Reps = [.. days.Before.Select(rep => new RepAtDesk(rep.Key, rep.Value, DateTimeOffset.MinValue))] };
        _visitTakes = Mean(_visits.Values.Select(visit => visit.Took), s_usualVisit);
        _answerTakes = Mean(_visits.Values.Select(visit => visit.AnsweredAfter), s_usualAnswer);
    }

    /// <summary>As the days were: counted, not played.</summary>
    public static PlayedDays AsRecorded(RecordedDays days)
    {
        var received = days.Visits.Where(visit => visit is { IsNew: true, ReceivedBy: not null }).GroupBy(visit => visit.ReceivedBy!.Value);
        return new(days.Visits.Count, days.Visits.Count(visit => visit.HadToWait), received.ToImmutableDictionary(rep => rep.Key, rep => rep.Count()), ImmutableDictionary<SalespersonId, decimal>.Empty);
    }

    /// <summary>As the days would have been under the rules of this plan.</summary>
    public static PlayedDays Play(RecordedDays days, ShowroomPlan plan) => new PlayedAgain(days, plan).Run();

    private PlayedDays Run()
    {
        foreach (var (day, order) in _days.Days) At(day.At, order, () => Begin(day));
        foreach (var (word, order) in _days.Words) At(word.At, order, () => Hear(word));
        foreach (var (returned, order) in _days.Returns) At(returned.At, order, () => Return(returned));
        foreach (var visit in _visits.Values)
        {
            At(visit.Decided.At, visit.Decided.Order, () => Arrive(visit));
            foreach (var (at, order, choice) in visit.Choices) At(at, order, () => Choose(visit, choice));
            foreach (var (at, order, given) in visit.Overrides) At(at, order, () => Override(visit, given));
            if (visit.Left is { } left) At(left.At, left.Order, () => Leave(visit));
        }

        while (_due.TryDequeue(out var happens, out var when) && when.At <= _days.End)
        {
            _now = when.At;
            happens();
        }

        return new(_visits.Count, _waited, _new.ToImmutableDictionary(), Balances());
    }

    private void Begin(DayOpened day)
    {
        Fact(day with { Group = _plan.Groups.Any(group => group.Id == day.Group) ? day.Group : _plan.Duty.GroupOn(day.Day) });
        // Another group is on duty: it takes whoever waited overnight, once the offers of yesterday are back.
        if (_running.GetValueOrDefault(_now) == 0) Serve();
    }

    private void Hear(PresenceNoted word)
    {
        Fact(word);
        if (word.Presence != Presence.OnFloor && _desk.VisitOf(word.Rep) is { Status: VisitStatus.Offered } offered)
        {
            Fact(new OfferWithdrawn(_now, offered.Id, word.Rep));
            GiveBack(offered, TurnBack.RepWentAway);
        }

        Serve();
    }

    private void Return(RepReturned returned)
    {
        Fact(returned);
        Serve();
    }

    private void Arrive(RecordedVisit visit)
    {
        if (_desk.Day is null) Fact(new DayOpened(_now, _plan.DayAt(_now), _plan.Duty.GroupOn(_plan.DayAt(_now)))); // the record begins in the middle of a day
        Fact(visit.Arrived with { At = visit.Decided.At, Customer = visit.Facts!.Customer ?? visit.Arrived.Customer });
        Decide(visit, visit.Facts! with { Mode = _plan.Rules.ForgottenRep });
        if (_desk.Visit(visit.Arrived.Visit) is { IsWaiting: true }) _waited++;
    }

    private void Choose(RecordedVisit visit, OwnerAwayChoice choice)
    {
        if (_desk.Visit(visit.Arrived.Visit) is { IsWaiting: true, Facts: { } facts, Route.To: RouteTo.OwnerAway or RouteTo.StandIn }) Decide(visit, facts with { IfOwnerAway = choice });
    }

    // The desk gave the visitor to somebody against the rule: it does so here, too, where that rep is free.
    private void Override(RecordedVisit visit, OverrideOrder given)
    {
        if (_desk.Visit(visit.Arrived.Visit) is not { Facts: { } facts } open || open.Status == VisitStatus.Received || !_desk.Free().Contains(given.Rep)) return;
        if (open is { Status: VisitStatus.Offered, Rep: { } had })
        {
            Fact(new OfferWithdrawn(_now, open.Id, had));
            GiveBack(open, TurnBack.Overridden);
        }

        Decide(visit, facts with { Override = given, Offline = null });
        Serve();
    }

    private void Leave(RecordedVisit visit)
    {
        if (_desk.Visit(visit.Arrived.Visit) is not { } open || open.Status == VisitStatus.Received) return;

        Fact(new VisitLeft(_now, open.Id, ""));
        GiveBack(open, TurnBack.VisitorLeft);
        Serve();
    }

    private void Receive(RecordedVisit visit, VisitId id, SalespersonId rep)
    {
        Fact(new OfferAccepted(_now, id, rep, ""));
        if (_desk.Visit(id) is not { Route: { } route, Facts: { } facts }) return;

        if (route.To == RouteTo.Rotation) _new[rep] = _new.GetValueOrDefault(rep) + 1;
        if (BecomesHis(route, facts) && visit.Customer is { } customer) _owners[customer] = rep;
        if (visit.Accepted is null) At(_now + _visitTakes, visit.Decided.Order, () => Finish(id, rep)); // he left then, and was received here
        else if (visit is { Took: { } took, Finished: { } finished }) At(_now + took, finished.Order, () => Finish(id, rep));
    }

    private void Finish(VisitId id, SalespersonId rep)
    {
        Fact(new VisitFinished(_now, id, rep, VisitOutcome.FollowUp, null, null, null, null, null, null, ""));
        Serve();
    }

    private void Fact(DeskEvent fact) => _desk = DeskFold.Apply(_desk, fact);

    private void At(DateTimeOffset moment, int order, Action happens) => _due.Enqueue(happens, (moment, order));

    private static TimeSpan Mean(IEnumerable<TimeSpan?> spans, TimeSpan none) => TimeSpan.FromTicks((long)(spans.Average(span => (double?)span?.Ticks) ?? none.Ticks));

    private static TurnBook Book(TurnDecision first)
    {
        ImmutableArray<SalespersonId> line = [.. first.Question.Candidates.Select(candidate => candidate.Rep)];
        var cursor = first.Before.Cursor;
        return new(first.Before.Seats, first.Before.LastTaker, cursor >= 0 && cursor < line.Length ? line[cursor] : null, cursor, []);
    }

    private ImmutableDictionary<SalespersonId, decimal> Balances() => _books.Values
        .SelectMany(book => book.Seats)
        .GroupBy(seat => seat.Rep)
        .ToImmutableDictionary(rep => rep.Key, rep => decimal.Round((decimal)rep.Sum(seat => seat.Owed) / TurnParts.PerTurn, 2));
}
