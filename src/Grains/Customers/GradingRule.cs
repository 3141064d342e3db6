using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>A contract that stands, as the class of a customer is judged by it.</summary>
public sealed record Purchase(DateTimeOffset At, decimal Amount, string Currency);

/// <summary>Which class a customer's purchases speak for: what he bought for, how often, how long he has been coming (CUS-11). Pure; it proposes and changes nothing.</summary>
public static class GradingRule
{
    /// <summary>The proposal; null where he never bought, or where the rules propose nothing.</summary>
    public static GradeProposal? Propose(string? grade, IReadOnlyCollection<Purchase> purchases, ShowroomPlan plan, DateTimeOffset now)
    {
        var rules = VisitRule.Of(plan).Grading ?? GradingRules.Default;
        if (rules.Months == 0 || purchases.Count == 0) return null;

        var today = plan.DayAt(now);
        var recent = purchases.Where(one => plan.DayAt(one.At) >= today.AddMonths(-rules.Months)).ToArray();
        var currency = purchases.MaxBy(one => one.At)!.Currency;
        var amount = recent.Where(one => one.Currency == currency).Sum(one => one.Amount);
        var years = purchases.Count > 1 ? WholeYears(plan.DayAt(purchases.Min(one => one.At)), today) : 0;
        var (proposed, terms) = new[] { ("A", rules.A), ("B", rules.B), ("C", rules.C) }.Where(one => Met(one.Item2, amount, recent.Length, years) >= rules.Needed).FirstOrDefault(("D", rules.C));
        return new(proposed, grade, amount, currency, recent.Length, years, rules.Months, rules.Needed, terms);
    }

    private static int Met(GradeTerms terms, decimal amount, int purchases, int years) => (amount >= terms.Amount ? 1 : 0) + (purchases >= terms.Purchases ? 1 : 0) + (years >= terms.Years ? 1 : 0);

    private static int WholeYears(DateOnly from, DateOnly to) => to.Year - from.Year - (from.AddYears(to.Year - from.Year) > to ? 1 : 0);
}
