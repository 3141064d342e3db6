using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;

namespace SalesFloor.Showrooms;

/// <summary>Everything about a showroom that is data: its people, groups, duty calendar and rules. <paramref name="TimeZone"/> is an IANA name; days are local days. <paramref name="Territories"/>: the markets of the showroom (ROT-08); null where it knows none.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ShowroomPlan.v1")]
public sealed record ShowroomPlan(
    ShowroomId Id,
    BilingualName Name,
    string TimeZone,
    ImmutableArray<Person> People,
    ImmutableArray<DutyGroup> Groups,
    DutyCalendar Duty,
    FloorRules Rules,
    ImmutableArray<Territory>? Territories = null);

/// <summary>A market or region (ROT-08).</summary>
[GenerateSerializer, Immutable, Alias("showrooms.Territory.v1")]
public sealed record Territory(TerritoryId Id, BilingualName Name);

/// <summary>What a person is on the floor (ORG-01…ORG-06).</summary>
[GenerateSerializer, Alias("showrooms.Role.v1")]
public enum Role { Salesperson = 1, Supervisor = 2, Manager = 3, Director = 4, Assistant = 5, Secretary = 6, Finance = 7, GeneralManager = 8, Administrator = 9 }

/// <summary>Somebody of the showroom. Only salespeople take turns. <paramref name="Territories"/>: the markets he is responsible for (ROT-08).</summary>
[GenerateSerializer, Immutable, Alias("showrooms.Person.v1")]
public sealed record Person(SalespersonId Id, BilingualName Name, Role Role, ImmutableArray<TerritoryId>? Territories = null);

/// <summary>A duty group (ROT-03). <paramref name="Members"/> are its salespeople in the order of their places in the line, first place first. <paramref name="Takes"/>: which new visitors it takes (ROT-14); null where it takes all.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.DutyGroup.v1")]
public sealed record DutyGroup(GroupId Id, BilingualName Name, SalespersonId? Supervisor, ImmutableArray<SalespersonId> Members, GroupTakes? Takes = null);

/// <summary>Which new visitors a group takes on its days (ROT-14). What it does not take goes to the group whose day comes next. <paramref name="Complaints"/>: it is there for complaints and after-sales, whatever else it takes; where one is, the others are not.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.GroupTakes.v1")]
public sealed record GroupTakes(bool WalkIns, bool Calls, bool Complaints = false);

/// <summary>Which group receives new customers on which day (ROT-01): a cycle counted in days from <paramref name="From"/>, and days that differ from it.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.DutyCalendar.v1")]
public sealed record DutyCalendar(DateOnly From, ImmutableArray<GroupId> Cycle, ImmutableSortedDictionary<DateOnly, GroupId> Exceptions);

/// <summary>What happens when a visitor says he is new, or forgot who served him, and the archive knows him .</summary>
[GenerateSerializer, Alias("showrooms.ForgottenRep.v1")]
public enum ForgottenRep { LookupThenNew = 1, AlwaysNew = 2, ReceiveOnly = 3 }

/// <summary>What a showroom sells, where the rulebook asks for something else in its register: homes for the budget (FD-20), cars for what the customer information card asks (CUS-25).</summary>
[GenerateSerializer, Alias("showrooms.SoldHere.v1")]
public enum SoldHere { Goods = 1, Homes = 2, Cars = 3 }

/// <summary>The rules of a showroom as data. Each change is a new version, and every receipt names the version it was decided under.</summary>
/// <param name="MissesUntilBreak">After how many missed offers in a row a rep is set on a break; null is three, zero is never.</param>
/// <param name="ClosesAt">The showroom's local closing time, from which on the desk is asked of each open visit whether the visitor is still here; null where it is never asked.</param>
/// <param name="PageFor">How long a called owner has to answer; null is one minute.</param>
/// <param name="StandInShare">The percentage of a deal that a stand-in gets for a duty reception; null is half.</param>
/// <param name="UndoFor">How long after a decision the desk can undo it; null is two minutes, zero is never.</param>
/// <param name="CallStrategy">How calls find the next member where they have a rotation of their own (ROT-10); null where it is as at the door.</param>
/// <param name="SharesOnBreak">A break counts as presence when turns are shared out, so that nobody gains or loses by lunch.</param>
/// <param name="Ownership">What counts as maintenance, when to warn, how long a previous owner waits; null is <see cref="OwnershipRules.Default"/>.</param>
/// <param name="MayExport">Customers may be taken out as a list, by whom and why on record (SEC-04, X-20).</param>
/// <param name="Retention">How long customers are kept; null is <see cref="RetentionRules.Default"/>.</param>
/// <param name="Classes">How often customers of a class are visited, and by what a class is proposed; null is <see cref="ClassRules.Default"/>.</param>
/// <param name="FileFields">Where the file of a customer is otherwise than its template; null where it is not.</param>
/// <param name="UseTerritories">Of the group, those whose market it is come before everybody else (ROT-08, X-02).</param>
[GenerateSerializer, Immutable, Alias("showrooms.FloorRules.v1")]
public sealed record FloorRules(
    int Version,
    ForgottenRep ForgottenRep,
    TurnStrategy Strategy,
    bool OneRotationForBothChannels,
    TimeSpan WalkInOffer,
    TimeSpan CallOffer,
    int OwnershipLapsesAfterMonths,
    TimeSpan? UndoFor = null,
    TurnStrategy? CallStrategy = null,
    bool SharesOnBreak = false,
    bool UseTerritories = false,
    CompensationRules? Compensation = null,
    CallRules? Calls = null,
    SoldHere Sold = SoldHere.Goods,
    int? MissesUntilBreak = null,
    TimeSpan? PageFor = null,
    int? StandInShare = null,
    TimeOnly? ClosesAt = null,
    OwnershipRules? Ownership = null,
    bool MayExport = false,
    RetentionRules? Retention = null,
    FileRules? FileFields = null,
    ClassRules? Classes = null)
{
    /// <summary>The defaults of the rulebook: X-01 look-up, turn ledger, one rotation, 60 s at the door and 15 s on the phone, three months (OWN-06), a share also for whoever is at lunch.</summary>
    public static FloorRules Default { get; } = new(1, ForgottenRep.LookupThenNew, TurnStrategy.TurnLedger, true, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(15), 3, SharesOnBreak: true);
}
