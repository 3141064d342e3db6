using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>When the desk is asked of an open visit whether the visitor is still here. Pure.</summary>
internal static class ClosingRule
{
    // Whoever is still here at closing is seldom still here half an hour later.
    private static readonly TimeSpan s_askAgainAfter = TimeSpan.FromMinutes(30);

    /// <summary>From when on it is asked: the closing time of the day he came, for whoever came later half an hour after that, and half an hour after each "still here"; null where the showroom never asks.</summary>
    public static DateTimeOffset? AsksAt(OpenVisit visit, ShowroomPlan plan)
    {
        if (plan.Rules.ClosesAt is not { } closes) return null;

        var closing = plan.StartOf(plan.DayAt(visit.ArrivedAt)) + closes.ToTimeSpan();
        var first = closing > visit.ArrivedAt ? closing : visit.ArrivedAt + s_askAgainAfter;
        return visit.StillHereAt is { } said && said + s_askAgainAfter > first ? said + s_askAgainAfter : first;
    }

    /// <summary>Why the answer does not count; null when it does.</summary>
    public static VisitRefusal? Refuse(OpenVisit visit, AnswerAtClosing command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Answer)) return VisitRefusal.ChoiceUnknown;
        return AsksAt(visit, plan) is { } asks && asks <= now ? null : VisitRefusal.NotClosingYet;
    }
}
