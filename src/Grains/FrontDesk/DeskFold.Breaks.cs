using SalesFloor.Assignment;

namespace SalesFloor.FrontDesk;

// Misses in a row, and the break that follows from them. An answer, whichever, ends the row.
public static partial class DeskFold
{
    private static DeskBook Apply(DeskBook desk, OfferTimedOut missed)
    {
        var after = Refused(desk, missed.Visit, missed.Rep, Verdict.MissedThisVisit, missed.At).Count(missed.Rep, day => day with { Missed = day.Missed + 1 });
        return missed.InARow == 0 ? after : after.WithRep(missed.Rep, rep => rep with { Misses = missed.InARow });
    }

    private static DeskBook Answered(this DeskBook desk, SalespersonId who) => desk.WithRep(who, rep => rep.Misses == 0 ? rep : rep with { Misses = 0 });

    private static DeskBook WithRep(this DeskBook desk, SalespersonId who, Func<RepAtDesk, RepAtDesk> change)
    {
        var known = desk.Reps.FirstOrDefault(rep => rep.Rep == who);
        return known is null || change(known) is var changed && changed == known ? desk : desk with { Reps = desk.Reps.Replace(known, changed) };
    }
}
