using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>Which part of the plan somebody wants to see: one metric, of one product and region or of all, a period divided into parts.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetsAsked.v1")]
public sealed record TargetsAsked(ShowroomId Showroom, PeriodKind Kind, DateOnly Day, PeriodKind Into, TargetMetric Metric, string? Product = null, string? Region = null);

/// <summary>A part of the plan as a table: a row for each in the tree, a column for each part of the period. <paramref name="Version"/> of the whole plan.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetGrid.v1")]
public sealed record TargetGrid(
    long Version, TargetPeriod Period, ImmutableArray<TargetPeriod> Columns, TargetMetric Metric, TargetUnit Unit, string? Product, string? Region,
    ImmutableArray<TargetRow> Rows, ImmutableArray<TargetDifference> Differences, ImmutableArray<string> Products, ImmutableArray<string> Regions);

/// <summary>One of the tree: the whole period first, then its parts.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetRow.v1")]
public sealed record TargetRow(TargetScope Scope, TargetCell Whole, ImmutableArray<TargetCell> Parts);

/// <summary>A place of the table. <paramref name="FromAbove"/>: where no target is written down, what the working time of a longer one leaves for it; null where there is none.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetCell.v1")]
public sealed record TargetCell(TargetPeriod Period, TargetLine? Line, decimal? FromAbove);

/// <summary>Parts that do not add up to the whole (I-13). <paramref name="Whole"/> minus <paramref name="Parts"/> is what is missing; below nothing it is too much.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetDifference.v1")]
public sealed record TargetDifference(TargetKey Key, TargetAxis Along, decimal Whole, decimal Parts);

/// <summary>What one rep is to reach and what he has said about it, newest period first, how his showroom works, and the last words about his targets, the newest first.</summary>
[GenerateSerializer, Immutable, Alias("targets.MyTargets.v1")]
public sealed record MyTargets(long Version, ImmutableArray<TargetLine> Lines, ImmutableArray<SalesPlan> Plans, WorkCalendar Calendar, ImmutableArray<ProgressNote>? Notes = null);

/// <summary>What waits for somebody in a showroom, its sales plans and reports, its calendar, and the last words about its targets, the newest first.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetDesk.v1")]
public sealed record TargetDesk(
    long Version, ImmutableArray<TargetLine> Waiting, ImmutableArray<TargetLine> Countered, ImmutableArray<TargetLine> ToAssign, ImmutableArray<TargetLine> ToClose,
    ImmutableArray<SalesPlan> Plans, ImmutableArray<TargetReport> Reports, WorkCalendar Calendar, ImmutableArray<ProgressNote>? Notes = null);

/// <summary>A table of targets as text, read: the drafts, or what is wrong with each cell. All or nothing.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetsRead.v1")]
public sealed record TargetsRead(ImmutableArray<TargetDraft> Lines, ImmutableArray<TargetCellFault> Faults);

/// <summary>A cell that cannot be read or cannot be. <paramref name="Row"/> and <paramref name="Column"/> count from 1, the heading being row 1.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetCellFault.v1")]
public sealed record TargetCellFault(int Row, int Column, string Heading, string Text, TargetRefusal Reason);
