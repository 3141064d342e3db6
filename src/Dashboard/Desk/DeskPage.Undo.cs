using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// U says what it would take back, Enter takes it back: two keys. Then the entry line holds the visit as it was entered.
public sealed partial class DeskPage
{
    private VisitOnFloor? _undoing;

    /// <summary>The chosen visit, else the one decided last; U again goes to the one decided before.</summary>
    private void AskUndo()
    {
        VisitOnFloor[] undoable = Floor is { } floor ? [.. floor.Visits.Where(visit => visit.UndoUntil > Now).OrderByDescending(visit => visit.Since).ThenByDescending(visit => visit.Ticket)] : [];
        var at = Array.FindIndex(undoable, visit => visit.Id == _undoing?.Id);
        var chosen = _undoing is null ? Array.FindIndex(undoable, visit => visit.Id == _selected) : -1;
        _talk.Forget();
        _undoing = undoable.Length == 0 ? null : undoable[chosen >= 0 ? chosen : (at + 1) % undoable.Length];
        _selected = _undoing?.Id ?? _selected;
        _answer = _undoing is { } visit ? W.WouldUndo(Floor!, visit) : new(Tone.Asks, W["Undo.Nothing"]);
    }

    private async Task Undo(VisitOnFloor visit)
    {
        _undoing = null;
        if (await About(visit, "Answer.Undone", id => Calls.Undo(Showroom, id, visit.Decision))) await TakeUp(visit);
    }

    private async Task TakeUp(VisitOnFloor visit)
    {
        try
        {
            if (await Calls.Entered(Showroom, visit.Id) is not { } entered) return;

            (_answer, _selected) = (null, visit.Id);
            _talk.TakeUp(entered, visit.Ticket);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotDone(Log, failure, Showroom, visit.Id); // safe: the visit lies at the desk, Enter takes it up again
            _answer = new(Tone.Wrong, W["Call.Failed"]);
        }
    }

    // What the sentence says must be true when Enter is pressed.
    private void KeepUndoTrue(FloorSnapshot now)
    {
        if (_undoing is not { } asked) return;

        _undoing = now.Visits.FirstOrDefault(visit => visit.Id == asked.Id && visit.Decision == asked.Decision && visit.UndoUntil is not null);
        _answer = _undoing is { } visit ? W.WouldUndo(now, visit) : null;
    }
}
