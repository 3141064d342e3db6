using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>Order to open a showroom that has no plan yet: its groups without anybody in them, on duty one after the other from today on, under the default rules. People come with <see cref="ChangeStaff"/>.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.OpenShowroom.v1")]
public sealed record OpenShowroom(BilingualName Name, string TimeZone, ImmutableArray<NamedGroup> Groups, string Actor);

/// <summary>A group by its name.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.NamedGroup.v1")]
public sealed record NamedGroup(GroupId Id, BilingualName Name);

/// <summary>Order to change one thing about people and groups; everything else of the plan stays, so that two who change different things do not undo each other.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ChangeStaff.v1")]
public sealed record ChangeStaff(StaffChange Change, string Actor);

/// <summary>One change of people and groups.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.StaffChange.v1")]
public abstract record StaffChange
{
    private StaffChange() { }

    /// <summary>Somebody new, or somebody known under another name, with another role or other markets. Whoever leaves stays on the list without a group: his name stands on what he did.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.PutPerson.v1")]
    public sealed record PutPerson(Person Person) : StaffChange;

    /// <summary>A salesperson takes his <paramref name="Place"/> in a group's line, counted from 1, also out of another group (ROT-03, ROT-04); <paramref name="Group"/> null: he is in none and takes no turns.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.Place.v1")]
    public sealed record Place(SalespersonId Member, GroupId? Group, int At = int.MaxValue) : StaffChange;

    /// <summary>A new group, or another name, supervisor or kind of visitors (ROT-14) of one there is. Its line stays. A new one is on duty when the cycle says so.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.PutGroup.v1")]
    public sealed record PutGroup(GroupId Id, BilingualName Name, SalespersonId? Supervisor, GroupTakes? Takes) : StaffChange;

    /// <summary>A group that has nobody in it and no day on the calendar goes.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.DropGroup.v1")]
    public sealed record DropGroup(GroupId Id) : StaffChange;

    /// <summary>In which order the groups are on duty (ROT-01), beginning tomorrow: today stays as it is.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.SetCycle.v1")]
    public sealed record SetCycle(ImmutableArray<GroupId> Groups) : StaffChange;

    /// <summary>A new market, or another name of one there is (ROT-08).</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.StaffChange.PutMarket.v1")]
    public sealed record PutMarket(Territory Market) : StaffChange;
}
