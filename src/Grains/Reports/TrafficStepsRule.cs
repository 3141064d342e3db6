using System.Collections.Immutable;

namespace SalesFloor.Reports;

/// <summary>How far a month is in the five steps of traffic (PIPE-21). Pure.</summary>
public static class TrafficStepsRule
{
    /// <summary>What the steps rest on.</summary>
    /// <param name="Targets">Traffic targets of the showroom for the month that are in force.</param>
    /// <param name="Plans">Sales plans of the showroom for it that are approved.</param>
    /// <param name="Reps">Who sells there.</param>
    /// <param name="RepsReady">Who of them has a traffic target in force and has submitted his own plan (MKT-03).</param>
    /// <param name="NewCustomers">New customers of the month.</param>
    /// <param name="Asked">Of how many of them it is known how they came to us.</param>
    /// <param name="Owned">Customers who are somebody's.</param>
    /// <param name="Neglected">How many of them are about to be lost, or may be transferred, for want of contact (OWN-06, OWN-18).</param>
    /// <param name="Summaries">Closed traffic targets of the showroom, and summaries of its plan.</param>
    public readonly record struct Facts(int Targets, int Plans, int Reps, int RepsReady, int NewCustomers, int Asked, int Owned, int Neglected, int Summaries);

    /// <summary>The five steps in their order.</summary>
    public static ImmutableArray<TrafficStepRow> Of(Facts facts) =>
    [
        Row(TrafficStep.Target, Math.Min(1, facts.Targets) + Math.Min(1, facts.Plans), 2),
        Row(TrafficStep.Division, facts.RepsReady, facts.Reps),
        Row(TrafficStep.Data, facts.Asked, facts.NewCustomers),
        Row(TrafficStep.Tracking, facts.Owned - facts.Neglected, facts.Owned),
        Row(TrafficStep.Summary, Math.Min(1, facts.Summaries), 1),
    ];

    // Of nothing nothing can be done yet.
    private static TrafficStepRow Row(TrafficStep step, int reached, int of) => new(step, of <= 0 || reached <= 0 ? StepState.NotBegun : reached < of ? StepState.Underway : StepState.Done, Math.Max(0, reached), of);
}
