using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Replay;

// Who could not be received at once: he waits, is offered to somebody, and is received or leaves.
internal sealed partial class ReplayRun
{
    private void Wait(ReplayRow.Arrival arrival)
    {
        _waiting[arrival.Command.Visit] = arrival;
        _due.Add(arrival.At + arrival.Stay.Patience, DueKind.LosesPatience, arrival);
    }

    /// <summary>Whoever waited and is offered to a rep now is received at once.</summary>
    private async Task ReceiveWhoIsOffered()
    {
        if (_waiting.Count == 0 || await _desk.Floor() is not { } floor) return;

        foreach (var offered in floor.Visits.Where(v => v.Status == VisitStatus.Offered).OrderBy(v => v.Ticket))
            if (_waiting.TryGetValue(offered.Id, out var arrival)) await Receive(arrival, offered.NewCustomer);
    }

    private async Task Receive(ReplayRow.Arrival arrival, bool isNew)
    {
        var visit = arrival.Command.Visit;
        var answer = await _desk.Accept(new(visit, null, Actor));
        measures.Note("accept", answer);
        if (answer is not VisitOutcomeAnswer.Done)
        {
            if (!_waiting.ContainsKey(visit)) Wait(arrival);
            return;
        }

        _waiting.Remove(visit);
        IsReceived(arrival, isNew);
    }

    private void IsReceived(ReplayRow.Arrival arrival, bool isNew)
    {
        if (isNew) _new.Add(arrival.Command.Visit);
        _due.Add(clock.GetUtcNow() + arrival.Stay.Service, DueKind.Finishes, arrival);
    }
}
