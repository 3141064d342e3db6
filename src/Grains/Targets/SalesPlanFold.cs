using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>How facts change the sales plans of a year. A pure fold.</summary>
internal static class SalesPlanFold
{
    /// <summary>The plans after the fact.</summary>
    public static ImmutableArray<SalesPlan> Apply(ImmutableArray<SalesPlan> plans, TargetEvent fact) => fact switch
    {
        SalesPlanSubmitted submitted => Submitted(plans, submitted),
        SalesPlanReviewed reviewed => Changed(plans, reviewed.Scope, reviewed.Period, plan => plan with { State = SalesPlanState.Reviewed, ReviewedBy = reviewed.By }),
        SalesPlanApproved approved => Changed(plans, approved.Scope, approved.Period, plan => plan with { State = SalesPlanState.Approved, ApprovedBy = approved.By }),
        SalesPlanReturned returned => Changed(plans, returned.Scope, returned.Period, plan => plan with { State = SalesPlanState.Returned, ReturnedWhy = returned.Why, ReviewedBy = null }),
        SalesPlanSummarised summarised => Changed(plans, summarised.Scope, summarised.Period, plan => plan with { Summary = summarised.Summary, Spent = summarised.Spent, SummaryAt = summarised.At }),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "This is no fact of a sales plan."),
    };

    private static ImmutableArray<SalesPlan> Submitted(ImmutableArray<SalesPlan> plans, SalesPlanSubmitted fact)
    {
        var before = plans.FirstOrDefault(plan => plan.Scope == fact.Scope && plan.Period == fact.Period);
        var now = new SalesPlan(fact.Scope, fact.Period, (before?.Version ?? 0) + 1, fact.Text, SalesPlanState.Submitted, fact.By, fact.At);
        return before is null ? plans.Add(now) : plans.Replace(before, now);
    }

    private static ImmutableArray<SalesPlan> Changed(ImmutableArray<SalesPlan> plans, TargetScope scope, TargetPeriod period, Func<SalesPlan, SalesPlan> change) =>
        [.. plans.Select(plan => plan.Scope == scope && plan.Period == period ? change(plan) : plan)];
}
