using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>A turn that was taken and has not gone back. <paramref name="LastBefore"/> had the turn before it.</summary>
internal sealed record TurnSeen(string Queue, VisitId Visit, SalespersonId Rep, IReadOnlyList<SeatShift> Shifts, SalespersonId? LastBefore);

/// <summary>A turn that a compensation gave back, and the visit that came to its rep on it.</summary>
internal sealed class CreditSeen(string queue, CreditGranted granted)
{
    public string Queue => queue;
    public CreditGranted Granted => granted;
    public VisitId? UsedBy { get; set; }
    public bool Settled { get; set; }
}

/// <summary>The queues' entries: turns are conserved, part by part, also where one goes back by an undo or a compensation.</summary>
internal sealed class TurnNet(ShowroomPlan plan)
{
    private readonly List<TurnSeen> _taken = [];
    private readonly List<CreditSeen> _credits = [];

    /// <summary>Turns that were taken and have not gone back, in the order of taking.</summary>
    public IReadOnlyList<TurnSeen> Taken => _taken;

    public TurnSeen? Of(VisitId visit) => _taken.Find(turn => turn.Visit == visit);

    public CreditSeen? CreditOf(VisitId visit) => _credits.Find(credit => credit.Granted.Visit == visit);

    public string? See(string queue, QueueEvent fact, DeskNet desk, bool twoHosts) => fact switch
    {
        TurnBooked booked => Take(queue, booked, desk, twoHosts),
        TurnReturned returned => GiveBack(queue, returned),
        CreditGranted granted => Credit(queue, granted),
        CreditSettled settled => Settle(queue, settled),
        _ => $"nobody knows {fact.GetType().Name}",
    };

    private string? Take(string queue, TurnBooked booked, DeskNet desk, bool twoHosts)
    {
        if (booked.Shifts.Sum(shift => shift.Owed) != 0) return "turns are conserved: its parts do not sum to zero";
        // Two hosts may each book one in its own group's queue for a moment; at rest one of them has gone back.
        if (_taken.Find(turn => turn.Visit == booked.Visit && (turn.Queue == queue || !twoHosts)) is { } twice) return $"turns are conserved: {twice.Rep} already paid a turn for this visit";
        if (!booked.Line.Contains(booked.Rep)) return "he is not in the line";
        if (!plan.Groups.Any(group => queue.StartsWith($"queue/{plan.Id}/{group.Id}/", StringComparison.Ordinal) && group.Members.Contains(booked.Rep))) return "I-03: he is not of this group";
        if (!twoHosts && desk.Visits.TryGetValue(booked.Visit, out var visit) && (visit.IsOver || visit.Stage == Stage.Received)) return "a turn is taken for a visit that needs none";
        _taken.Add(new(queue, booked.Visit, booked.Rep, booked.Shifts, _taken.FindLast(turn => turn.Queue == queue)?.Rep));
        if (_credits.Find(credit => credit.Queue == queue && credit.Granted.Rep == booked.Rep && credit is { UsedBy: null, Settled: false }) is { } oldest) oldest.UsedBy = booked.Visit;
        return null;
    }

    private string? GiveBack(string queue, TurnReturned returned)
    {
        if (_taken.Find(turn => turn.Visit == returned.Visit && turn.Queue == queue && turn.Rep == returned.Rep) is not { } taken) return "turns are conserved: this turn is not taken";
        if (CreditOf(returned.Visit) is not null) return "turns are conserved: a compensation has given this turn back before";
        if (returned.Shifts.Sum(shift => shift.Owed) != 0) return "turns are conserved: the parts that go back do not sum to zero";
        if (taken.Shifts.Any(shift => returned.Shifts.Where(back => back.Rep == shift.Rep).Sum(back => back.Owed) != -shift.Owed)) return "turns are conserved: it does not give back what it took";
        _taken.Remove(taken);
        if (_credits.Find(credit => credit.UsedBy == returned.Visit && !credit.Settled) is { } reopened) reopened.UsedBy = null;
        return null;
    }

    private string? Credit(string queue, CreditGranted granted)
    {
        if (CreditOf(granted.Visit) is not null) return "I-05: this turn was credited before";
        if (_taken.Find(turn => turn.Visit == granted.Visit && turn.Queue == queue && turn.Rep == granted.Rep) is not { } taken) return "turns are conserved: he paid no turn for it";
        if (granted.Shifts.Sum(shift => shift.Owed) != 0) return "turns are conserved: the parts of a credit do not sum to zero";
        if (taken.Shifts.Any(shift => granted.Shifts.Where(back => back.Rep == shift.Rep).Sum(back => back.Owed) != -shift.Owed)) return "turns are conserved: the credit does not give back what the turn took";
        _credits.Add(new(queue, granted));
        return null;
    }

    private string? Settle(string queue, CreditSettled settled)
    {
        if (_credits.Find(credit => credit.Granted.Visit == settled.Visit && credit.Queue == queue) is not { UsedBy: not null, Settled: false } credit) return "I-05: this credit is not used";
        credit.Settled = true;
        return null;
    }
}
