using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Disputes;
using SalesFloor.Dashboard.Showrooms;
using SalesFloor.Dashboard.Telephone;
using SalesFloor.Days;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>A day with something of everything, always the same.</summary>
public sealed class ScriptedDays : IDayCalls, IDisputeCalls, IPhoneCalls, IRegister, IStaffCalls
{
    private static readonly DateTimeOffset s_ten = SampleFloors.TenInTheMorning;
    private static readonly DateOnly s_today = new(2026, 3, 5);
    private static readonly SalespersonId s_boss = new("zhu-ming");

    public static Call Call { get; } = new(new(new Guid(7, 0, 0, new byte[8])), 2, s_ten.AddMinutes(-3.5), "desk", "+8613812345678", "王先生", true, new(s_ten.AddDays(1), null), new("BCD-510", s_ten, "desk", null, null), null, null);

    public static DaySheet Page { get; } = new(s_today, ChecklistItem.Usual, [new("lines", s_boss, s_ten)], [new(new Guid(1, 0, 0, new byte[8]), "回访老客户", SampleFloors.RepId(1), s_boss, s_ten, null, null)], null);

    private static DayAnswer.Done Done { get; } = new(Page);

    private static Dispute Open { get; } = new(Call.Visit, DisputeCause.IdentityTurnedUp, new("c1"), SampleFloors.RepId(1), SampleFloors.RepId(2), null, s_ten, "desk", null);

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(ScriptedCompensations.People with
    {
        Groups = [new(new("g1"), new("销售一组", "Group 1"), null, []), new(new("g2"), new("销售二组", "Group 2"), null, [])],
        Duty = new(s_today, [new("g1"), new("g2")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty.Add(s_today.AddDays(2), new("g2"))),
    });

    async Task<PlanOutcome> IStaffCalls.Open(ShowroomId showroom, OpenShowroom command) => new PlanOutcome.InForce((await Plan(showroom))!);

    public async Task<PlanOutcome> Change(ShowroomId showroom, StaffChange change) => new PlanOutcome.InForce((await Plan(showroom))!);

    public Task<DaySheet?> Sheet(ShowroomId showroom, DateOnly? day) => Task.FromResult<DaySheet?>(Page);

    public Task<DayAnswer> SetChecklist(ShowroomId showroom, SetChecklist command) => Task.FromResult<DayAnswer>(Done);

    public Task<DayToSign?> ToSign(ShowroomId showroom, DateOnly? day) => Task.FromResult<DayToSign?>(new(s_today, new(12, 5, 8, 4, 8, 1, 2, 1, 13, 12), 1, 1));

    public Task<ImmutableArray<DateOnly>> NotSigned(ShowroomId showroom) => Task.FromResult<ImmutableArray<DateOnly>>(showroom.Value == "empty" ? [] : [s_today.AddDays(-1)]);

    public Task<ImmutableArray<RegisterEntry>> OnlyCalls(ShowroomId showroom, DateOnly day) => Task.FromResult<ImmutableArray<RegisterEntry>>(showroom.Value == "empty" ? [] : [Entry with { Ticket = null, Name = null, Phone = null, NoContact = NoContact.WrongNumber }]);

    public Task<DayAnswer> Tick(ShowroomId showroom, TickItem command) => Task.FromResult<DayAnswer>(Done);

    public Task<DayAnswer> Plan(ShowroomId showroom, PlanWork command) => Task.FromResult<DayAnswer>(Done);

    public Task<DayAnswer> Tick(ShowroomId showroom, TickWork command) => Task.FromResult<DayAnswer>(Done);

    public Task<DayAnswer> SignOff(ShowroomId showroom, SignOffDay command) => Task.FromResult<DayAnswer>(new DayAnswer.Refused(DayRefusal.VisitsStillOpen, "day"));

    public Task<DayAnswer> Amend(ShowroomId showroom, AmendTotals command) => Task.FromResult<DayAnswer>(Done);

    public Task<DayAnswer> NoteRead(ShowroomId showroom, ReadTotals command) => Task.FromResult<DayAnswer>(Done);

    public Task<PlanOutcome> SetDuty(ShowroomId showroom, SetDuty command) => Task.FromResult<PlanOutcome>(new PlanOutcome.Refused(PlanFault.DutyNotYours, ""));

    public Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId rep) => Task.FromResult<ImmutableArray<RegisterEntry>>([Entry with { AppointmentAt = s_ten.AddHours(4) }]);

