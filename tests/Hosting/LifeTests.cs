using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class LifeTests
{
    private static readonly TimeSpan s_age = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_grain_is_activated_by_its_first_call_and_once()
    {
        await using var house = await Open();
        var guest = house.Grains.GetGrain<IGuest>("guest/1");
        Assert.Equal(0, house.Sayings.Count("guest/1 came"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => guest.Greet()));

        Assert.Equal(1, house.Sayings.Count("guest/1 came"));
    }

    [Fact]
    public async Task When_activation_fails_the_caller_gets_the_exception_and_the_next_call_tries_again()
    {
        await using var house = await Open();
        var guest = house.Grains.GetGrain<IGuest>("guest/late");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(guest.Greet);

        Assert.Equal("missed the bus", failure.Message);
        Assert.Equal("guest/late", await guest.Greet());
    }

    [Fact]
    public async Task A_grain_that_nobody_calls_goes_and_comes_back_with_the_next_call()
    {
        await using var house = await Open();
        var guest = house.Grains.GetGrain<IGuest>("guest/1");
        await guest.Greet();

        house.Clock.Advance(s_age + TimeSpan.FromMinutes(2));
        await house.Sayings.Heard("guest/1 went: ActivationIdle");

        await guest.Greet();
        Assert.Equal(2, house.Sayings.Count("guest/1 came"));
    }

    [Fact]
    public async Task A_grain_that_is_called_now_and_then_stays()
    {
        await using var house = await Open();
        var (guest, other) = (house.Grains.GetGrain<IGuest>("guest/1"), house.Grains.GetGrain<IGuest>("guest/2"));
        await other.Greet();
        for (var minute = 0; minute < 12; minute++)
        {
            await guest.Greet();
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await house.Sayings.Heard("guest/2 went");
        Assert.Equal(1, house.Sayings.Count("guest/1 came"));
        Assert.Equal(0, house.Sayings.Count("guest/1 went: ActivationIdle"));
    }

    [Fact]
    public async Task A_class_may_state_how_long_it_stays_or_that_it_stays_for_ever()
    {
        await using var house = await Open();
        await house.Grains.GetGrain<IResident>("resident/1").Greet();
        await house.Grains.GetGrain<IPassenger>("passenger/1").Greet();

        house.Clock.Advance(TimeSpan.FromMinutes(4));
        await house.Sayings.Heard("passenger/1 went: ActivationIdle");
        house.Clock.Advance(TimeSpan.FromDays(30));

        await house.Grains.GetGrain<IResident>("resident/1").Greet();
        Assert.Equal(1, house.Sayings.Count("resident/1 came"));
    }

    [Fact]
    public async Task Who_wants_to_go_finishes_his_turn_and_those_in_the_queue_meet_his_successor_in_order()
    {
        await using var house = await Open();
        var guest = house.Grains.GetGrain<IGuest>("guest/1");
        var last = guest.LeaveAfter("door");
        await house.Doors.Reached("door");
        var queued = Enumerable.Range(0, 5).Select(guest.Number).ToList();
        house.Doors.Open("door");

        await last.InTime();
        await Task.WhenAll(queued).InTime();

        Assert.Equal(
            ["guest/1 came", "guest/1 finished", "guest/1 went: ApplicationRequested", "guest/1 came", "0", "1", "2", "3", "4"],
            house.Sayings.All);
    }

    [Fact]
    public async Task A_failure_in_saying_goodbye_is_logged_and_holds_nobody()
    {
        await using var house = await Open();
        var guest = house.Grains.GetGrain<IGuest>("guest/rude");
        await guest.LeaveAfter("");

        Assert.Equal("guest/rude", await guest.Greet());
        await house.Sayings.Heard("failed while it was being deactivated");
    }

    [Fact]
    public async Task A_grain_without_the_base_class_gets_its_context_and_its_hooks()
    {
        await using var house = await Open();

        Assert.Equal("plain/1 in plain/plain/1", await house.Grains.GetGrain<IPlain>("plain/1").Greet());
        await house.Sayings.Heard("plain/1 came");
    }

    [Fact]
    public async Task Number_and_guid_keys_reach_the_grain()
    {
        await using var house = await Open();
        var guid = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

        Assert.Equal((255L, "x"), await house.Grains.GetGrain<INumbered>(255, "x").Key());
        Assert.Equal(guid, await house.Grains.GetGrain<IMarked>(guid).Key());
    }

    private static Task<House> Open() => House.Open(silo => silo.Services.Configure<GrainCollectionOptions>(options => options.CollectionAge = s_age));
}

public interface IGuest : IGrainWithStringKey
{
    Task<string> Greet();
    Task LeaveAfter(string door);
    Task Number(int number);
}

public interface IResident : IGrainWithStringKey
{
    Task Greet();
}

public interface IPassenger : IGrainWithStringKey
{
    Task Greet();
}

public interface IPlain : IGrainWithStringKey
{
    Task<string> Greet();
}

public interface INumbered : IGrainWithIntegerCompoundKey
{
    Task<(long Number, string? Extension)> Key();
}

public interface IMarked : IGrainWithGuidKey
{
    ValueTask<Guid> Key();
}

internal sealed class GuestGrain(Sayings sayings, Doors doors) : Grain, IGuest
{
    private string Name => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        sayings.Add($"{Name} came");
        if (Name == "guest/late" && sayings.Count("guest/late came") == 1) throw new InvalidOperationException("missed the bus");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (Name == "guest/rude") throw new InvalidOperationException("no goodbye");
        sayings.Add($"{Name} went: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<string> Greet() => Task.FromResult(Name);

    public async Task LeaveAfter(string door)
    {
        DeactivateOnIdle();
        if (door.Length == 0) return;

        await doors.Pass(door);
        sayings.Add($"{Name} finished");
    }

    public Task Number(int number)
    {
        sayings.Add($"{number}");
        return Task.CompletedTask;
    }
}

[KeepAlive]
internal sealed class ResidentGrain(Sayings sayings) : Grain, IResident
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        sayings.Add($"{this.GetPrimaryKeyString()} came");
        return Task.CompletedTask;
    }

    public Task Greet() => Task.CompletedTask;
}

[CollectionAgeLimit(Minutes = 2)]
internal sealed class PassengerGrain(Sayings sayings) : Grain, IPassenger
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        sayings.Add($"{this.GetPrimaryKeyString()} went: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task Greet() => Task.CompletedTask;
}

internal sealed class PlainGrain(IGrainContext context, Sayings sayings) : IGrainBase, IPlain
{
    public IGrainContext GrainContext => context;

    public Task OnActivateAsync(CancellationToken token)
    {
        sayings.Add($"{context.GrainId.Key} came");
        return Task.CompletedTask;
    }

    public Task<string> Greet() => Task.FromResult($"{this.GetPrimaryKeyString()} in {context.GrainId}");
}

internal sealed class NumberedGrain : Grain, INumbered
{
    public Task<(long Number, string? Extension)> Key() => Task.FromResult((this.GetPrimaryKeyLong(out var extension), extension));
}

internal sealed class MarkedGrain : Grain, IMarked
{
    public ValueTask<Guid> Key() => ValueTask.FromResult(this.GetPrimaryKey());
}
