using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Wording;

/// <summary>The visits that a customer's class asks for, in words (CUS-09).</summary>
public static class VisitSentences
{
    /// <summary>On the file: class, frequency, the last contact that counted, the day, and how far it is.</summary>
    public static string InWords(this IStringLocalizer<Words> words, VisitDue due) => due.Standing switch
    {
        VisitStanding.Later => words["Visits.Later", due.Grade, due.Days, Day(due.Since), Day(due.By)],
        VisitStanding.Today => words["Visits.Today", due.Grade, due.Days, Day(due.Since)],
        VisitStanding.Overdue => words["Visits.Overdue", due.Grade, due.Days, Day(due.Since), Day(due.By), due.DaysLate],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>In a list: the day, and how late.</summary>
    public static string Shortly(this IStringLocalizer<Words> words, VisitDue due) =>
        due.DaysLate > 0 ? words["Visits.ShortlyLate", due.Grade, Day(due.By), due.DaysLate] : words["Visits.Shortly", due.Grade, Day(due.By)];

    /// <summary>The class that his deals speak for, with the numbers beside what the class asks for (CUS-11).</summary>
    public static string InWords(this IStringLocalizer<Words> words, GradeProposal proposal)
    {
        string numbers = words["Grading.Numbers", proposal.Purchases, proposal.Months, MoneyWords.Exactly(proposal.Amount, proposal.Currency), proposal.Years];
        string terms = words[proposal.Grade == "D" ? "Grading.TermsOfC" : "Grading.Terms", proposal.Needed, proposal.Terms.Purchases, MoneyWords.Exactly(proposal.Terms.Amount), proposal.Terms.Years];
        return proposal switch
        {
            { Changes: false } => words["Grading.Same", proposal.Grade, numbers, terms],
            { Now: { } now } => words["Grading.Proposed", proposal.Grade, numbers, terms, now],
            _ => words["Grading.First", proposal.Grade, numbers, terms],
        };
    }

    /// <summary>A sign beside the colour.</summary>
    public static string Sign(this VisitStanding standing) => standing switch
    {
        VisitStanding.Later => "▲",
        VisitStanding.Today => "●",
        VisitStanding.Overdue => "▼",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The style class of a standing.</summary>
    public static string Style(this VisitStanding standing) => standing switch
    {
        VisitStanding.Later => "good",
        VisitStanding.Today => "near",
        VisitStanding.Overdue => "over",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
