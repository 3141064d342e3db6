using System.Collections.Immutable;
using Orleans.Concurrency;

namespace SalesFloor.Showrooms;

/// <summary>Owns the plan of one showroom: groups, people, duty calendar, rules and their version. Key <c>showroom/{id}</c>.</summary>
[Alias("showrooms.IShowroomGrain.v1")]
public interface IShowroomGrain : IGrainWithStringKey
{
    /// <summary>The plan in force, or null where the showroom was never set up.</summary>
    [AlwaysInterleave, Alias("Plan")]
    Task<ShowroomPlan?> Plan();

    /// <summary>Sets the showroom up, or replaces its plan. A plan that contradicts itself is refused and changes nothing.</summary>
    [Alias("SetUp")]
    Task<PlanOutcome> SetUp(SetUpShowroom command);

    /// <summary>Opens a showroom that has no plan yet. One that has is refused: nothing of it is replaced.</summary>
    [Alias("Open")]
    Task<PlanOutcome> Open(OpenShowroom command);

    /// <summary>Changes one thing about people and groups (ROT-03, ROT-04, ROT-08, ROT-14). Everything else of the plan stays.</summary>
    [Alias("ChangeStaff")]
    Task<PlanOutcome> ChangeStaff(ChangeStaff command);

    /// <summary>Changes days of the duty calendar (ROT-01), today or later. Everything else of the plan stays.</summary>
    [Alias("SetDuty")]
    Task<PlanOutcome> SetDuty(SetDuty command);

    /// <summary>The rules as they stand; null where the showroom was never set up.</summary>
    [AlwaysInterleave, Alias("Rules")]
    Task<RulesSheet?> Rules();

    /// <summary>Somebody proposes other rules. The same proposal again is the same proposal.</summary>
    [Alias("ProposeRules")]
    Task<RulesOutcome> ProposeRules(ProposeRules command);

    /// <summary>Somebody else approves them: they hold from their moment on.</summary>
    [Alias("ApproveRules")]
    Task<RulesOutcome> ApproveRules(ApproveRules command);

    /// <summary>Somebody drops them.</summary>
    [Alias("RejectRules")]
    Task<RulesOutcome> RejectRules(RejectRules command);
}

/// <summary>Order to replace the plan of a showroom.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.SetUpShowroom.v1")]
public sealed record SetUpShowroom(ShowroomPlan Plan, string Actor);

/// <summary>A day and its group; null: as the cycle has it.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.DutyDay.v1")]
public sealed record DutyDay(DateOnly Day, GroupId? Group);

/// <summary>Order to change days of the duty calendar. <paramref name="By"/> is a manager, director, supervisor or assistant of the showroom.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.SetDuty.v1")]
public sealed record SetDuty(System.Collections.Immutable.ImmutableArray<DutyDay> Days, SalespersonId By, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What became of a plan.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.PlanOutcome.v1")]
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    /// <summary>The plan is in force.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.PlanOutcome.InForce.v1")]
    public sealed record InForce(ShowroomPlan Plan) : PlanOutcome;

    /// <summary>The plan contradicts itself; <paramref name="Subject"/> is the group, person or zone concerned.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.PlanOutcome.Refused.v1")]
    public sealed record Refused(PlanFault Fault, string Subject) : PlanOutcome;
}

/// <summary>Why a plan cannot be.</summary>
[GenerateSerializer, Alias("showrooms.PlanFault.v1")]
public enum PlanFault
{
    UnknownTimeZone = 1, NoGroup = 2, MemberUnknown = 3, MemberInTwoGroups = 4, MemberIsNoSalesperson = 5, DutyNamesUnknownGroup = 6, EmptyDutyCycle = 7, UnknownStrategy = 8, OfferTooShort = 9, DuplicatePerson = 10,
    /// <summary>A strategy for calls, but calls share the rotation of the door (ROT-10).</summary>
    CallStrategyWithoutRotation = 11,
    UndoTooLong = 30,
    /// <summary>A stand-in's share is between 0 and 100 percent.</summary>
    ShareOutOfRange = 31,
    /// <summary>No group takes those who come this way (ROT-14).</summary>
    NobodyTakes = 32,
    /// <summary>Somebody is responsible for a market that the showroom does not know (ROT-08).</summary>
    TerritoryUnknown = 33,
    CompensationTerms = 40, CallRules = 41,
    /// <summary>The calendar of a day that is over is not changed any more.</summary>
    DutyDayOver = 42,
    /// <summary>This person does not change the calendar.</summary>
    DutyNotYours = 43,
    /// <summary>There is no plan yet.</summary>
    NotSetUp = 44,
    OwnershipRules = 50,
    /// <summary>The showroom has a plan already.</summary>
    AlreadySetUp = 60,
    /// <summary>A name is missing or too long.</summary>
    NameMissing = 61,
    /// <summary>Members or days on the calendar still belong to the group.</summary>
    GroupInUse = 62,
    /// <summary>Somebody who is not on the list.</summary>
    PersonUnknown = 63,
    /// <summary>A group that does not exist.</summary>
    GroupUnknown = 64,
    /// <summary>Two groups with the same id.</summary>
    DuplicateGroup = 65,
    /// <summary>The supervisor of a group leads it and does not sell (ROT-04).</summary>
    SupervisorSells = 66,
    /// <summary>A frequency of visits or the terms of a class cannot be (CUS-09, CUS-11).</summary>
    ClassRules = 70,
}
