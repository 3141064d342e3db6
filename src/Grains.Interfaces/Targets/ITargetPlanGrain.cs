using System.Collections.Immutable;
using Orleans.Concurrency;

namespace SalesFloor.Targets;

/// <summary>Owns the tree of targets of a company's year (TGT-01…24): company, showroom, group, rep; year, quarter, month, week, day; and the sales plans made for them. Key <c>targets/{company}/{year}</c>. What is reached is not its own: that is counted from the ledger.</summary>
[Alias("targets.ITargetPlanGrain.v1")]
public interface ITargetPlanGrain : IGrainWithStringKey
{
    /// <summary>A part of the plan as a table; null where the showroom was never set up or the period is none of this year.</summary>
    [AlwaysInterleave, Alias("Grid")]
    Task<TargetGrid?> Grid(TargetsAsked asked);

    /// <summary>Every target of a showroom, those above it included.</summary>
    [AlwaysInterleave, Alias("Lines")]
    Task<ImmutableArray<TargetLine>> Lines(ShowroomId showroom);

    /// <summary>What waits for somebody, and the plans and reports of the showroom.</summary>
    [AlwaysInterleave, Alias("Desk")]
    Task<TargetDesk?> Desk(ShowroomId showroom);

    /// <summary>The targets and plans of one rep.</summary>
    [AlwaysInterleave, Alias("Mine")]
    Task<MyTargets?> Mine(ShowroomId showroom, SalespersonId rep);

    /// <summary>When a showroom works.</summary>
    [AlwaysInterleave, Alias("Calendar")]
    Task<WorkCalendar> Calendar(ShowroomId showroom);

    /// <summary>A target divided; nothing is stored.</summary>
    [AlwaysInterleave, Alias("Divide")]
    Task<TargetsRead> Divide(DivideTarget question);

    /// <summary>A table of targets as comma-separated text, read for <paramref name="by"/>; nothing is stored.</summary>
    [AlwaysInterleave, Alias("Read")]
    Task<TargetsRead> Read(ReadTargetTable asked);

    /// <summary>Every target of a showroom as comma-separated text, as <see cref="Read"/> takes it.</summary>
    [AlwaysInterleave, Alias("Write")]
    Task<string> Write(ShowroomId showroom);

    /// <summary>Targets are proposed, or changed.</summary>
    [Alias("Propose")]
    Task<TargetAnswer> Propose(ProposeTargets command);

    /// <summary>What waits is approved or sent back.</summary>
    [Alias("Decide")]
    Task<TargetAnswer> Decide(DecideTargets command);

    /// <summary>Approved targets are given out.</summary>
    [Alias("Assign")]
    Task<TargetAnswer> Assign(AssignTargets command);

    /// <summary>Targets are accepted by whoever is to reach them.</summary>
    [Alias("Accept")]
    Task<TargetAnswer> Accept(AcceptTargets command);

    /// <summary>He would accept another.</summary>
    [Alias("Counter")]
    Task<TargetAnswer> Counter(CounterTarget command);

    /// <summary>What becomes of that.</summary>
    [Alias("AnswerCounter")]
    Task<TargetAnswer> AnswerCounter(AnswerCounter command);

    /// <summary>The time of a target is over.</summary>
    [Alias("Close")]
    Task<TargetAnswer> Close(CloseTarget command);

    /// <summary>A word about a target on its way.</summary>
    [Alias("Note")]
    Task<TargetAnswer> Note(NoteProgress command);

    /// <summary>When a showroom works is set.</summary>
    [Alias("SetCalendar")]
    Task<TargetAnswer> SetCalendar(SetWorkCalendar command);

    /// <summary>Somebody submits his sales plan.</summary>
    [Alias("SubmitPlan")]
    Task<TargetAnswer> SubmitPlan(SubmitSalesPlan command);

    /// <summary>Whoever is above looks at it.</summary>
    [Alias("ReviewPlan")]
    Task<TargetAnswer> ReviewPlan(ReviewSalesPlan command);

    /// <summary>How it went.</summary>
    [Alias("SummarisePlan")]
    Task<TargetAnswer> SummarisePlan(SummariseSalesPlan command);

    /// <summary>A monthly or quarterly plan goes to the superior.</summary>
    [Alias("Report")]
    Task<TargetAnswer> Report(ReportTargets command);
}
