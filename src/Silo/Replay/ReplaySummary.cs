using SalesFloor.Assignment;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Replay.Check;

namespace SalesFloor.Silo.Replay;

/// <summary>What came of the visits of one showroom, counted from the ledger: the same whether the replay ran through or was killed on the way.</summary>
internal sealed class ReplaySummary(ShowroomPlan plan)
{
    private readonly Dictionary<string, VisitTally> _visits = [];
    private readonly Dictionary<string, RepTally> _reps = plan.People.ToDictionary(p => p.Id.Value, _ => new RepTally());
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);

    /// <summary>Receipts written, the decisions about visits that waited included.</summary>
    public int Decisions { get; private set; }

    public IReadOnlyCollection<VisitTally> Visits => _visits.Values;

    public IReadOnlyDictionary<string, RepTally> Reps => _reps;

    public void See(Entry entry)
    {
        if (entry.GrainKey == GrainKeys.Desk(plan.Id)) SeeDesk(entry);
        else if (entry.GrainKey.StartsWith($"queue/{plan.Id}/", StringComparison.Ordinal)) SeeTurn(entry);
    }

    /// <summary>The ledger is over; whoever is on the floor still has been there until its last moment.</summary>
    public void Finish(DateTimeOffset last)
    {
        foreach (var (rep, tally) in _reps) Count(rep, tally, last);
    }

    private void SeeDesk(Entry entry)
    {
        if (entry.Kind == "desk.PresenceNoted.v1") Presence(entry, entry.Read<PresenceBody>());
        else if (entry.Kind == "desk.VisitArrived.v1") _visits.TryAdd(entry.Subject!, new());
        else if (entry.Subject is { } id && _visits.TryGetValue(id, out var visit)) SeeVisit(entry, visit);
    }

    private void SeeVisit(Entry entry, VisitTally visit)
    {
        switch (entry.Kind)
        {
            case "desk.VisitRouted.v1":
                Decisions++;
                (visit.Route, visit.IsNew) = (entry.Read<RouteRead>().Receipt.Route.To, entry.Read<RouteRead>().NewCustomer);
                break;
            case "desk.VisitQueued.v1": visit.Waited = true; break;
            case "desk.VisitLeft.v1": visit.Left = true; break;
            case "desk.OfferAccepted.v1": Received(visit, _reps[entry.Read<VisitRepBody>().Rep]); break;
            default: break; // the rest changes no figure
        }
    }

    private static void Received(VisitTally visit, RepTally rep)
    {
        visit.Received = true;
        switch (visit.Route)
        {
            case RouteTo.Rotation: rep.New++; break;
            case RouteTo.StandIn or RouteTo.DutyReception: rep.StandIns++; break;
            default: rep.Own++; break;
        }
    }

    private void SeeTurn(Entry entry)
    {
        foreach (var shift in entry.Read<ShiftsRead>().Shifts)
            if (_reps.TryGetValue(shift.Rep, out var rep)) rep.Parts += shift.Owed;
    }

    private void Presence(Entry entry, PresenceBody noted)
    {
        if (!_reps.TryGetValue(noted.Rep, out var tally)) return;

        Count(noted.Rep, tally, entry.At);
        tally.OnFloorSince = noted.Presence == Stored.OnFloor ? entry.At : null;
    }

    // Split at midnight, because the group on duty changes there.
    private void Count(string rep, RepTally tally, DateTimeOffset until)
    {
        if (tally.OnFloorSince is not { } from) return;

        while (from < until)
        {
            var (day, midnight) = (_zone.DayOf(from), _zone.NextMidnight(from));
            var end = midnight < until ? midnight : until;
            tally.OnFloor += end - from;
            if (plan.Group(plan.Duty.GroupOn(day)).Members.Contains(new(rep))) tally.OnDuty += end - from;
            from = end;
        }

        tally.OnFloorSince = null;
    }

    private sealed record RouteRead(bool NewCustomer, RouteRead.ReceiptPart Receipt)
    {
        internal sealed record ReceiptPart(RoutePart Route);

        internal sealed record RoutePart(RouteTo To);
    }

    private sealed record ShiftsRead(ShiftBody[] Shifts);
}

/// <summary>One visit in figures.</summary>
internal sealed class VisitTally
{
    public RouteTo Route { get; set; }

    public bool IsNew { get; set; }

    public bool Waited { get; set; }

    public bool Left { get; set; }

    public bool Received { get; set; }
}

/// <summary>One rep in figures.</summary>
internal sealed class RepTally
{
    public TimeSpan OnFloor { get; set; }

    public TimeSpan OnDuty { get; set; }

    public DateTimeOffset? OnFloorSince { get; set; }

    public int New { get; set; }

    public int Own { get; set; }

    public int StandIns { get; set; }

    public long Parts { get; set; }
}