    public Task<ImmutableArray<CustomerHit>> Due(SalespersonId rep, DateTimeOffset since) => Task.FromResult<ImmutableArray<CustomerHit>>([new(new("c1"), "陈先生", "138****1234", rep, s_ten.AddDays(-9), 3)]);

    public Task<ImmutableArray<Dispute>> All(ShowroomId showroom) => Task.FromResult<ImmutableArray<Dispute>>(showroom.Value == "empty" ? [] : [Open]);

    public Task<DisputeEvidence?> Evidence(ShowroomId showroom, VisitId visit) => Task.FromResult<DisputeEvidence?>(new(Open, s_ten, s_ten, [], new(new("c1"), true, "陈先生", null, SampleFloors.RepId(1), s_ten, s_ten, LeadSource.Referral), [new(s_ten, "customer.Opened.v1", null, null, "desk")]));

    public Task<DisputeAnswer> Rule(ShowroomId showroom, RuleOnDispute command) => Task.FromResult<DisputeAnswer>(new DisputeAnswer.Done(Open));

    public Task<CallLines> Lines(ShowroomId showroom) => Task.FromResult(new CallLines(showroom.Value == "empty" ? [] : [Call], [], [], CallRules.Default));

    public Task<CallAnswer> Answer(ShowroomId showroom, AnswerCall command) => Task.FromResult<CallAnswer>(new CallAnswer.Done(Call));

    public Task<CallAnswer> Note(ShowroomId showroom, NoteCall command) => Task.FromResult<CallAnswer>(new CallAnswer.Done(Call));

    public Task<CallAnswer> Confirm(ShowroomId showroom, ConfirmOrder command) => Task.FromResult<CallAnswer>(new CallAnswer.Refused(CallRefusal.ReadBackDiffers, "readBack"));

    public Task<CallAnswer> End(ShowroomId showroom, EndCall command) => Task.FromResult<CallAnswer>(new CallAnswer.Refused(CallRefusal.ContactMissing, "phone"));

    public Task<ImmutableArray<RegisterEntry>> Day(ShowroomId showroom, DateOnly day, CancellationToken cancellation) => Task.FromResult<ImmutableArray<RegisterEntry>>(showroom.Value == "empty" ? [] : [Entry]);

    public Task<RegisterSummary> Summary(ShowroomId showroom, DateOnly day, CancellationToken cancellation) => Task.FromResult(new RegisterSummary(day, 12, 5, 8, 1, 3, 2, 1, 1, 1, [new(LeadSource.Online, 4)], [new(VisitOutcome.FollowUp, 3)], [new(SampleFloors.RepId(1), 4, 2)]));

    public Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId? rep, CancellationToken cancellation) => Task.FromResult<ImmutableArray<RegisterEntry>>([Entry]);

    public Task<ImmutableArray<CustomerHit>> Due(SalespersonId owner, DateTimeOffset contactBefore, int limit, CancellationToken cancellation) => Due(owner, contactBefore);

    private static RegisterEntry Entry { get; } = new(Call.Visit, s_ten, Channel.Call, 3, VisitorSays.FirstTime, null, "王先生", "+8613812345678", true, SampleFloors.RepId(1))
    {
        Source = LeadSource.Online, Budget = new(1_500_000m), Line = 2, Invited = true, AppointmentAt = s_ten.AddDays(1), Ordered = "BCD-510", Outcome = VisitOutcome.FollowUp,
    };
}
