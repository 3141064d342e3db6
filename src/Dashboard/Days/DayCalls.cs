using System.Collections.Immutable;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>The days on the grains.</summary>
internal sealed class DayCalls(IFloorGrains grains, IRegister register) : IDayCalls
{
    // What a rep can do in a day.
    private const int MostDue = 20;

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Showroom(showroom).Plan();

    public Task<DaySheet?> Sheet(ShowroomId showroom, DateOnly? day) => Day(showroom).Sheet(day);

    public Task<DayAnswer> SetChecklist(ShowroomId showroom, SetChecklist command) => Day(showroom).SetChecklist(command);

    public Task<DayToSign?> ToSign(ShowroomId showroom, DateOnly? day) => Day(showroom).ToSign(day);

    public Task<ImmutableArray<DateOnly>> NotSigned(ShowroomId showroom) => Day(showroom).NotSigned();

    public async Task<ImmutableArray<RegisterEntry>> OnlyCalls(ShowroomId showroom, DateOnly day) =>
        [.. (await register.Day(showroom, day, CancellationToken.None)).Where(entry => entry is { Channel: Channel.Call, Ticket: null })];

    public Task<DayAnswer> Tick(ShowroomId showroom, TickItem command) => Day(showroom).TickItem(command);

    public Task<DayAnswer> Plan(ShowroomId showroom, PlanWork command) => Day(showroom).PlanWork(command);

    public Task<DayAnswer> Tick(ShowroomId showroom, TickWork command) => Day(showroom).TickWork(command);

    public Task<DayAnswer> SignOff(ShowroomId showroom, SignOffDay command) => Day(showroom).SignOff(command);

    public Task<DayAnswer> Amend(ShowroomId showroom, AmendTotals command) => Day(showroom).Amend(command);

    public Task<DayAnswer> NoteRead(ShowroomId showroom, ReadTotals command) => Day(showroom).NoteRead(command);

    public Task<PlanOutcome> SetDuty(ShowroomId showroom, SetDuty command) => Showroom(showroom).SetDuty(command);

    public Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId rep) => register.Appointments(showroom, day, rep, CancellationToken.None);

    public Task<ImmutableArray<CustomerHit>> Due(SalespersonId rep, DateTimeOffset since) => register.Due(rep, since, MostDue, CancellationToken.None);

    private IDayGrain Day(ShowroomId showroom) => grains.GetGrain<IDayGrain>(GrainKeys.Day(showroom));

    private IShowroomGrain Showroom(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom));
}
