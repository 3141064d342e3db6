using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_ticks_by_the_hosts_clock_as_a_turn_of_its_grain()
    {
        await using var house = await House.Open();
        var cook = house.Grains.GetGrain<ICook>("cook/1");
        await cook.Set(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), interleave: false);

        house.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await cook.Ticks());
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.Sayings.Heard("tick 1 in a turn: True");
        Assert.Equal(1, await cook.Ticks());
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.Sayings.Heard("tick 2 in a turn: True");
    }

    [Fact]
    public async Task A_tick_waits_for_the_call_that_is_running_unless_it_may_interleave()
    {
        await using var house = await House.Open();
        var (patient, pushy) = (house.Grains.GetGrain<ICook>("cook/1"), house.Grains.GetGrain<ICook>("cook/2"));
        await patient.Set(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan, interleave: false);
        await pushy.Set(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan, interleave: true);
        var cooking = new[] { patient.Cook("soup"), pushy.Cook("roast") };
        await house.Doors.Reached("soup");
        await house.Doors.Reached("roast");

        // Two clocks' worth of patience apart: the calls must not time out.
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Sayings.Heard("cook/2: tick 1");

        Assert.DoesNotContain(house.Sayings.All, saying => saying.StartsWith("cook/1: tick", StringComparison.Ordinal));
        house.Doors.OpenAll();
        await Task.WhenAll(cooking).InTime();
        await house.Sayings.Heard("cook/1: tick 1");
    }

    [Fact]
    public async Task A_failing_tick_is_logged_and_the_next_one_comes()
    {
        await using var house = await House.Open();
        var cook = house.Grains.GetGrain<ICook>("cook/burnt");
        await cook.Set(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), interleave: false);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Sayings.Heard("A timer of cook/cook/burnt failed");
        await cook.Ticks();
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        await house.Sayings.Heard("tick 2");
    }

    [Fact]
    public async Task A_stopped_timer_and_one_of_a_grain_that_went_tick_no_more()
    {
        await using var house = await House.Open();
        var (stopped, gone) = (house.Grains.GetGrain<ICook>("cook/1"), house.Grains.GetGrain<ICook>("cook/2"));
        await stopped.Set(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), interleave: false);
        await gone.Set(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), interleave: false);
        await stopped.Stop();
        await gone.GoHome();
        await gone.Ticks();

        house.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(0, await stopped.Ticks());
        Assert.Equal(0, await gone.Ticks());
    }

    [Fact]
    public async Task A_timer_can_be_set_anew()
    {
        await using var house = await House.Open();
        var cook = house.Grains.GetGrain<ICook>("cook/1");
        await cook.Set(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan, interleave: false);
        await cook.Postpone(TimeSpan.FromMinutes(3));

        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await cook.Ticks());
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        await house.Sayings.Heard("tick 1");
    }
}

public interface ICook : IGrainWithStringKey
{
    Task Set(TimeSpan due, TimeSpan period, bool interleave);
    Task Postpone(TimeSpan due);
    Task Stop();
    Task<int> Ticks();

    [ResponseTimeout("01:00:00")]
    Task Cook(string door);

    Task GoHome();
}

internal sealed class CookGrain(Sayings sayings, Doors doors) : Grain, ICook
{
    private IGrainTimer? _timer;
    private int _ticks;

    public Task Set(TimeSpan due, TimeSpan period, bool interleave)
    {
        var mine = TaskScheduler.Current;
        _timer = this.RegisterGrainTimer(() => Tick(mine), new GrainTimerCreationOptions(due, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task Postpone(TimeSpan due)
    {
        _timer!.Change(due, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task Cook(string door) => doors.Pass(door);

    public Task GoHome()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick(TaskScheduler mine)
    {
        await Task.Yield();
        _ticks++;
        sayings.Add($"{this.GetPrimaryKeyString()}: tick {_ticks} in a turn: {ReferenceEquals(mine, TaskScheduler.Current)}");
        if (this.GetPrimaryKeyString() == "cook/burnt") throw new InvalidOperationException("burnt");
    }
}
