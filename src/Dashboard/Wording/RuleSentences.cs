using Microsoft.Extensions.Localization;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>A rule as a sentence, with its ids in the rulebook.</summary>
public sealed record RuleSentence(string Ids, string Text);

/// <summary>The rules of a showroom in words.</summary>
public static class RuleSentences
{
    /// <summary>Every rule that is data, as it is set.</summary>
    public static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, FloorRules rules)
    {
        yield return new("ROT-02", words["Rules.Strategy", words.Of(rules.Strategy)]);
        if (rules.CallStrategy is { } calls) yield return new("ROT-10, X-03", words["Rules.CallStrategy", words.Of(calls)]);
        yield return new("ROT-02, ROT-12", rules.SharesOnBreak ? words["Rules.SharesOnBreak"] : words["Rules.NoSharesOnBreak"]);
        yield return new("ROT-10", rules.OneRotationForBothChannels ? words["Rules.OneRotation"] : words["Rules.TwoRotations"]);
        if (rules.UseTerritories) yield return new("ROT-08, X-02", words["Rules.Territories"]);
        yield return new("FD-05, X-01", words["Rules.Forgotten", words.Of(rules.ForgottenRep)]);
        yield return new("FD-04, FD-10", words["Rules.Offers", (int)rules.WalkInOffer.TotalSeconds, (int)rules.CallOffer.TotalSeconds]);
        yield return new("FD-15", rules.UndoFor == TimeSpan.Zero ? words["Rules.NoUndo"] : words["Rules.Undo", (int)rules.Undo().TotalSeconds]);
        yield return new("ROT-06", rules.MissesUntilBreak == 0 ? words["Rules.NoBreak"] : words["Rules.Misses", rules.Misses()]);
        yield return new("FD-04, I-21", words["Rules.Page", (int)rules.Page().TotalSeconds, 100 - rules.Share(), rules.Share()]);
        if (rules.ClosesAt is { } closes) yield return new("FD-14", words["Rules.Closes", closes.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)]);
        yield return new("OWN-06, I-08", words["Rules.Lapse", rules.OwnershipLapsesAfterMonths]);
        foreach (var rule in words.InWords(rules.Ownership ?? OwnershipRules.Default)) yield return rule;
        yield return new("CUS-14", words["Rules.FileNeeds", string.Join(words["Separator"], FileTemplates.Of(rules).Where(terms => terms.Needed).Select(terms => words.Of(terms.Field)))]);
        if (rules.FileFields is { LeftOut: { Length: > 0 } left }) yield return new("CUS-15, CUS-16, CUS-17", words["Rules.FileLeavesOut", string.Join(words["Separator"], left.Select(field => words.Of(field)))]);
        foreach (var rule in words.InWords(rules.Classes ?? ClassRules.Default)) yield return rule;
        var kept = rules.Retention ?? RetentionRules.Default;
        yield return new("SEC-07", words["Rules.Kept", kept.Years, kept.ImportantYears]);
        yield return new("SEC-04, X-20", rules.MayExport ? words["Rules.MayExport"] : words["Rules.NoExport"]);
        foreach (var rule in words.InWords(rules.Calls ?? CallRules.Default).Concat(words.InWords(rules.Compensation ?? CompensationRules.Default))) yield return rule;
    }

    private static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, OwnershipRules rules)
    {
        yield return new("OWN-06", words["Rules.Maintenance", string.Join(words["Separator"], rules.Maintenance.Select(kind => words.Of(kind)))]);
        yield return new("OWN-18", words["Rules.WarnAt", rules.WarnAtPercent]);
        if (rules.CoolOffDays > 0) yield return new("OWN-06", words["Rules.CoolOff", rules.CoolOffDays]);
        yield return new("CUS-14, X-33", rules.MinimumFirst ? words["Rules.MinimumFirst"] : words["Rules.NoMinimum"]);
    }

    private static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, ClassRules rules)
    {
        yield return new("CUS-09", words["Rules.VisitClasses", string.Join(words["Separator"], ClassRules.Grades.Select(grade => rules.Days(grade) is { } days ? words["Rules.VisitClass", grade, days].Value : words["Rules.VisitClassNone", grade].Value))]);
        var grading = rules.Grading ?? GradingRules.Default;
        var terms = new[] { ("A", grading.A), ("B", grading.B), ("C", grading.C) }.Select(one => words["Rules.GradeTerms", one.Item1, one.Item2.Amount.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture), one.Item2.Purchases, one.Item2.Years].Value);
        yield return new("CUS-11", grading.Months == 0 ? words["Rules.NoGrading"] : words["Rules.Grading", grading.Needed, grading.Months, string.Join(words["Rules.GradeBreak"], terms)]);
    }

    private static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, CallRules calls)
    {
        yield return new("FD-11", words["Rules.Lines", calls.Lines, calls.WarnAfter.TotalMinutes, calls.LimitAfter.TotalMinutes]);
        yield return new("FD-13", words["Rules.Link", calls.LinkWithinDays]);
    }

    private static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, CompensationRules rules)
    {
        foreach (var terms in rules.Terms)
        {
            yield return new("FD-07, ROT-05", terms.IsOpen
                ? words[terms.NeedsCertification ? "Rules.CompCertified" : "Rules.Comp", words.Of(terms.Cause), words.Of(terms.Approver), (int)terms.ReportWithin.TotalHours, terms.MostPerRep, rules.Days]
                : words["Rules.CompClosed", words.Of(terms.Cause)]);
        }

        yield return new("ROT-12", words["Rules.CompAlarm", rules.AlarmAtLeast, rules.Days, rules.AlarmDeviations]);
    }
}
