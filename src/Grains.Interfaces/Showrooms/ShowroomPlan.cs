using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Showrooms;

/// <summary>Everything about a showroom that is data: its people, groups, duty calendar and rules. <paramref name="TimeZone"/> is an IANA name; days are local days.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ShowroomPlan.v1")]
public sealed record ShowroomPlan(
    ShowroomId Id,
    BilingualName Name,
    string TimeZone,
    ImmutableArray<Person> People,
    ImmutableArray<DutyGroup> Groups,
    DutyCalendar Duty,
    FloorRules Rules);

/// <summary>What a person is on the floor (ORG-01…ORG-06).</summary>
[GenerateSerializer, Alias("showrooms.Role.v1")]
public enum Role { Salesperson = 1, Supervisor = 2, Manager = 3, Director = 4, Assistant = 5, Secretary = 6, Finance = 7, GeneralManager = 8 }

/// <summary>Somebody of the showroom. Only salespeople take turns.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.Person.v1")]
public sealed record Person(SalespersonId Id, BilingualName Name, Role Role);

/// <summary>A duty group (ROT-03). <paramref name="Members"/> are its salespeople in the order of their places in the line, first place first.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.DutyGroup.v1")]
public sealed record DutyGroup(GroupId Id, BilingualName Name, SalespersonId? Supervisor, ImmutableArray<SalespersonId> Members);

/// <summary>Which group receives new customers on which day (ROT-01): a cycle counted in days from <paramref name="From"/>, and days that differ from it.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.DutyCalendar.v1")]
public sealed record DutyCalendar(DateOnly From, ImmutableArray<GroupId> Cycle, ImmutableSortedDictionary<DateOnly, GroupId> Exceptions);

/// <summary>What happens when a visitor says he is new, or forgot who served him, and the archive knows him .</summary>
[GenerateSerializer, Alias("showrooms.ForgottenRep.v1")]
public enum ForgottenRep { LookupThenNew = 1, AlwaysNew = 2, ReceiveOnly = 3 }

/// <summary>The rules of a showroom as data. Each change is a new version, and every receipt names the version it was decided under.</summary>
/// <param name="UndoFor">How long after a decision the desk can undo it; null is two minutes, zero is never.</param>
[GenerateSerializer, Immutable, Alias("showrooms.FloorRules.v1")]
public sealed record FloorRules(
    int Version,
    ForgottenRep ForgottenRep,
    TurnStrategy Strategy,
    bool OneRotationForBothChannels,
    TimeSpan WalkInOffer,
    TimeSpan CallOffer,
    int OwnershipLapsesAfterMonths,
    TimeSpan? UndoFor = null)
{
    /// <summary>The defaults of the rulebook: X-01 look-up, turn ledger, one rotation, 60 s at the door and 15 s on the phone, three months (OWN-06).</summary>
    public static FloorRules Default { get; } = new(1, ForgottenRep.LookupThenNew, TurnStrategy.TurnLedger, true, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(15), 3);
}
