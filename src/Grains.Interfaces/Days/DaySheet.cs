using System.Collections.Immutable;
using SalesFloor.Boards;

namespace SalesFloor.Days;

/// <summary>A thing to be seen to before the showroom opens (FD-16); <paramref name="IsOptional"/>: good to have (FD-17).</summary>
[GenerateSerializer, Immutable, Alias("days.ChecklistItem.v1")]
public sealed record ChecklistItem(string Id, BilingualName Name, bool IsOptional)
{
    /// <summary>The rulebook's list: lines and registers (FD-16), and what staff on duty see to before work begins (FD-17).</summary>
    public static ImmutableArray<ChecklistItem> Usual { get; } =
    [
        new("lines", new("电话线路畅通", "Every telephone line is clear"), false),
        new("call-register", new("来电登记表已备好", "The register of calls is at hand"), false),
        new("walk-in-register", new("来客登记表已备好", "The register of visitors is at hand"), false),
        new("tracking-sheet", new("客户跟踪表已备好", "The customer tracking sheet is at hand"), false),
        new("cleaning", new("卫生已打扫", "The floor is clean"), true),
        new("tea", new("茶水、杯子已备好", "Tea, water and cups are ready"), true),
        new("air", new("空调已检查", "The air-conditioning works"), true),
    ];
}

/// <summary>Who has seen to an item, and when.</summary>
[GenerateSerializer, Immutable, Alias("days.ChecklistTick.v1")]
public sealed record ChecklistTick(string Item, SalespersonId By, DateTimeOffset At);

/// <summary>A piece of the day's work that the manager has given out (FD-18). <paramref name="For"/> null: for whoever gets to it.</summary>
[GenerateSerializer, Immutable, Alias("days.PlannedWork.v1")]
public sealed record PlannedWork(Guid Id, string Text, SalespersonId? For, SalespersonId PlannedBy, DateTimeOffset At, SalespersonId? DoneBy, DateTimeOffset? DoneAt);

/// <summary>The figures that the desk reports at closing (FD-14).</summary>
[GenerateSerializer, Alias("days.ReportedFigure.v1")]
public enum ReportedFigure { WalkIns = 1, NewCustomers = 2, CallsAnswered = 3 }

/// <summary>A correction after the signature: visible beside what was signed, which stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("days.TotalsAmendment.v1")]
public sealed record TotalsAmendment(ReportedFigure Figure, int From, int To, string Why, SalespersonId By, DateTimeOffset At);

/// <summary>The totals of a day as the secretary signed them: frozen (FD-14, I-11). <paramref name="CallsAnswered"/> are all calls, also those that never became a visit. <paramref name="To"/>: the assistants to whom it is delivered; <paramref name="ReadBy"/>: who of them has read it.</summary>
[GenerateSerializer, Immutable, Alias("days.SignedTotals.v1")]
public sealed record SignedTotals(
    DayTotals Totals, int CallsAnswered, SalespersonId By, DateTimeOffset At, ImmutableArray<SalespersonId> To, SalespersonId? ReadBy, DateTimeOffset? ReadAt, ImmutableArray<TotalsAmendment> Amendments)
{
    /// <summary>A figure as it was signed, and as amended since.</summary>
    public (int Signed, int Now) Of(ReportedFigure figure)
    {
        var signed = figure switch
        {
            ReportedFigure.WalkIns => Totals.WalkIns,
            ReportedFigure.NewCustomers => Totals.NewCustomers,
            ReportedFigure.CallsAnswered => CallsAnswered,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return (signed, Amendments.LastOrDefault(amendment => amendment.Figure == figure)?.To ?? signed);
    }
}

/// <summary>The frame of one local day: opening, work, closing. <paramref name="SignedOff"/> is null until the day is signed off.</summary>
[GenerateSerializer, Immutable, Alias("days.DaySheet.v1")]
public sealed record DaySheet(DateOnly Day, ImmutableArray<ChecklistItem> Checklist, ImmutableArray<ChecklistTick> Ticks, ImmutableArray<PlannedWork> Work, SignedTotals? SignedOff);
