using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What somebody means to do to reach his targets (TGT-14, TGT-15, TGT-21…23): strategy, customers, channels, promotions, resources, work, and the budget in money.</summary>
[GenerateSerializer, Immutable, Alias("targets.SalesPlanText.v1")]
public sealed record SalesPlanText(string Strategy, string CustomerGroup, string Channels, string? Promotions, string? Resources, string? Work, decimal Budget);

/// <summary>Where a sales plan stands. A rep's goes to his supervisor, then to the manager (TGT-11, TGT-15); it is carried out once it is approved (TGT-22).</summary>
[GenerateSerializer, Alias("targets.SalesPlanState.v1")]
public enum SalesPlanState { Submitted = 1, Reviewed = 2, Approved = 3, Returned = 4 }

/// <summary>A sales plan of a rep, group, showroom or company for a period, and the summary after it (TGT-21). <paramref name="Spent"/> of the budget, money.</summary>
[GenerateSerializer, Immutable, Alias("targets.SalesPlan.v1")]
public sealed record SalesPlan(
    TargetScope Scope, TargetPeriod Period, int Version, SalesPlanText Text, SalesPlanState State, SalespersonId By, DateTimeOffset At,
    SalespersonId? ReviewedBy = null, SalespersonId? ApprovedBy = null, string? ReturnedWhy = null, string? Summary = null, decimal? Spent = null, DateTimeOffset? SummaryAt = null);

/// <summary>Order: this is my plan.</summary>
[GenerateSerializer, Immutable, Alias("targets.SubmitSalesPlan.v1")]
public sealed record SubmitSalesPlan(ShowroomId Showroom, TargetScope Scope, TargetPeriod Period, SalesPlanText Text, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: whoever is above passes the plan on or approves it, or sends it back with a reason.</summary>
[GenerateSerializer, Immutable, Alias("targets.ReviewSalesPlan.v1")]
public sealed record ReviewSalesPlan(ShowroomId Showroom, TargetScope Scope, TargetPeriod Period, int Version, TargetRuling Ruling, string? Why, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: how it went, at the end of the period (TGT-21).</summary>
[GenerateSerializer, Immutable, Alias("targets.SummariseSalesPlan.v1")]
public sealed record SummariseSalesPlan(ShowroomId Showroom, TargetScope Scope, TargetPeriod Period, string Summary, decimal? Spent, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>Order: the monthly or quarterly plan goes to the superior, as it stands (TGT-13).</summary>
[GenerateSerializer, Immutable, Alias("targets.ReportTargets.v1")]
public sealed record ReportTargets(ShowroomId Showroom, TargetScope Scope, TargetPeriod Period, string? Note, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);

/// <summary>A plan as it was reported to a superior (TGT-13).</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetReport.v1")]
public sealed record TargetReport(TargetScope Scope, TargetPeriod Period, ImmutableArray<ReportedTarget> Lines, string? Note, SalespersonId By, SalespersonId To, DateTimeOffset At);

/// <summary>A line of such a report: the target, what is reached and what is due of it by then; their difference is the deviation (TGT-19). Null where the floor does not count it.</summary>
[GenerateSerializer, Immutable, Alias("targets.ReportedTarget.v1")]
public sealed record ReportedTarget(TargetKey Key, decimal Value, TargetState State, int Version, decimal? Actual = null, decimal? Due = null);
