using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Utilities;

namespace SalesFloor.Tests.Hosting;

public sealed class ObserverTests
{
    [Fact]
    public async Task An_observer_is_told_through_its_reference_in_order()
    {
        await using var house = await House.Open();
        var screen = new Screen();
        var board = house.Grains.GetGrain<IBoard>("board/1");
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(screen));

        for (var number = 0; number < 100; number++) await board.Announce($"{number}");

        await screen.Shown("99");
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), screen.Lines);
        GC.KeepAlive(screen);
    }

    [Fact]
    public async Task A_frozen_observer_holds_neither_the_grain_nor_the_others()
    {
        await using var house = await House.Open();
        var (frozen, healthy) = (new Screen { Frozen = new TaskCompletionSource() }, new Screen());
        var board = house.Grains.GetGrain<IBoard>("board/1");
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(frozen));
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(healthy));

        for (var number = 0; number < 2_000; number++)
        {
            await board.Announce($"{number}").InTime();
            if (number % 500 == 499) await healthy.Shown($"{number}"); // a slow machine may show later than it announces, and what is unread does not grow without end
        }

        Assert.Single(frozen.Lines);
        frozen.Frozen.SetResult();
        GC.KeepAlive(frozen);
        GC.KeepAlive(healthy);
    }

    [Fact]
    public async Task What_a_frozen_observer_has_not_read_does_not_grow_without_end()
    {
        await using var house = await House.Open();
        var frozen = new Screen { Frozen = new TaskCompletionSource() };
        var board = house.Grains.GetGrain<IBoard>("board/1");
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(frozen));

        for (var number = 0; number < 3_000; number++) await board.Announce($"{number}");

        await house.Sayings.Heard("unread calls");
        frozen.Frozen.SetResult();
        await frozen.Shown("900");
        GC.KeepAlive(frozen);
    }

    [Fact]
    public async Task A_failing_observer_is_dropped_when_the_grain_waits_for_it_and_the_others_are_told()
    {
        await using var house = await House.Open();
        var (broken, healthy) = (new Screen { Broken = true }, new Screen());
        var board = house.Grains.GetGrain<IBoard>("board/1");
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(broken));
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(healthy));

        Assert.Equal(1, await board.AskForReceipt("price").InTime());

        await healthy.Shown("price");
        GC.KeepAlive(broken);
        GC.KeepAlive(healthy);
    }

    [Fact]
    public async Task A_failing_observer_of_one_way_calls_is_known_to_the_log_only()
    {
        await using var house = await House.Open();
        var broken = new Screen { Broken = true };
        var board = house.Grains.GetGrain<IBoard>("board/1");
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(broken));

        await board.Announce("price").InTime();

        await house.Sayings.Heard("IScreen.Show");
        GC.KeepAlive(broken);
    }

    [Fact]
    public async Task Who_does_not_renew_his_lease_is_told_no_more_and_who_does_is()
    {
        await using var house = await House.Open();
        var (lazy, keen) = (new Screen(), new Screen());
        var board = house.Grains.GetGrain<IBoard>("board/1");
        var keenReference = house.Grains.CreateObjectReference<IScreen>(keen);
        await board.Watch(house.Grains.CreateObjectReference<IScreen>(lazy));
        await board.Watch(keenReference);
        house.Clock.Advance(TimeSpan.FromSeconds(60));
        await board.Watch(keenReference);
        house.Clock.Advance(TimeSpan.FromSeconds(60));

        await board.Announce("late");

        await keen.Shown("late");
        Assert.Equal(1, await board.Watchers());
        Assert.Empty(lazy.Lines);
    }

    [Fact]
    public async Task A_deleted_reference_reaches_nobody()
    {
        await using var house = await House.Open();
        var screen = new Screen();
        var reference = house.Grains.CreateObjectReference<IScreen>(screen);
        house.Grains.DeleteObjectReference<IScreen>(reference);

        await Assert.ThrowsAsync<OrleansException>(() => reference.Confirm("anyone?"));

        Assert.Empty(screen.Lines);
    }

    [Fact]
    public async Task An_observer_given_without_a_reference_is_refused()
    {
        await using var house = await House.Open();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => house.Grains.GetGrain<IBoard>("board/1").Watch(new Screen()));

        Assert.Contains("CreateObjectReference", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_references_are_equal_when_they_lead_to_the_same()
    {
        await using var house = await House.Open();
        var (here, there) = (house.Grains.GetGrain<IBoard>("board/1"), house.Grains.GetGrain<IBoard>("board/2"));

        Assert.Equal(here, house.Grains.GetGrain<IBoard>("board/1"));
        Assert.NotEqual(here, there);
        Assert.Equal("board/board/1", here.GetGrainId().ToString());
    }
}

public interface IScreen : IGrainObserver
{
    [OneWay]
    Task Show(string line);

    Task Confirm(string line);

    void Blink();
}

public interface IBoard : IGrainWithStringKey
{
    Task Watch(IScreen screen);
    Task Announce(string line);
    Task<int> AskForReceipt(string line);
    Task<int> Watchers();
}

internal sealed class Screen : IScreen
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, TaskCompletionSource> _awaited = [];

    public TaskCompletionSource? Frozen { get; init; }
    public bool Broken { get; init; }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate) return [.. _lines];
        }
    }

    public Task Show(string line) => Confirm(line);

    public Task Confirm(string line)
    {
        if (Broken) throw new InvalidOperationException("no picture");

        lock (_gate)
        {
            _lines.Add(line);
            if (_awaited.TryGetValue(line, out var shown)) shown.TrySetResult();
        }

        return Frozen?.Task ?? Task.CompletedTask;
    }

    public void Blink() => Confirm("blink");

    public Task Shown(string line)
    {
        lock (_gate)
        {
            var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited[line] = shown;
            if (_lines.Contains(line)) shown.SetResult();
            return shown.Task.InTime($"line {line}");
        }
    }
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by the host.")]
internal sealed class BoardGrain : Grain, IBoard
{
    private readonly ObserverManager<IScreen> _screens = new(TimeSpan.FromSeconds(90), NullLogger.Instance);

    public Task Watch(IScreen screen)
    {
        _screens.Subscribe(screen, screen);
        return Task.CompletedTask;
    }

    public Task Announce(string line) => _screens.Notify(screen => screen.Show(line));

    public async Task<int> AskForReceipt(string line)
    {
        await _screens.Notify(screen => screen.Confirm(line));
        _screens.Notify(static screen => screen.Blink());
        return _screens.Count;
    }

    public Task<int> Watchers()
    {
        _screens.ClearExpired();
        return Task.FromResult(_screens.Count);
    }
}
