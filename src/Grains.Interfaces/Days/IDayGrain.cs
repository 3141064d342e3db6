using System.Collections.Immutable;
using SalesFloor.Showrooms;
using Orleans.Concurrency;

namespace SalesFloor.Days;

/// <summary>Owns the frame of a showroom's days: opening checklist, work plan, signed totals (FD-14, FD-16…FD-18). Key <c>day/{showroom}</c>. The figures themselves are the desk's.</summary>
[Alias("days.IDayGrain.v1")]
public interface IDayGrain : IGrainWithStringKey
{
    /// <summary>A day's sheet; null for today's. Null where the showroom was never set up.</summary>
    [AlwaysInterleave, Alias("Sheet")]
    Task<DaySheet?> Sheet(DateOnly? day);

    /// <summary>What the desk and the telephone know of a day, to be signed; null for today's. Null where the showroom was never set up.</summary>
    [AlwaysInterleave, Alias("ToSign")]
    Task<DayToSign?> ToSign(DateOnly? day);

    /// <summary>The days of the last two weeks that the desk has closed and nobody has signed, oldest first (FD-14).</summary>
    [AlwaysInterleave, Alias("NotSigned")]
    Task<ImmutableArray<DateOnly>> NotSigned();

    /// <summary>The manager sets what is to be seen to before opening, from today on.</summary>
    [Alias("SetChecklist")]
    Task<DayAnswer> SetChecklist(SetChecklist command);

    /// <summary>Somebody has seen to an item today, or takes that back.</summary>
    [Alias("TickItem")]
    Task<DayAnswer> TickItem(TickItem command);

    /// <summary>The manager gives out work for a day, today or later (FD-18). The same id again is the same work.</summary>
    [Alias("PlanWork")]
    Task<DayAnswer> PlanWork(PlanWork command);

    /// <summary>Work is done, or is not after all: said by whose it is.</summary>
    [Alias("TickWork")]
    Task<DayAnswer> TickWork(TickWork command);

    /// <summary>The secretary signs the totals of a day: frozen and delivered to the assistant (FD-14, I-11). Not while a visit of that day is open.</summary>
    [Alias("SignOff")]
    Task<DayAnswer> SignOff(SignOffDay command);

    /// <summary>A correction after the signature, with its reason, beside what was signed.</summary>
    [Alias("Amend")]
    Task<DayAnswer> Amend(AmendTotals command);

    /// <summary>An assistant has read the totals.</summary>
    [Alias("NoteRead")]
    Task<DayAnswer> NoteRead(ReadTotals command);
}

/// <summary>What is known of a day before it is signed. <paramref name="Totals"/> null: the desk never opened it. <paramref name="AnsweredOnly"/>: the calls that never became a visit; <paramref name="StillOpen"/>: visits that are not over.</summary>
[GenerateSerializer, Immutable, Alias("days.DayToSign.v1")]
public sealed record DayToSign(DateOnly Day, Boards.DayTotals? Totals, int AnsweredOnly, int StillOpen)
{
    /// <summary>A figure as it would be signed now.</summary>
    public int Of(ReportedFigure figure) => figure switch
    {
        ReportedFigure.WalkIns => Totals?.WalkIns ?? 0,
        ReportedFigure.NewCustomers => Totals?.NewCustomers ?? 0,
        ReportedFigure.CallsAnswered => (Totals?.Calls ?? 0) + AnsweredOnly,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Order to replace the checklist.</summary>
[GenerateSerializer, Immutable, Alias("days.SetChecklist.v1")]
public sealed record SetChecklist(ImmutableArray<ChecklistItem> Items, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>Done, or not after all.</summary>
[GenerateSerializer, Alias("days.Tick.v1")]
public enum Tick { Done = 1, TakenBack = 2 }

/// <summary>Order to tick an item of today's checklist.</summary>
[GenerateSerializer, Immutable, Alias("days.TickItem.v1")]
public sealed record TickItem(string Item, Tick Tick, SalespersonId By, string Actor);

/// <summary>Order to give out work. <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("days.PlanWork.v1")]
public sealed record PlanWork(Guid Id, DateOnly Day, string Text, SalespersonId? For, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>Order to tick work.</summary>
[GenerateSerializer, Immutable, Alias("days.TickWork.v1")]
public sealed record TickWork(Guid Id, Tick Tick, SalespersonId By, string Actor);

/// <summary>Order to sign the totals of a day.</summary>
[GenerateSerializer, Immutable, Alias("days.SignOffDay.v1")]
public sealed record SignOffDay(DateOnly Day, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>Order to amend a figure.</summary>
[GenerateSerializer, Immutable, Alias("days.AmendTotals.v1")]
public sealed record AmendTotals(DateOnly Day, ReportedFigure Figure, int To, string Why, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>An assistant has read.</summary>
[GenerateSerializer, Immutable, Alias("days.ReadTotals.v1")]
public sealed record ReadTotals(DateOnly Day, SalespersonId By, string Actor);

/// <summary>What became of an order about a day.</summary>
[GenerateSerializer, Immutable, Alias("days.DayAnswer.v1")]
public abstract record DayAnswer
{
    private DayAnswer() { }

    /// <summary>Done, or already done before; the day's sheet after it.</summary>
    [GenerateSerializer, Immutable, Alias("days.DayAnswer.Done.v1")]
    public sealed record Done(DaySheet Sheet) : DayAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Field"/> names the field concerned, empty when it is none.</summary>
    [GenerateSerializer, Immutable, Alias("days.DayAnswer.Refused.v1")]
    public sealed record Refused(DayRefusal Reason, string Field) : DayAnswer;
}

/// <summary>Why an order about a day cannot be done.</summary>
[GenerateSerializer, Alias("days.DayRefusal.v1")]
public enum DayRefusal
{
    ShowroomUnknown = 1,
    /// <summary>Nobody of this showroom, or not in the role that this takes.</summary>
    NotYours = 2,
    ItemUnknown = 3, TextMissing = 4, TextTooLong = 5, DayOver = 6, WorkUnknown = 7, IdMissing = 8,
    /// <summary>The day has not begun, or the desk never opened it.</summary>
    DayUnknown = 9,
    /// <summary>Visits of that day are still open: each is a question to be answered first.</summary>
    VisitsStillOpen = 10,
    /// <summary>Somebody else has signed; from here on there are only amendments.</summary>
    AlreadySigned = 11,
    NotSigned = 12, FigureUnknown = 13, ReasonMissing = 14, FigureNegative = 15, ChecklistEmpty = 16, TickUnknown = 17,
}
