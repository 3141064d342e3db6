using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Showrooms;

/// <summary>A showroom is opened and its staff changes one thing at a time; what is not named stays, and the floor goes on.</summary>
public sealed class ChangingStaff
{
    private static readonly ShowroomId s_second = new("second");

    [Fact]
    public async Task A_showroom_opened_from_nothing_takes_its_first_visitor_once_somebody_stands_in_a_line()
    {
        await using var hall = await Hall.Open();
        var showroom = hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_second));
        var open = new OpenShowroom(new("二店", ""), "Asia/Shanghai", [new(new("a"), new("甲组", "A")), new(new("b"), new("乙组", "B"))], "root");

        Assert.IsType<PlanOutcome.InForce>(await showroom.Open(open));
        Assert.Equal(PlanFault.AlreadySetUp, Fault(await showroom.Open(open)));
        InForce(await showroom.ChangeStaff(new(new StaffChange.PutPerson(new(new("zoe"), new("佐伊", "Zoe"), Role.Salesperson)), "root")));
        InForce(await showroom.ChangeStaff(new(new StaffChange.Place(new("zoe"), new("a")), "root")));
        Assert.IsType<PresenceOutcome.Noted>(await hall.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new("zoe"))).Say(new(s_second, Presence.OnFloor, "zoe")));

        var desk = hall.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_second));
        Assert.Equal("zoe", Assert.IsType<ArrivalOutcome.Assigned>(await desk.Arrive(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Theory]
    [InlineData("Mars/Base", "a", PlanFault.UnknownTimeZone)]
    [InlineData("Asia/Shanghai", "", PlanFault.NoGroup)]
    [InlineData("Asia/Shanghai", "a a", PlanFault.DuplicateGroup)]
    public async Task A_showroom_that_cannot_be_is_refused_and_can_be_opened_right_after(string zone, string groups, PlanFault fault)
    {
        await using var hall = await Hall.Open();
        var showroom = hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_second));

        Assert.Equal(fault, Fault(await showroom.Open(new(new("二店", "Second"), zone, [.. groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new NamedGroup(new(id), new(id, id)))], "root"))));

        Assert.Null(await showroom.Plan());
        InForce(await showroom.Open(new(new("二店", "Second"), "Asia/Shanghai", [new(new("a"), new("甲组", "A"))], "root")));
    }

    [Fact]
    [Trait("Rule", "ROT-03")]
    public async Task A_rep_changes_his_place_and_his_group_and_the_next_visitor_is_given_out_by_the_new_line()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = SalesFloor.Assignment.TurnStrategy.StrictOrder }, "ada", "ben", "cai", "dan");

        Assert.Equal(["cai", "ada", "ben"], Line(await Place(hall, "cai", "g1", 1), "g1"));
        Assert.Equal("cai", (await hall.Assigned(Visitors.New())).Rep.Value);
        var plan = await Place(hall, "dan", "g1", 2);

        Assert.Equal(["cai", "dan", "ada", "ben"], Line(plan, "g1"));
        Assert.Equal(["eve", "fay"], Line(plan, "g2"));
        Assert.Equal("dan", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task A_group_is_set_there_for_complaints_and_nothing_else_of_the_plan_changes()
    {
        await using var hall = await Hall.Open(null, "ada", "dan");
        var before = await Showroom(hall).Plan();

        InForce(await Change(hall, new StaffChange.PutGroup(new("g2"), new("二组", "Group 2"), null, new(true, true, Complaints: true))));

        var complaint = Visitors.New() with { Purpose = VisitPurpose.Complaint };
        Assert.Equal("dan", (await hall.Assigned(complaint)).Rep.Value);
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        var after = (await Showroom(hall).Plan())!;
        Assert.Equal((before!.Rules, before.People.Length), (after.Rules, after.People.Length));
        Assert.Equal(Line(before, "g2"), Line(after, "g2"));
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public async Task A_new_cycle_begins_tomorrow_and_whoever_is_on_duty_today_stays_so()
    {
        await using var hall = await Hall.Open(null, "ada", "dan");
        InForce(await Change(hall, new StaffChange.PutGroup(new("g3"), new("三组", "Group 3"), null, null)));

        InForce(await Change(hall, new StaffChange.SetCycle([new("g2"), new("g3")])));

        var (today, duty) = (new DateOnly(2026, 3, 5), (await Showroom(hall).Plan())!.Duty);
        Assert.Equal(["g1", "g2", "g3", "g2"], Enumerable.Range(0, 4).Select(later => duty.GroupOn(today.AddDays(later)).Value));
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
    }

    [Fact]
    public async Task What_would_contradict_the_plan_is_refused_in_its_own_words_and_stores_nothing()
    {
        await using var hall = await Hall.Open(null, "ada");
        var before = (await hall.Ledger()).Count;
        foreach (var (change, fault) in new (StaffChange, PlanFault)[]
        {
            (new StaffChange.PutPerson(new(new("new"), new(" ", ""), Role.Salesperson)), PlanFault.NameMissing),
            (new StaffChange.PutPerson(new(new("new"), new(new string('长', 41), ""), Role.Salesperson)), PlanFault.NameMissing),
            (new StaffChange.PutPerson(new(new("ada"), new("艾达", "Ada"), Role.Manager)), PlanFault.MemberIsNoSalesperson),
            (new StaffChange.PutPerson(new(new("ada"), new("艾达", "Ada"), Role.Salesperson, [new("moon")])), PlanFault.TerritoryUnknown),
            (new StaffChange.Place(new("nobody"), new("g1")), PlanFault.PersonUnknown),
            (new StaffChange.Place(new("ada"), new("g9")), PlanFault.GroupUnknown),
            (new StaffChange.Place(new("max"), new("g1")), PlanFault.MemberIsNoSalesperson),
            (new StaffChange.PutGroup(new("g1"), new("一组", ""), new("ben"), null), PlanFault.SupervisorSells),
            (new StaffChange.PutGroup(new("g1"), new("一组", ""), new("nobody"), null), PlanFault.PersonUnknown),
            (new StaffChange.DropGroup(new("g2")), PlanFault.GroupInUse),
            (new StaffChange.SetCycle([]), PlanFault.EmptyDutyCycle),
            (new StaffChange.SetCycle([new("g9")]), PlanFault.DutyNamesUnknownGroup),
        })
            Assert.Equal(fault, Fault(await Change(hall, change)));

        Assert.IsType<PlanOutcome.InForce>(await Change(hall, new StaffChange.PutPerson(new(new("ada"), new("ada", "ada"), Role.Salesperson)))); // as it is: nothing to store
        Assert.Equal(before, (await hall.Ledger()).Count);
    }

    [Fact]
    public async Task A_group_goes_once_nobody_is_in_it_and_no_day_is_its_own()
    {
        await using var hall = await Hall.Open();
        foreach (var member in "dan eve fay".Split(' ')) await Place(hall, member, null, 1);
        InForce(await Change(hall, new StaffChange.SetCycle([new("g1")])));

        var plan = InForce(await Change(hall, new StaffChange.DropGroup(new("g2"))));

        Assert.Equal(["g1"], plan.Groups.Select(group => group.Id.Value));
        Assert.Contains(plan.People, person => person.Id.Value == "dan"); // his name stands on what he did
        await hall.IsWhole();
    }

    private static IShowroomGrain Showroom(Hall hall) => hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main));

    private static Task<PlanOutcome> Change(Hall hall, StaffChange change) => Showroom(hall).ChangeStaff(new(change, "max"));

    private static async Task<ShowroomPlan> Place(Hall hall, string rep, string? group, int at) => InForce(await Change(hall, new StaffChange.Place(new(rep), group is null ? null : new GroupId(group), at)));

    private static string[] Line(ShowroomPlan plan, string group) => [.. plan.Groups.Single(one => one.Id.Value == group).Members.Select(member => member.Value)];

    private static ShowroomPlan InForce(PlanOutcome outcome) => Assert.IsType<PlanOutcome.InForce>(outcome).Plan;

    private static PlanFault Fault(PlanOutcome outcome) => Assert.IsType<PlanOutcome.Refused>(outcome).Fault;
}
