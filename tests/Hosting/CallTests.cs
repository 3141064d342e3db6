using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class CallTests
{
    [Fact]
    public async Task An_exception_arrives_with_its_type_its_data_and_where_it_was_thrown()
    {
        await using var house = await House.Open();

        var failure = await Assert.ThrowsAsync<UnhappyException>(() => house.Grains.GetGrain<IClerk>("clerk/1").Refuse("sold out"));

        Assert.Equal("sold out", failure.Reason);
        Assert.Contains(nameof(ClerkGrain.Refuse), failure.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_before_the_first_await_arrives_in_the_task()
    {
        await using var house = await House.Open();

        var task = house.Grains.GetGrain<IClerk>("clerk/1").RefuseAtOnce();

        await Assert.ThrowsAsync<UnhappyException>(() => task);
    }

    [Fact]
    public async Task A_one_way_call_comes_back_at_once_and_its_failure_is_known_to_the_log_only()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        var busy = clerk.Work("work");
        await house.Doors.Reached("work");

        var told = clerk.Tell("bad news");

        Assert.True(told.IsCompletedSuccessfully);
        house.Doors.OpenAll();
        await busy.InTime();
        await house.Sayings.Heard("IClerk.Tell");
        Assert.Contains(house.Sayings.All, saying => saying.Contains(nameof(UnhappyException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_way_calls_from_one_grain_to_another_keep_their_order_also_when_the_other_is_just_coming()
    {
        await using var house = await House.Open();

        await house.Grains.GetGrain<IClerk>("clerk/1").TellTheOther("clerk/2", 200);
        await house.Sayings.Heard("clerk/2 heard 199");

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"clerk/2 heard {number}"), house.Sayings.All);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_so_and_the_grain_goes_on()
    {
        await using var house = await House.Open(silo => silo.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(2)));
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        var slow = clerk.Work("work");
        await house.Doors.Reached("work");

        house.Clock.Advance(TimeSpan.FromSeconds(115));
        Assert.False(slow.IsCompleted);
        house.Clock.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TimeoutException>(() => slow.InTime());
        house.Doors.OpenAll();
        Assert.Equal("clerk/1", await clerk.Name().InTime());
    }

    [Fact]
    public async Task A_method_may_state_its_own_patience()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        var slow = clerk.WorkQuickly("work");
        await house.Doors.Reached("work");

        house.Clock.Advance(TimeSpan.FromSeconds(4));

        await Assert.ThrowsAsync<TimeoutException>(() => slow.InTime());
    }

    [Fact]
    public async Task A_call_whose_caller_has_given_up_is_not_started()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        var busy = clerk.WorkQuickly("first");
        await house.Doors.Reached("first");
        var queued = clerk.WorkQuickly("second");

        house.Clock.Advance(TimeSpan.FromSeconds(4));
        await Assert.ThrowsAsync<TimeoutException>(() => queued.InTime());
        house.Doors.OpenAll();
        await Assert.ThrowsAsync<TimeoutException>(() => busy.InTime());

        await clerk.Name().InTime();
        Assert.False(house.Doors.WasReached("second"));
    }

    [Fact]
    public async Task A_cancelled_call_releases_its_caller_and_the_grain_sees_it_in_a_turn_of_its_own()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        using var giveUp = new CancellationTokenSource();
        var waiting = clerk.WaitUntilCancelled(giveUp.Token);
        await house.Doors.Reached("waiting");

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());
        await house.Sayings.Heard("cancelled in a turn of the grain: True");
        Assert.Equal("clerk/1", await clerk.Name().InTime());
    }

    [Fact]
    public async Task A_call_cancelled_in_the_queue_is_never_started_and_one_cancelled_before_is_never_sent()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        var busy = clerk.Work("work");
        await house.Doors.Reached("work");
        using var giveUp = new CancellationTokenSource();
        var queued = clerk.WaitUntilCancelled(giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued.InTime());
        Assert.True(clerk.WaitUntilCancelled(giveUp.Token).IsCanceled);
        house.Doors.OpenAll();
        await busy.InTime();
        await clerk.Name();
        Assert.False(house.Doors.WasReached("waiting"));
    }

    [Fact]
    public async Task What_the_caller_carries_reaches_the_callee_and_further_but_nothing_comes_back()
    {
        await using var house = await House.Open();
        var clerk = house.Grains.GetGrain<IClerk>("clerk/1");
        RequestContext.Set("showroom", "north");

        Assert.Equal("north, then nobody's", await clerk.ReadAndChange("clerk/2"));

        Assert.Equal("north", RequestContext.Get("showroom"));
        RequestContext.Clear();
        Assert.Equal("nobody's, then nobody's", await clerk.ReadAndChange("clerk/2"));
    }

    [Fact]
    public async Task A_grain_handed_over_as_an_object_is_refused()
    {
        await using var house = await House.Open();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => house.Grains.GetGrain<IClerk>("clerk/1").HandOverMyself("clerk/2"));

        Assert.Contains("AsReference", refusal.Message, StringComparison.Ordinal);
    }
}

