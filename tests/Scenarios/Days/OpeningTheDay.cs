using System.Collections.Immutable;
using SalesFloor.Days;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Days;

public sealed class OpeningTheDay
{
    private static readonly DateOnly s_today = new(2026, 3, 5);

    [Fact]
    [Trait("Rule", "FD-16")]
    public async Task The_checklist_says_who_has_seen_to_what_and_when_and_begins_anew_each_day()
    {
        await using var hall = await Hall.Open(null, "ada");
        Assert.Equal(["lines", "call-register", "walk-in-register", "tracking-sheet"], (await hall.Sheet()).Checklist.Where(item => !item.IsOptional).Select(item => item.Id));

        Assert.IsType<DayAnswer.Done>(await hall.Days().TickItem(new("lines", Tick.Done, new("sue"), "sue")));
        Assert.Equal(DayRefusal.ItemUnknown, (await hall.Days().TickItem(new("flowers", Tick.Done, new("sue"), "sue"))).Reason());
        Assert.Equal(DayRefusal.NotYours, (await hall.Days().TickItem(new("tea", Tick.Done, new("stranger"), "x"))).Reason());
        await hall.Days().TickItem(new("call-register", Tick.Done, new("sue"), "sue"));
        await hall.Days().TickItem(new("call-register", Tick.TakenBack, new("sue"), "sue"));

        var tick = Assert.Single((await hall.Sheet()).Ticks);
        Assert.Equal(("lines", "sue", Hall.NineOClock), (tick.Item, tick.By.Value, tick.At));
        hall.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await hall.Sheet()).Ticks);
        Assert.Single((await hall.Days().Sheet(s_today))!.Ticks);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-17")]
    public async Task What_is_good_to_have_is_marked_so_and_the_list_is_data_of_the_showroom()
    {
        await using var hall = await Hall.Open(null, "ada");
        Assert.Equal(["cleaning", "tea", "air"], (await hall.Sheet()).Checklist.Where(item => item.IsOptional).Select(item => item.Id));
        ImmutableArray<ChecklistItem> own = [new("lines", new("线路", "Lines"), false), new("flowers", new("鲜花", "Flowers"), true)];
        await hall.Days().TickItem(new("lines", Tick.Done, new("sue"), "sue"));
        await hall.Days().TickItem(new("tea", Tick.Done, new("sue"), "sue"));

        Assert.Equal(DayRefusal.NotYours, (await hall.Days().SetChecklist(new(own, new("ada"), "ada"))).Reason());
        Assert.IsType<DayAnswer.Done>(await hall.Days().SetChecklist(new(own, new("max"), "max")));

        var sheet = await hall.Sheet();
        Assert.Equal(["lines", "flowers"], sheet.Checklist.Select(item => item.Id));
        Assert.Equal(["lines"], sheet.Ticks.Select(tick => tick.Item));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-18")]
    public async Task The_manager_plans_the_days_work_and_each_ticks_his_own()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (mine, anybodys) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(DayRefusal.NotYours, (await hall.Days().PlanWork(new(mine, s_today, "Call back the Li family", new("ada"), new("ben"), "ben"))).Reason());
        Assert.Equal(DayRefusal.DayOver, (await hall.Days().PlanWork(new(mine, s_today.AddDays(-1), "Call back the Li family", new("ada"), new("max"), "max"))).Reason());
        await hall.Days().PlanWork(new(mine, s_today, "Call back the Li family", new("ada"), new("max"), "max"));
        await hall.Days().PlanWork(new(mine, s_today, "Call back the Li family", new("ada"), new("max"), "max")); // the same order again
        await hall.Days().PlanWork(new(anybodys, s_today, "Sort the sales material", null, new("max"), "max"));

        Assert.Equal(DayRefusal.NotYours, (await hall.Days().TickWork(new(mine, Tick.Done, new("ben"), "ben"))).Reason());
        await hall.Days().TickWork(new(mine, Tick.Done, new("ada"), "ada"));
        await hall.Days().TickWork(new(anybodys, Tick.Done, new("ben"), "ben"));

        Assert.Equal([("Call back the Li family", "ada"), ("Sort the sales material", "ben")], (await hall.Sheet()).Work.Select(work => (work.Text, work.DoneBy?.Value)));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public async Task The_calendar_is_changed_day_by_day_and_the_desk_follows_at_once()
    {
        await using var hall = await Hall.Open(null, "ada", "dan");
        var showroom = hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main));
        Assert.Equal("ada", await hall.Served(Visitors.New()));

        Assert.Equal(PlanFault.DutyNotYours, Assert.IsType<PlanOutcome.Refused>(await showroom.SetDuty(new([new(s_today, new("g2"))], new("ada"), "ada"))).Fault);
        Assert.Equal(PlanFault.DutyNamesUnknownGroup, Assert.IsType<PlanOutcome.Refused>(await showroom.SetDuty(new([new(s_today, new("g9"))], new("max"), "max"))).Fault);
        Assert.Equal(PlanFault.DutyDayOver, Assert.IsType<PlanOutcome.Refused>(await showroom.SetDuty(new([new(s_today.AddDays(-1), new("g2"))], new("max"), "max"))).Fault);
        Assert.IsType<PlanOutcome.InForce>(await showroom.SetDuty(new([new(s_today, new("g2")), new(s_today.AddDays(1), new("g1"))], new("max"), "max")));

        Assert.Equal("dan", await hall.Served(Visitors.New()));
        Assert.Equal(2, (await hall.Floor()).Totals.WalkIns); // the day goes on
        hall.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("ada", await hall.Served(Visitors.New()));
        await showroom.SetDuty(new([new(s_today.AddDays(1), null)], new("max"), "max")); // as the cycle has it
        Assert.Equal("dan", await hall.Served(Visitors.New()));
        await hall.IsWhole();
    }
}
