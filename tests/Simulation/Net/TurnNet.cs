using SalesFloor.Assignment;

namespace SalesFloor.Simulation;

/// <summary>A turn that was taken and has not gone back.</summary>
internal sealed record TurnSeen(string Queue, VisitId Visit, SalespersonId Rep, IReadOnlyList<SeatShift> Shifts, SalespersonId? LastBefore);

/// <summary>The queues' entries: turns are conserved, part by part.</summary>
internal sealed class TurnNet(Story story)
{
    private readonly List<TurnSeen> _taken = [];

    /// <summary>Turns that were taken and have not gone back, in the order of taking.</summary>
    public IReadOnlyList<TurnSeen> Taken => _taken;

    public TurnSeen? Of(VisitId visit) => _taken.Find(turn => turn.Visit == visit);

    public string? See(string queue, QueueEvent fact, DeskNet desk, bool twoHosts) => fact switch
    {
        TurnBooked booked => Take(queue, booked, desk, twoHosts),
        TurnReturned returned => GiveBack(queue, returned),
        CreditGranted credited => credited.Shifts.Sum(shift => shift.Owed) == 0 ? null : "turns are conserved: the parts of a credit do not sum to zero",
        CreditSettled => null,
        _ => $"nobody knows {fact.GetType().Name}",
    };

    private string? Take(string queue, TurnBooked booked, DeskNet desk, bool twoHosts)
    {
        if (booked.Shifts.Sum(shift => shift.Owed) != 0) return "turns are conserved: its parts do not sum to zero";
        // Two hosts may each book one in its own group's queue for a moment; at rest one of them has gone back.
        if (_taken.Find(turn => turn.Visit == booked.Visit && (turn.Queue == queue || !twoHosts)) is { } twice) return $"turns are conserved: {twice.Rep} already paid a turn for this visit";
        if (!booked.Line.Contains(booked.Rep)) return "he is not in the line";
        if (!story.Plan.Groups.Any(group => queue.StartsWith($"queue/{Story.Showroom}/{group.Id}/", StringComparison.Ordinal) && group.Members.Contains(booked.Rep))) return "I-03: he is not of this group";
        if (!twoHosts && desk.Visits.TryGetValue(booked.Visit, out var visit) && (visit.IsOver || visit.Stage == Stage.Received)) return "a turn is taken for a visit that needs none";
        _taken.Add(new(queue, booked.Visit, booked.Rep, booked.Shifts, _taken.FindLast(turn => turn.Queue == queue)?.Rep));
        return null;
    }

    private string? GiveBack(string queue, TurnReturned returned)
    {
        if (_taken.Find(turn => turn.Visit == returned.Visit && turn.Queue == queue && turn.Rep == returned.Rep) is not { } taken) return "turns are conserved: this turn is not taken";
        if (returned.Shifts.Sum(shift => shift.Owed) != 0) return "turns are conserved: the parts that go back do not sum to zero";
        if (taken.Shifts.Any(shift => returned.Shifts.Where(back => back.Rep == shift.Rep).Sum(back => back.Owed) != -shift.Owed)) return "turns are conserved: it does not give back what it took";
        _taken.Remove(taken);
        return null;
    }
}
