using SalesFloor.FrontDesk;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>Sends visitors and callers to the desk, one after another, for as long as the floor runs.</summary>
internal sealed partial class Visitors(IGrainFactory grains, FloorSettings floor, Prospects prospects, Pace pace, TimeProvider clock, ILogger<Visitors> log) : BackgroundService
{
    /// <summary>Who orders, in the ledger.</summary>
    public const string Actor = "simulation";

    // Ten reps who serve four minutes each are kept busy and not drowned: the group on duty takes five in four minutes.
    private static readonly TimeSpan s_mean = TimeSpan.FromSeconds(55);

    private readonly Random _draws = pace.Draws(part: 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var crowd = new Crowd(pace.Draws(part: 2));
        var desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(floor.Showroom));
        while (!stoppingToken.IsCancellationRequested)
        {
            var arrival = crowd.Next(Actor);
            try
            {
                var outcome = await desk.Arrive(arrival);
                prospects.Came(arrival.Visit, outcome);
                if (outcome is ArrivalOutcome.Assigned assigned) crowd.Remember(arrival, assigned.Rep);
                await Task.Delay(pace.UntilNext(s_mean, _draws), clock, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogNotTaken(fault, floor.Showroom, arrival.Visit);
                await Task.Delay(s_mean, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the desk could not take the simulated visit {Visit}")]
    private partial void LogNotTaken(Exception fault, ShowroomId showroom, VisitId visit);
}
