using System.Collections.Immutable;

namespace SalesFloor.Reports;

/// <summary>The five steps in which a showroom makes its traffic (PIPE-21).</summary>
public enum TrafficStep
{
    /// <summary>Target and plan are set.</summary>
    Target = 1,

    /// <summary>Both are broken down to every rep (MKT-03).</summary>
    Division = 2,

    /// <summary>The data of customers are collected: how each new one came to us (MKT-05).</summary>
    Data = 3,

    /// <summary>Each customer is followed up by himself: none is about to be lost for want of contact.</summary>
    Tracking = 4,

    /// <summary>The manager has summed the month up.</summary>
    Summary = 5,
}

/// <summary>How far a step is.</summary>
public enum StepState { NotBegun = 1, Underway = 2, Done = 3 }

/// <summary>A step: <paramref name="Reached"/> of <paramref name="Of"/>, of whatever the step counts.</summary>
public sealed record TrafficStepRow(TrafficStep Step, StepState State, int Reached, int Of);

/// <summary>The five steps of a month, and what it needs and has (MKT-02). <paramref name="Needed"/>: sales target ÷ conversion of the 90 days before today, or of a month that is over before it; null where there is no target, or nothing was ever sold (I-14). <paramref name="Traffic"/>: the contacts of the month so far.</summary>
public sealed record TrafficSheet(DateOnly Month, ImmutableArray<TrafficStepRow> Steps, decimal? SalesTarget, decimal? Conversion, decimal? Needed, decimal Traffic);
