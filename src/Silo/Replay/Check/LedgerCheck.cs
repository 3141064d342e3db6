namespace SalesFloor.Silo.Replay.Check;

/// <summary>Reads a ledger from its first entry to its last and says where a floor broke its rules. It knows nothing but the entries, and works out for itself what should have been.</summary>
public sealed class LedgerCheck
{
    private readonly FloorAsRead _floor = new();
    private readonly Dictionary<string, TurnsAsRead> _rotations = [];
    private readonly ArchiveAsRead _archive;
    private readonly DecisionCheck _decisions;
    private readonly ReceiptCheck _receipts;
    private readonly string _showroom;
    private DateTimeOffset _moment = DateTimeOffset.MinValue;
    private Entry? _last;

    public LedgerCheck(ShowroomId showroom)
    {
        _showroom = showroom.Value;
        _archive = new(_floor, Violations);
        _decisions = new(_floor, _archive, Violations);
        _receipts = new(Violations);
    }

    public Violations Violations { get; } = new();

    /// <summary>The next entry, in the order of the ledger.</summary>
    public void See(Entry entry)
    {
        _floor.Reaches(entry.At);
        var family = entry.GrainKey[..entry.GrainKey.IndexOf('/', StringComparison.Ordinal)];
        switch (family)
        {
            case "showroom" when entry.GrainKey == $"showroom/{_showroom}": SeeRules(entry); break;
            case "rep" when entry.Kind == "rep.PresenceSaid.v1": _floor.Said(entry.GrainKey["rep/".Length..], entry.Read<PresenceSaidBody>().Presence); break;
            case "queue" when entry.GrainKey.StartsWith($"queue/{_showroom}/", StringComparison.Ordinal): SeeTurn(entry); break;
            case "customer" or "identity": _archive.See(entry); break;
            case "desk" when entry.GrainKey == $"desk/{_showroom}": SeeDesk(entry); break;
            default: break; // other grains, and other showrooms, decide nothing about these visits
        }

        _last = entry;
    }

    /// <summary>The ledger is over: what must not be left open is looked at.</summary>
    public Violations Finish()
    {
        if (_last is not { } last) return Violations;

        foreach (var visit in _floor.Visits.Values.Where(v => !v.IsDecided)) Violations.Add(ViolationKind.ArrivalWithoutDecision, last, visit.Id, "arrived, and nothing was decided");
        foreach (var rep in _floor.WhereTheDeskIsWrong()) Violations.Add(ViolationKind.DeskMissedPresence, last, null, $"the desk does not know where {rep} said he is");
        foreach (var turns in _rotations.Values)
        {
            if (turns.Sum != 0) Violations.Add(ViolationKind.TurnsNotConserved, last, null, $"the accounts of {turns.GrainKey} hold {turns.Sum} parts together instead of none");
            foreach (var booking in turns.Open.Values.Where(b => _floor.Visits.GetValueOrDefault(b.Body.Visit) is not { IsDecided: true }))
                Violations.Add(ViolationKind.TurnWithoutVisit, booking.Entry, booking.Body.Visit, $"{booking.Body.Rep} paid a turn for a visit that the desk does not have");
        }

        return Violations;
    }

    private void SeeRules(Entry entry)
    {
        if (entry.Kind == "showroom.PlanSet.v1") _floor.Set(entry.Read<PlanSetBody>().Plan);
        else if (entry.Kind == "showroom.RulesApproved.v1") _floor.Approved(entry.Read<RulesApprovedBody>());
    }

    private void SeeTurn(Entry entry)
    {
        if (!_rotations.TryGetValue(entry.GrainKey, out var turns)) _rotations[entry.GrainKey] = turns = new(entry.GrainKey, Violations);
        if (entry.Kind == "queue.TurnTaken.v1") turns.Book(entry, entry.Read<BookedBody>());
        else if (entry.Kind == "queue.TurnReturned.v1") turns.Return(entry, entry.Read<ReturnedBody>());
        else if (entry.Kind == "queue.CreditGranted.v1") turns.Credit(entry, entry.Read<CreditedBody>());
    }

    private void SeeDesk(Entry entry)
    {
        if (entry.At > _moment && _moment > DateTimeOffset.MinValue) _decisions.JudgeWaiting(entry, _moment);
        if (entry.At > _moment) _moment = entry.At;

        switch (entry.Kind)
        {
            case "desk.DayOpened.v1": _floor.DayBegins(entry.Read<DayOpenedBody>().Day); break;
            case "desk.PresenceNoted.v1": Noted(entry.Read<PresenceBody>()); break;
            case "desk.RepSetOnBreak.v1": _floor.SetOnBreak(entry.Read<RepBody>().Rep); break;
            case "desk.RepReturned.v1": _floor.Returned(entry.Read<RepBody>().Rep); break;
            case "desk.VisitArrived.v1": Arrived(entry, entry.Read<ArrivedBody>()); break;
            default:
                if (entry.Subject is { } id && _floor.Visits.TryGetValue(id, out var visit)) SeeVisit(entry, visit);
                break;
        }
    }

    private void SeeVisit(Entry entry, VisitAsRead visit)
    {
        switch (entry.Kind)
        {
            case "desk.VisitRouted.v1": Routed(entry, visit, entry.Read<RoutedBody>()); break;
            case "desk.OfferMade.v1": Given(entry, visit, entry.Read<VisitRepBody>().Rep); break;
            case "desk.OfferAccepted.v1": Given(entry, visit, entry.Read<VisitRepBody>().Rep); break;
            case "desk.OfferDeclined.v1" or "desk.OfferTimedOut.v1":
                visit.RefusedBy.Add(entry.Read<VisitRepBody>().Rep);
                _floor.Wait(visit);
                break;
            case "desk.OfferWithdrawn.v1" or "desk.VisitQueued.v1": _floor.Wait(visit); break;
            case "desk.VisitFinished.v1" or "desk.VisitEndedUnseen.v1": _floor.Finished(visit, entry.At); break;
            case "desk.VisitLeft.v1": _floor.Over(visit); break;
            case "desk.DecisionUndone.v1": _floor.Held(visit); break;
            default: break; // what is not about who has the visit
        }
    }

    private void Noted(PresenceBody noted) => _floor.Noted(noted.Rep, noted.Presence);

    private void Arrived(Entry entry, ArrivedBody arrived)
    {
        if (_floor.Visits.TryAdd(entry.Subject ?? arrived.Visit, new(entry.Subject ?? arrived.Visit, _floor.Visits.Count, arrived))) return;
        Violations.Add(ViolationKind.ArrivedTwice, entry, entry.Subject, "the visit arrived before");
    }

    private void Routed(Entry entry, VisitAsRead visit, RoutedBody routed)
    {
        visit.IsDecided = true;
        _decisions.Judge(entry, visit, routed, [.. _rotations.Values]);
        _receipts.Judge(entry, visit.Id, routed.Receipt, [.. _rotations.Values]);
    }

    private void Given(Entry entry, VisitAsRead visit, string rep)
    {
        if (_floor.VisitOf(rep) is { } other && other != visit.Id)
            Violations.Add(ViolationKind.RepWithTwoVisitors, entry, visit.Id, $"{rep} has the visit {other} already");
        if (visit.Rep is { } before && before != rep)
            Violations.Add(ViolationKind.VisitWithTwoReps, entry, visit.Id, $"given to {rep} while {before} has it");
        _floor.Give(visit, rep);
    }
}
