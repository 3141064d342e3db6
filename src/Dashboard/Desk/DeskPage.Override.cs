using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// The blank takes the next candidate instead of the rule's, a digit says why, Enter does it. Nobody is passed over without a reason.
public sealed partial class DeskPage
{
    private OverrideDraft? _override;

    private async Task NextCandidate()
    {
        if (_override is { } open)
        {
            _answer = null;
            _override = open with { At = open.At + 1 };
            return;
        }

        _answer = null;
        if (!_talk.Draft.IsBlank)
        {
            if (_talk.AsksFirst() || await Proposed() is not { Refusal: null, Route: { } route } proposal) return;
            _override = new(_talk.Draft.Visit, _talk.Draft.Again, proposal.Rep, route.To == RouteTo.Rotation);
            return;
        }

        var visit = Selected ?? OpenVisits.Where(one => one.Status != VisitStatus.Received).MaxBy(one => one.Since);
        _override = visit is null ? null : new(visit.Id, visit.Ticket, visit.Rep, visit.NewCustomer);
        if (visit is null) _answer = Nothing();
    }

    private async Task<Proposal?> Proposed()
    {
        try
        {
            return await _talk.ProposeNow();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotDone(Log, failure, Showroom, _talk.Draft.Visit);
            _answer = new(Tone.Wrong, W["Call.Failed"]);
            return null;
        }
    }

    private void Because(OverrideReason reason)
    {
        if (_override is not { } open) return;

        _answer = null; // what was wrong before may be right now
        _override = open with { Reason = reason };
    }

    private async Task GiveToAnother(OverrideDraft order)
    {
        if (Floor is not { } floor || order.Chosen(floor) is not { } rep || order.Reason is not { } reason || order.NeedsNote) return;

        if (!_talk.Draft.IsBlank)
        {
            await Arrive(arrival => arrival with { Override = new(rep.Id, reason, string.IsNullOrWhiteSpace(order.Note) ? null : order.Note.Trim()) });
            if (_talk.Outcome is ArrivalOutcome.Assigned to) (_override, _answer) = (null, new(Tone.Good, W["Answer.Overridden", to.Ticket, rep.Name.InWords()]));
            else if (_talk.Outcome is { } refused) _answer = W.Of(floor, refused);
            else if (_talk.Failed) _answer = new(Tone.Wrong, W["Entry.Failed"]);
            return;
        }

        if (await About(order.Visit, order.Ticket!.Value, "Answer.Overridden", id => Calls.Override(Showroom, new(id, rep.Id, reason, order.Note, "")))) _override = null;
    }
}
