using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Deals;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>Plays reps, manager and finance with the deals of the floor: begins them with those who left with an interest, and moves each on after its pause.</summary>
internal sealed partial class Sellers(IGrainFactory grains, DealReader deals, Prospects prospects, FloorSettings floor, Pace pace, TimeProvider clock, ILogger<Sellers> log) : BackgroundService
{
    // From the first talk to the hand-over in a good quarter of an hour, so that whoever watches sees it.
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1.5);
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(3);

    private readonly Random _draws = pace.Draws(part: 4);
    private readonly Dictionary<DealId, (int State, DateTimeOffset At)> _seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pace.Between(s_glance, s_glance, _draws), clock, stoppingToken);
            try
            {
                if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Showroom)).Plan() is { } plan) await Glance(DealCast.Of(plan), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogGlanceFailed(fault, floor.Showroom);
            }
        }
    }

    private async Task Glance(DealCast cast, CancellationToken cancellation)
    {
        var board = await deals.Board(floor.Showroom, null, cancellation);
        while (prospects.TryTake(out var who))
        {
            if (_draws.NextDouble() < Prospects.Appetite(who.Outcome) && board.All(one => one.Deal.Customer != who.Customer || one.Deal.Status != DealStatus.Open)) await Begin(new(who.Visit.Value), who.Customer);
        }

        var now = clock.GetUtcNow();
        foreach (var deal in board.Select(one => one.Deal))
        {
            if (!_seen.TryGetValue(deal.Id, out var last) || last.State != DealFate.State(deal)) _seen[deal.Id] = last = (DealFate.State(deal), now);
            var fate = DealFate.Of(deal.Id);
            if (now >= last.At + pace.Scaled(fate.Pause(deal, s_pause)) && DealSteps.Next(deal, fate, cast) is { } next) await next.Give(Grain(deal.Id));
        }

        foreach (var gone in _seen.Keys.Except(board.Select(one => one.Deal.Id)).ToList()) _seen.Remove(gone);
    }

    private async Task Begin(DealId id, CustomerId customer)
    {
        if ((await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File()).Owner is { } owner) await Grain(id).Carry(new OpenDeal(floor.Showroom, owner, customer));
    }

    private IDealGrain Grain(DealId id) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(floor.Showroom, id));

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the simulated sellers could not act; they look again")]
    private partial void LogGlanceFailed(Exception fault, ShowroomId showroom);
}
