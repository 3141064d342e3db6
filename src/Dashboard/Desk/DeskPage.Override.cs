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
            _override = open with { At = open.At + 1 };
            return;
        }

        _answer = null;
        if (!_talk.Draft.IsBlank)
        {
            await Arrive(); // first he is a visit at the desk, then he can be given to somebody (I-01)
            _override = Of(_talk.Outcome);
            return;
        }

        var visit = Selected ?? OpenVisits.Where(one => one.Status != VisitStatus.Received).MaxBy(one => one.Since);
        _override = visit is null ? null : new(visit.Id, visit.Ticket, visit.Rep, visit.NewCustomer);
        if (visit is null) _answer = Nothing();
    }

    private static OverrideDraft? Of(ArrivalOutcome? outcome) => outcome switch
    {
        ArrivalOutcome.Assigned to => new(to.Visit, to.Ticket, to.Rep, to.NewCustomer),
        ArrivalOutcome.Waiting waits => new(waits.Visit, waits.Ticket, null, false),
        ArrivalOutcome.OwnerAway away => new(away.Visit, away.Ticket, null, false),
        _ => null, // not stored: the sentence says why
    };

    private void Because(OverrideReason reason)
    {
        if (_override is { } open) _override = open with { Reason = reason };
    }

    private async Task GiveToAnother(OverrideDraft order)
    {
        if (Floor is not { } floor || order.Chosen(floor) is not { } rep || order.Reason is not { } reason || order.NeedsNote) return;

        if (await About(order.Visit, order.Ticket, "Answer.Overridden", id => Calls.Override(Showroom, new(id, rep.Id, reason, order.Note, "")))) _override = null;
    }
}
