using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

// What the desk takes back, gives against the rule, asks of owners and at closing; and the day's figures, counted here once more.
internal sealed partial class DeskNet
{
    // The same time for undoing in every story: the default of the rules.
    private static readonly TimeSpan s_undoFor = TimeSpan.FromMinutes(2);

    private HashSet<DayFigures> _totals = [];
    private DayFigures _today;

    /// <summary>Whether the figures of the desk's day were these at some moment.</summary>
    public bool Were(DayFigures figures) => _totals.Contains(figures);

    private string? SeeSubPlot(DeskEvent fact) => fact switch
    {
        DecisionUndone undone => About(undone.Visit, visit => Undo(visit, undone)),
        VisitCorrected corrected => About(corrected.Visit, visit => Correct(visit, corrected)),
        VisitOverridden overridden => About(overridden.Visit, visit => Override(visit, overridden)),
        OwnerPaged paged => About(paged.Visit, visit => Page(visit, paged, paged.Owner)),
        PageAnswered answered => About(answered.Visit, visit => visit.Pages.OfType<OwnerPaged>().LastOrDefault()?.Owner != answered.Rep ? "he was not called" : Page(visit, answered, answered.Rep)),
        VisitStillHere here => About(here.Visit, visit => AtClosing(visit, here, FrontDesk.AtClosing.StillHere)),
        VisitEndedUnseen unseen => About(unseen.Visit, visit => visit.Stage != Stage.Received || visit.Rep != unseen.Rep ? "he had not received it" : AtClosing(visit, unseen, FrontDesk.AtClosing.Gone) ?? Over(visit)),
        CreditNoted noted => Credit(noted),
        CalledFromElsewhere called => CalledAway(called),
        DealShown or DealHidden => null, // news for the screens
        TurnsReclaimed => null, // whether it did so is seen from the queues
        _ => $"nobody knows {fact.GetType().Name}",
    };

    private string? CalledAway(CalledFromElsewhere called)
    {
        if (called.From == plan.Id) return "a desk calls its own reps from elsewhere";
        if (called.Calls.FirstOrDefault(call => plan.Groups.All(group => !group.Members.Contains(call.Rep))) is { } stray) return $"{stray.Rep} is none of ours";
        return called.Calls.DistinctBy(call => call.Visit).Count() == called.Calls.Length ? null : "a visit calls twice";
    }

    private static string? Undo(VisitSeen visit, DecisionUndone undone)
    {
        if (visit.Stage == Stage.AtTheDesk || visit.Undone.Contains(undone.Decision)) return "this decision was undone before";
        if (undone.Decision != visit.Receipt?.Number) return $"the last decision is {visit.Receipt?.Number}";
        if (undone.Rep != visit.Rep) return $"{visit.Rep} has it";
        if (visit.IsHeld && undone.At > visit.Since + s_undoFor && visit.Arrived.Offline is null) return "FD-15: the time for undoing it was over";
        visit.Undone.Add(undone.Decision);
        visit.ReceivedBy = null;
        return Set(visit, Stage.AtTheDesk, null);
    }

    private static string? Correct(VisitSeen visit, VisitCorrected corrected)
    {
        if (visit.Stage != Stage.AtTheDesk) return "it does not lie at the desk";
        (visit.Says, visit.Customer) = (corrected.Says, corrected.Customer);
        return null;
    }

    private static string? Override(VisitSeen visit, VisitOverridden overridden)
    {
        if (visit.Receipt?.Facts.Override is not { } order || order.Rep != overridden.Rep || order.Reason != overridden.Reason) return "FD-15: the receipt knows of no such order";
        if (visit.Stage != Stage.Offered || visit.Rep != overridden.Rep) return "he has not got it";
        visit.Overridden.Add(new(overridden.Visit, overridden.Rep, overridden.Reason, overridden.Note, overridden.Actor));
        return null;
    }

    private static string? Page(VisitSeen visit, DeskEvent fact, SalespersonId owner)
    {
        if (visit.Stage != Stage.Waiting || visit.Receipt?.Route.Rep != owner) return $"it does not wait for {owner}";
        visit.Pages.Add(fact);
        return null;
    }

    private string? AtClosing(VisitSeen visit, DeskEvent fact, AtClosing answer)
    {
        if (plan.Rules.ClosesAt is not { } closes) return "this showroom never asks";
        if (fact.At < plan.StartOf(plan.DayAt(visit.Arrived.At)) + closes.ToTimeSpan()) return "the showroom was open";
        visit.AtClosing.Add(answer);
        return null;
    }

    private string? Finish(VisitSeen visit, VisitFinished finished)
    {
        if (visit.Stage != Stage.Received || visit.Rep != finished.Rep) return "he had not received it";
        visit.End = finished;
        return Over(visit);
    }

    private string? Over(VisitSeen visit)
    {
        _today = _today with { Finished = _today.Finished + 1 };
        Count();
        return Set(visit, Stage.Finished, visit.Rep);
    }

    private string? Leave(VisitSeen visit)
    {
        visit.AtClosing.Add(FrontDesk.AtClosing.Gone); // said at closing of somebody who was never received, it is this
        _today = _today with { Left = _today.Left + 1 };
        Count();
        return Set(visit, Stage.Left, null);
    }

    private string? Credit(CreditNoted noted)
    {
        if (!Visits.TryGetValue(noted.Visit, out var visit) || visit.ReceivedBy != noted.Rep) return "he did not receive this visit";
        if (visit.Credited) return "I-05: it was credited before";
        visit.Credited = true;
        return null;
    }

    private string? Close(DayClosed closed)
    {
        var counted = _today;
        _today = default;
        return DayFigures.Of(closed.Totals) == counted ? null : $"FD-14: the day had {counted}";
    }

    private void Count() => _totals.Add(_today);
}

/// <summary>The figures of a day that follow from its entries alone.</summary>
internal readonly record struct DayFigures(int WalkIns, int Calls, int Left, int Finished)
{
    public static DayFigures Of(Boards.DayTotals totals) => new(totals.WalkIns, totals.Calls, totals.Left, totals.Finished);
}
