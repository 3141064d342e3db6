using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>What the screens ask of a showroom's days.</summary>
public interface IDayCalls
{
    /// <summary>The showroom's plan, or null where it was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>A day's sheet; null for today's.</summary>
    Task<DaySheet?> Sheet(ShowroomId showroom, DateOnly? day);

    /// <summary>Another checklist from today on.</summary>
    Task<DayAnswer> SetChecklist(ShowroomId showroom, SetChecklist command);

    /// <summary>What is known of a day before it is signed; null for today's.</summary>
    Task<DayToSign?> ToSign(ShowroomId showroom, DateOnly? day);

    /// <summary>Days that were closed and not signed.</summary>
    Task<ImmutableArray<DateOnly>> NotSigned(ShowroomId showroom);

    /// <summary>The calls of a day that never became a visit.</summary>
    Task<ImmutableArray<RegisterEntry>> OnlyCalls(ShowroomId showroom, DateOnly day);

    /// <summary>An item of the checklist.</summary>
    Task<DayAnswer> Tick(ShowroomId showroom, TickItem command);

    /// <summary>Work is given out.</summary>
    Task<DayAnswer> Plan(ShowroomId showroom, PlanWork command);

    /// <summary>Work is done.</summary>
    Task<DayAnswer> Tick(ShowroomId showroom, TickWork command);

    /// <summary>The day is signed.</summary>
    Task<DayAnswer> SignOff(ShowroomId showroom, SignOffDay command);

    /// <summary>A figure is amended.</summary>
    Task<DayAnswer> Amend(ShowroomId showroom, AmendTotals command);

    /// <summary>The totals were read.</summary>
    Task<DayAnswer> NoteRead(ShowroomId showroom, ReadTotals command);

    /// <summary>A day of the duty calendar.</summary>
    Task<PlanOutcome> SetDuty(ShowroomId showroom, SetDuty command);

    /// <summary>A rep's appointments of a day.</summary>
    Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId rep);

    /// <summary>A rep's customers whom nobody has spoken to since.</summary>
    Task<ImmutableArray<CustomerHit>> Due(SalespersonId rep, DateTimeOffset since);
}
