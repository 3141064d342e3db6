using System.Collections.Immutable;
using SalesFloor.Figures;

namespace SalesFloor.Targets;

/// <summary>What is reached of which targets: one metric, of one product and region or of all, over a period; with <paramref name="Into"/>, also over each such part of it.</summary>
public sealed record TargetFiguresAsked(ShowroomId Showroom, TargetPeriod Period, TargetMetric Metric, string? Product = null, string? Region = null, PeriodKind? Into = null);

/// <summary>Reads how far targets are reached (TGT-16), from the plan in force and the figures of the ledger. May be a moment behind the floor.</summary>
public interface ITargetFigures
{
    /// <summary>Everybody of the tree; null where the showroom was never set up.</summary>
    Task<TargetFigures?> Of(TargetFiguresAsked asked, CancellationToken cancellation);

    /// <summary>The figures that make up what one of the tree has reached, each with the ledger entry behind it, in the order of their moments.</summary>
    Task<ImmutableArray<FigureLine>> Behind(TargetFiguresAsked asked, TargetScope scope, CancellationToken cancellation);

    /// <summary>What the parts of a target reached in the same time of last year (TGT-24); null where the showroom was never set up.</summary>
    Task<LastYearFigures?> LastYear(DivideTarget question, CancellationToken cancellation);

    /// <summary>How much traffic each of the showroom needs for the deals it is to make (MKT-03); null where the showroom was never set up.</summary>
    Task<TrafficPlan?> Traffic(ShowroomId showroom, TargetPeriod period, CancellationToken cancellation);

    /// <summary>A rep's own today and in this month; null where the showroom was never set up.</summary>
    Task<MyFigures?> Mine(ShowroomId showroom, SalespersonId rep, CancellationToken cancellation);

    /// <summary>The team's month as everybody on the floor may see it, without customers; null where the showroom was never set up.</summary>
    Task<TeamFigures?> Team(ShowroomId showroom, CancellationToken cancellation);
}

/// <summary>How far the targets of a period are reached, a row for each of the tree. <paramref name="At"/>: counted then.</summary>
public sealed record TargetFigures(DateTimeOffset At, TargetPeriod Period, TargetMetric Metric, string? Product, string? Region, ImmutableArray<TargetProgress> Rows, ImmutableArray<TargetParts>? Parts = null);

/// <summary>What one of the tree reached in each part of a period.</summary>
public sealed record TargetParts(TargetScope Scope, ImmutableArray<TargetPart> Parts);

/// <summary>A part: a week of a month, a month of a quarter. <paramref name="Target"/>, <paramref name="Actual"/> and <paramref name="Attainment"/> as of a target of its own.</summary>
public sealed record TargetPart(TargetPeriod Period, decimal? Target, decimal? Actual, decimal? Attainment);

/// <summary>A rep's own, the month's first targets first. Empty where he has none in force. <paramref name="Guidance"/>: what somebody above said last about one of this month's.</summary>
public sealed record MyFigures(DateTimeOffset At, ImmutableArray<TargetProgress> Today, ImmutableArray<TargetProgress> Month, ProgressNote? Guidance = null);

/// <summary>The team's month by the first metric for which it has a target in force; by the sales amount where it has none. <paramref name="Reps"/> are those who have a target of it, the furthest first.</summary>
public sealed record TeamFigures(DateTimeOffset At, TargetProgress Team, ImmutableArray<TargetProgress> Groups, ImmutableArray<TargetProgress> Reps);

/// <summary>How far one target is reached at a moment (TGT-16, BRD-06). What cannot be said is null, and never a nought instead.</summary>
/// <param name="Key">Whose, when, what.</param>
/// <param name="Target">What is in force for the period, or what longer and shorter targets leave for it by working time; null where nothing is.</param>
/// <param name="Version">The version in force where the target is set for just this period.</param>
/// <param name="Actual">What the floor has counted; null for what it does not count.</param>
/// <param name="Attainment">Actual ÷ target, 1 being all of it; undefined at a target of nothing.</param>
/// <param name="Due">Pace to date: what of the target the working time that is over would have reached by now.</param>
/// <param name="Pace">Actual ÷ due; null while nothing is due yet.</param>
/// <param name="Deviation">Actual minus due: the deviation from plan (TGT-19).</param>
/// <param name="Projection">Where the period ends if it goes on as it did; null before its first working minute.</param>
/// <param name="DaysLeft">Working days left, today among them until its last shift is over.</param>
/// <param name="NeededPerDay">What is missing for each of them; nothing when nothing is missing, null when no day is left.</param>
/// <param name="Currency">Of money, what it is in: the showroom's own.</param>
/// <param name="Others">What came in other currencies: no part of the actual, and never added to it.</param>
public sealed record TargetProgress(
    TargetKey Key, decimal? Target, int? Version, decimal? Actual, decimal? Attainment, decimal? Due, decimal? Pace, decimal? Deviation, decimal? Projection, int DaysLeft, decimal? NeededPerDay,
    string? Currency = null, ImmutableArray<MoneyIn>? Others = null);

/// <summary>What the whole and its parts reached in the same time of last year: the weights by which a target is divided on the ground of it (TGT-24). A rep without a last year weighs as much as the others on average.</summary>
public sealed record LastYearFigures(TargetPeriod Period, decimal Whole, ImmutableArray<TargetWeight> Parts);

/// <summary>The traffic that the deals of a period need (MKT-02, MKT-03). <paramref name="Conversion"/> is that of the days from <paramref name="From"/> to <paramref name="Until"/>.</summary>
/// <param name="Deals">What the showroom is to make; null where no target of deals is in force.</param>
/// <param name="Traffic">What it needs for it; undefined, and therefore null, where nothing ever came of any contact (I-14).</param>
/// <param name="Shares">The showroom, its groups and reps; they add up.</param>
public sealed record TrafficPlan(TargetPeriod Period, DateOnly From, DateOnly Until, decimal? Deals, decimal? Conversion, decimal? Traffic, ImmutableArray<TrafficShare> Shares);

/// <summary>One's part: the deals he is to make, what comes of his contacts, the contacts that he needs.</summary>
public sealed record TrafficShare(TargetScope Scope, decimal Deals, decimal Conversion, decimal Traffic);
