using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;

namespace SalesFloor.Showrooms;

/// <summary>What the terms of compensation, telephone and ownership in a plan must be. Pure.</summary>
internal static class PlanTermsRule
{
    // What is over leaves the book of compensations after forty days; a rule that counts or waits longer would not be kept.
    private const int MostDays = 30;

    private const int MostVisitDays = 3650;

    // F1 to F12.
    private const int MostLines = 12;

    public static (PlanFault Fault, string Subject)? Fault(FloorRules rules)
    {
        if (rules.Compensation is { } compensation && Wrong(compensation) is { } cause) return (PlanFault.CompensationTerms, cause);
        if (rules.Calls is { } calls && IsWrong(calls)) return (PlanFault.CallRules, "");
        if (rules.FileFields is { } file && IsWrong(file, rules)) return (PlanFault.OwnershipRules, "file");
        if (rules.Retention is { } kept && (kept.Years is < 1 or > 99 || kept.ImportantYears < kept.Years || kept.ImportantYears > 99)) return (PlanFault.OwnershipRules, "retention");
        if (rules.Classes is { } classes && IsWrong(classes)) return (PlanFault.ClassRules, "");
        return rules.Ownership is { } ownership && IsWrong(ownership) ? (PlanFault.OwnershipRules, "") : null;
    }

    // What is needed has to be there to be filled in.
    private static bool IsWrong(FileRules file, FloorRules rules)
    {
        var fields = FileTemplates.Of(rules.Sold).Select(terms => terms.Field).ToHashSet();
        return file.LeftOut.IsDefault || file.Needed.IsDefault || file.Needed.Any(field => !fields.Contains(field) || file.LeftOut.Contains(field)) || file.LeftOut.Any(field => !fields.Contains(field));
    }

    // A class that is more than another asks for no less.
    private static bool IsWrong(ClassRules rules) =>
        ClassRules.Grades.Any(grade => rules.Days(grade) is < 1 or > MostVisitDays) || (rules.Grading is { } grading && (grading.Months is < 0 or > 120 || grading.Needed is < 1 or > 3
            || !IsMore(grading.A, grading.B) || !IsMore(grading.B, grading.C) || grading.C.Amount < 0 || grading.C.Purchases < 0 || grading.C.Years < 0));

    private static bool IsMore(GradeTerms more, GradeTerms less) => more.Amount >= less.Amount && more.Purchases >= less.Purchases && more.Years >= less.Years;

    private static bool IsWrong(CallRules calls) => calls.Lines is < 1 or > MostLines || calls.WarnAfter <= TimeSpan.Zero || calls.LimitAfter < calls.WarnAfter || calls.LinkWithinDays < 1;

    private static bool IsWrong(OwnershipRules rules) => rules.Maintenance.IsDefaultOrEmpty || rules.Maintenance.Any(kind => !Enum.IsDefined(kind)) || rules.WarnAtPercent is < 1 or > 99 || rules.CoolOffDays is < 0 or > 3650;

    private static string? Wrong(CompensationRules rules)
    {
        if (rules.Terms.IsDefault || rules.Days is < 1 or > MostDays || rules.AlarmAtLeast < 1 || rules.AlarmDeviations < 0) return "";
        if (rules.Terms.GroupBy(terms => terms.Cause).FirstOrDefault(same => same.Count() > 1) is { } twice) return twice.Key.ToString();
        return rules.Terms.FirstOrDefault(terms => !Enum.IsDefined(terms.Cause) || !Enum.IsDefined(terms.Approver) || !Enum.IsDefined(terms.For)
            || terms.ReportWithin <= TimeSpan.Zero || terms.ReportWithin > TimeSpan.FromDays(MostDays) || terms.MostPerRep < 1)?.Cause.ToString();
    }
}
