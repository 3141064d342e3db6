using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class FloorFeedTests : IAsyncDisposable
{
    private static readonly ShowroomId s_main = new("main");
    private static readonly FloorSnapshot s_floor = SampleFloors.Of(SampleFloors.TenInTheMorning);

    private readonly SignalledClock _clock = new(SampleFloors.TenInTheMorning);
    private readonly BoardFake _board = new();
    private readonly FloorFeed _feed;

    public FloorFeedTests() => _feed = new(FactoryFake.For(_board), _clock, NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _feed.DisposeAsync();

    private static (Func<FloorState, Task> See, Func<Func<FloorState, bool>, Task<FloorState>> Until) Screen()
    {
        var seen = new BlockingCollection<FloorState>();
        return (state => { seen.Add(state); return Task.CompletedTask; },
            wanted => Task.Run(() => seen.GetConsumingEnumerable().First(wanted)).InTime("the screen is shown what it waits for"));
    }

    [Fact]
    public async Task Many_screens_are_one_watch()
    {
        _board.Floor = s_floor;
        var (first, second) = (Screen(), Screen());
        _feed.Subscribe(s_main, first.See);
        _feed.Subscribe(s_main, second.See);
        await first.Until(state => state.Floor is not null);
        await second.Until(state => state.Floor is not null);
        Assert.Equal(1, _board.Watches);
        Assert.Equal(s_floor, _feed.Current(s_main)?.Floor);
    }

    [Fact]
    public async Task The_watch_is_renewed_every_thirty_seconds()
    {
        _board.Floor = s_floor;
        var screen = Screen();
        _feed.Subscribe(s_main, screen.See);
        await screen.Until(state => state.Floor is not null);
        _board.Floor = s_floor with { Version = 2 };
        await _clock.Ring(TimeSpan.FromSeconds(30));
        Assert.Equal(SampleFloors.TenInTheMorning.AddSeconds(30), (await screen.Until(state => state.Floor?.Version == 2)).HeardAt);
    }

    [Fact]
    public async Task A_board_that_does_not_answer_is_asked_again_and_the_screen_knows_how_old_it_is()
    {
        _board.Fails = true;
        var screen = Screen();
        _feed.Subscribe(s_main, screen.See);
        Assert.Null((await screen.Until(_ => true)).HeardAt);
        await _clock.Ring(TimeSpan.FromSeconds(2));
        (_board.Fails, _board.Floor) = (false, s_floor);
        await _clock.Ring(TimeSpan.FromSeconds(2));
        Assert.NotNull((await screen.Until(state => state.Floor is not null)).HeardAt);
    }

    [Fact]
    public async Task An_older_snapshot_never_wins()
    {
        _board.Floor = s_floor with { Version = 5 };
        var screen = Screen();
        _feed.Subscribe(s_main, screen.See);
        await screen.Until(state => state.Floor is not null);
        await _board.Watcher!.OnFloor(s_floor with { Version = 4 });
        Assert.Equal(5, _feed.Current(s_main)?.Floor?.Version);
        await _board.Watcher!.OnFloor(s_floor with { Version = 6 });
        Assert.Equal(6, (await screen.Until(state => state.Floor?.Version == 6)).Floor?.Version);
    }

    [Fact]
    public async Task A_frozen_screen_holds_nobody_up()
    {
        _board.Floor = s_floor;
        var frozen = new TaskCompletionSource();
        _feed.Subscribe(s_main, _ => frozen.Task);
        var screen = Screen();
        _feed.Subscribe(s_main, screen.See);
        await screen.Until(state => state.Floor is not null);
        for (var version = 2; version <= 50; version++) await _board.Watcher!.OnFloor(s_floor with { Version = version });
        await screen.Until(state => state.Floor?.Version == 50);
        frozen.SetResult();
    }

    [Fact]
    public async Task A_screen_is_called_in_its_own_language()
    {
        _board.Floor = s_floor;
        var heard = new TaskCompletionSource<string>();
        using (new Spoken("zh"))
        {
            _feed.Subscribe(s_main, _ =>
            {
                heard.TrySetResult(Languages.Current);
                return Task.CompletedTask;
            });
        }
        Assert.Equal("zh", await heard.Task.InTime("the screen is called"));
    }

    [Fact]
    public async Task A_made_up_showroom_is_forgotten_with_its_last_screen()
    {
        var screen = Screen();
        var subscription = _feed.Subscribe(new("made-up"), screen.See);
        Assert.True((await screen.Until(state => state.HeardAt is not null)).NotSetUp);
        await subscription.DisposeAsync();
        Assert.Null(_feed.Current(new("made-up")));
        Assert.Equal(1, _board.Unwatches);
    }

    private sealed class BoardFake : IFloorBoardGrain
    {
        public FloorSnapshot? Floor { get; set; }

        public bool Fails { get; set; }

        public int Watches { get; private set; }

        public int Unwatches { get; private set; }

        public IFloorWatcher? Watcher { get; private set; }

        public Task<FloorSnapshot?> Watch(IFloorWatcher watcher)
        {
            (Watches, Watcher) = (Watches + 1, watcher);
            return Fails ? Task.FromException<FloorSnapshot?>(new TimeoutException("The board does not answer.")) : Task.FromResult(Floor);
        }

        public Task Unwatch(IFloorWatcher watcher)
        {
            Unwatches++;
            return Task.CompletedTask;
        }

        public Task Publish(FloorSnapshot floor) => Task.CompletedTask;
    }

    /// <summary>A factory that knows one board; the contract has many members that a feed never calls.</summary>
    public class FactoryFake : DispatchProxy
    {
        private IFloorBoardGrain _board = null!;

        public static IGrainFactory For(IFloorBoardGrain board)
        {
            var factory = Create<IGrainFactory, FactoryFake>();
            ((FactoryFake)(object)factory)._board = board;
            return factory;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IGrainFactory.GetGrain) => _board,
            nameof(IGrainFactory.CreateObjectReference) => args![0],
            nameof(IGrainFactory.DeleteObjectReference) => null,
            _ => throw new NotSupportedException(targetMethod.Name),
        };
    }
}
