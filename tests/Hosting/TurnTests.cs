using Orleans.Concurrency;
using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class TurnTests
{
    [Fact]
    public async Task The_next_call_starts_when_the_last_one_has_ended_also_behind_an_await()
    {
        await using var house = await House.Open();
        var desk = house.Grains.GetGrain<IDesk>("desk/1");
        var first = desk.Serve("a");
        await house.Doors.Reached("a");
        var second = desk.Serve("b");

        Assert.Equal("a", await desk.WhoIsServed());
        Assert.False(house.Doors.WasReached("b"));
        house.Doors.Open("a");
        await first.InTime();
        await house.Doors.Reached("b");
        house.Doors.Open("b");
        await second.InTime();
    }

    [Fact]
    public async Task No_two_turns_of_a_grain_overlap_however_many_call_it()
    {
        await using var house = await House.Open();
        var desk = house.Grains.GetGrain<IDesk>("desk/1");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.CountWithAwaits(20)))).InTime();

        Assert.Equal(1_000, await desk.CountWithAwaits(0));
    }

    [Fact]
    public async Task Everything_behind_an_await_runs_in_the_grains_own_scheduler()
    {
        await using var house = await House.Open();

        Assert.True(await house.Grains.GetGrain<IDesk>("desk/1").StaysInItsScheduler());
    }

    [Fact]
    public async Task Calls_that_only_read_run_side_by_side_and_wait_for_one_that_writes()
    {
        await using var house = await House.Open();
        var desk = house.Grains.GetGrain<IDesk>("desk/1");
        var readers = new[] { desk.Look("r1"), desk.Look("r2") };
        await house.Doors.Reached("r1");
        await house.Doors.Reached("r2");
        var writer = desk.Serve("w");
        await desk.WhoIsServed();

        Assert.False(house.Doors.WasReached("w"));
        house.Doors.Open("r1");
        house.Doors.Open("r2");
        await Task.WhenAll(readers).InTime();
        await house.Doors.Reached("w");
        var lateReader = desk.Look("r3");
        await desk.WhoIsServed();
        Assert.False(house.Doors.WasReached("r3"));
        house.Doors.OpenAll();
        await Task.WhenAll(writer, lateReader).InTime();
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_run_between_each_others_turns()
    {
        await using var house = await House.Open();
        var porter = house.Grains.GetGrain<IPorter>("porter/1");
        var first = porter.Carry("a");
        await house.Doors.Reached("a");
        var second = porter.Carry("b");

        await house.Doors.Reached("b");
        house.Doors.OpenAll();
        await Task.WhenAll(first, second).InTime();
    }

    [Fact]
    public async Task Two_grains_work_at_the_same_time()
    {
        await using var house = await House.Open();
        var first = house.Grains.GetGrain<IDesk>("desk/1").Serve("a");
        var second = house.Grains.GetGrain<IDesk>("desk/2").Serve("b");

        await house.Doors.Reached("a");
        await house.Doors.Reached("b");
        house.Doors.OpenAll();
        await Task.WhenAll(first, second).InTime();
    }

    [Fact]
    public async Task A_call_that_comes_back_to_its_own_grain_is_let_in_where_that_was_asked_for()
    {
        await using var house = await House.Open();

        Assert.Equal("desk/1", await house.Grains.GetGrain<IDesk>("desk/1").AskTheMirror("desk/2", allowReentrancy: true).InTime());
    }

    [Fact]
    public async Task A_call_that_comes_back_to_its_own_grain_otherwise_ends_with_a_timeout_and_not_with_a_deadlock()
    {
        await using var house = await House.Open();
        var desk = house.Grains.GetGrain<IDesk>("desk/1");
        var circle = desk.AskTheMirror("desk/2", allowReentrancy: false);
        await house.Doors.Reached("mirror");

        house.Clock.Advance(TimeSpan.FromSeconds(33));

        await Assert.ThrowsAsync<TimeoutException>(() => circle.InTime());
        Assert.Equal("desk/1", await desk.Name());
    }
}

public interface IDesk : IGrainWithStringKey
{
    Task Serve(string door);

    [AlwaysInterleave]
    Task<string?> WhoIsServed();

    Task<int> CountWithAwaits(int times);

    Task<bool> StaysInItsScheduler();

    [ReadOnly]
    Task Look(string door);

    Task<string> AskTheMirror(string mirror, bool allowReentrancy);

    Task<string> Mirror(IDesk asker);

    Task<string> Name();
}

public interface IPorter : IGrainWithStringKey
{
    Task Carry(string door);
}

internal sealed class DeskGrain(Doors doors) : Grain, IDesk
{
    private string? _served;
    private int _count;

    public async Task Serve(string door)
    {
        _served = door;
        await doors.Pass(door);
        await Task.Yield();
        _served = null;
    }

    public Task<string?> WhoIsServed() => Task.FromResult(_served);

    public async Task<int> CountWithAwaits(int times)
    {
        for (var time = 0; time < times; time++)
        {
            var seen = _count;
            await Task.Yield();
            _count = seen + 1;
        }

        return _count;
    }

    public async Task<bool> StaysInItsScheduler()
    {
        var mine = TaskScheduler.Current;
        await Task.Yield();
        await Task.Run(static () => { });
        return mine != TaskScheduler.Default && ReferenceEquals(mine, TaskScheduler.Current);
    }

    public Task Look(string door) => doors.Pass(door);

    public async Task<string> AskTheMirror(string mirror, bool allowReentrancy)
    {
        using var section = allowReentrancy ? RequestContext.AllowCallChainReentrancy() : RequestContext.SuppressCallChainReentrancy();
        return await GrainFactory.GetGrain<IDesk>(mirror).Mirror(this.AsReference<IDesk>());
    }

    public async Task<string> Mirror(IDesk asker)
    {
        _ = doors.Pass("mirror");
        return await asker.Name();
    }

    public Task<string> Name() => Task.FromResult(this.GetPrimaryKeyString());
}

[Reentrant]
internal sealed class PorterGrain(Doors doors) : Grain, IPorter
{
    public Task Carry(string door) => doors.Pass(door);
}
