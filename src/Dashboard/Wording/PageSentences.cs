using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Wording;

/// <summary>How the call to an owner stands, and what owner and stand-in share.</summary>
public static class PageSentences
{
    /// <summary>What the desk sees of a visitor who waits for his rep: not called yet, being called, coming, cannot, silent.</summary>
    public static string ForOwner(this IStringLocalizer<Words> words, FloorSnapshot floor, VisitOnFloor visit, DateTimeOffset now) => visit.Page switch
    {
        null => words["Visits.ForOwner", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere)],
        { Answer: PageAnswer.Coming } => words["Visits.OwnerComing", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere)],
        { Answer: PageAnswer.Cannot } => words["Visits.OwnerCannot", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere)],
        { Answer: PageAnswer.SendToMe } => words["Visits.OwnerSends", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere)],
        { Until: var until } when until > now => words["Visits.OwnerPaged", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere), FigureWords.Running(until - now)],
        _ => words["Visits.OwnerSilent", words.OwnerName(floor, visit.Owner, visit.OwnerElsewhere)],
    };

    /// <summary>What is called out at the desk: an owner who cannot come, or says nothing.</summary>
    public static string? PageAlert(this VisitOnFloor visit, DateTimeOffset now) => visit.Page switch
    {
        { Answer: PageAnswer.Cannot or PageAnswer.SendToMe } page => $"page-{visit.Id}-{page.At.Ticks}-no",
        { Answer: null } page when page.Until <= now => $"page-{visit.Id}-{page.At.Ticks}-silent",
        _ => null,
    };
}
