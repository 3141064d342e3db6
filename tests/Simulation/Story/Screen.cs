using SalesFloor.Boards;

namespace SalesFloor.Simulation;

/// <summary>A screen that watches the board and renews its watch, as screens do.</summary>
internal sealed class Screen(ShowroomId showroom, World world, Town town, Requests requests) : IFloorWatcher
{
    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(30);
    private readonly Dictionary<SimHost, IFloorWatcher> _references = [];

    /// <summary>The showroom that it shows.</summary>
    public ShowroomId Showroom => showroom;

    /// <summary>The newest floor it has shown.</summary>
    public FloorSnapshot? Shown { get; private set; }

    public bool IsOff { get; set; }

    public void TurnOn() => requests.Start(Renew);

    public Task OnFloor(FloorSnapshot floor)
    {
        Show(floor);
        return Task.CompletedTask;
    }

    public Task OnAlive(long version, DateTimeOffset at) => Task.CompletedTask;

    private async Task Renew()
    {
        var host = town.First();
        if (!_references.TryGetValue(host, out var me)) _references[host] = me = host.Grains.CreateObjectReference<IFloorWatcher>(this);
        var floor = await requests.AskOnce<FloorSnapshot>(host, async grains => (await grains.GetGrain<IFloorBoardGrain>(GrainKeys.Board(showroom)).Watch(me))!);
        Show(floor);
        world.Clock.In(s_renewal, () =>
        {
            if (!IsOff) requests.Start(Renew);
        });
    }

    // A renewal's answer and a push can cross; the older one must not win.
    private void Show(FloorSnapshot? floor)
    {
        if (floor is not null && (Shown is null || floor.Version > Shown.Version)) Shown = floor;
    }
}