public interface IClerk : IGrainWithStringKey
{
    Task<string> Name();
    Task Refuse(string why);
    Task RefuseAtOnce();
    Task Work(string door);

    [ResponseTimeout("00:00:02")]
    Task WorkQuickly(string door);

    [OneWay]
    Task Tell(string news);

    Task TellTheOther(string other, int times);
    Task<bool> WaitUntilCancelled(CancellationToken cancellationToken);
    Task<string> ReadAndChange(string next);
    Task HandOverMyself(string other);
    Task Meet(IClerk other);
}

public sealed class UnhappyException(string reason) : Exception($"Unhappy: {reason}")
{
    public string Reason => reason;
}

internal sealed class ClerkGrain(Doors doors, Sayings sayings) : Grain, IClerk
{
    public Task<string> Name() => Task.FromResult(this.GetPrimaryKeyString());

    public async Task Refuse(string why)
    {
        await Task.Yield();
        throw new UnhappyException(why);
    }

    public Task RefuseAtOnce() => throw new UnhappyException("at once");

    public Task Work(string door) => doors.Pass(door);

    public Task WorkQuickly(string door) => doors.Pass(door);

    public Task Tell(string news)
    {
        if (news == "bad news") throw new UnhappyException(news);
        sayings.Add($"{this.GetPrimaryKeyString()} heard {news}");
        return Task.CompletedTask;
    }

    public async Task TellTheOther(string other, int times)
    {
        var clerk = GrainFactory.GetGrain<IClerk>(other);
        for (var time = 0; time < times; time++) await clerk.Tell($"{time}");
    }

    public async Task<bool> WaitUntilCancelled(CancellationToken cancellationToken)
    {
        var mine = TaskScheduler.Current;
        var cancelled = new TaskCompletionSource();
        using var registration = cancellationToken.Register(() =>
        {
            sayings.Add($"cancelled in a turn of the grain: {ReferenceEquals(mine, TaskScheduler.Current)}");
            cancelled.SetResult();
        });
        _ = doors.Pass("waiting");
        await cancelled.Task;
        return true;
    }

    public async Task<string> ReadAndChange(string next)
    {
        var mine = RequestContext.Get("showroom") ?? "nobody's";
        if (this.GetPrimaryKeyString() == next) return $"{mine}";

        RequestContext.Remove("showroom");
        var further = await GrainFactory.GetGrain<IClerk>(next).ReadAndChange(next);
        RequestContext.Set("showroom", "south");
        return $"{mine}, then {further}";
    }

    public Task HandOverMyself(string other) => GrainFactory.GetGrain<IClerk>(other).Meet(this);

    public Task Meet(IClerk other) => Task.CompletedTask;
}
