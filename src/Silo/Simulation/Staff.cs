using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>Plays the reps and the receptionist: looks at the floor again and again and does what is due.</summary>
internal sealed partial class Staff(IGrainFactory grains, FloorSettings floor, Prospects prospects, Pace pace, TimeProvider clock, ILogger<Staff> log) : BackgroundService
{
    private readonly Habits _habits = new(pace, pace.Draws(part: 3));
    private readonly IFrontDeskGrain _desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(floor.Showroom));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pace.Glance, clock, stoppingToken);
            try
            {
                if (await _desk.Floor() is { } seen) await ActOn(seen);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogGlanceFailed(fault, floor.Showroom);
            }
        }
    }

    private async Task ActOn(FloorSnapshot seen)
    {
        var now = clock.GetUtcNow();
        foreach (var visit in seen.Visits)
        {
            if (now >= visit.Since + _habits.Patience(visit)) await ActOn(visit);
        }

        foreach (var rep in seen.Reps.Where(rep => rep.Is == Engagement.Free && rep.SaysSince is not null))
        {
            if (now >= rep.SaysSince + _habits.Stretch(rep)) await Say(rep.Id, rep.Says == Presence.OnFloor ? Presence.Break : Presence.OnFloor);
        }

        _habits.Forget(seen);
    }

    private Task ActOn(VisitOnFloor visit) => visit.Status switch
    {
        VisitStatus.Offered when visit.Rep is { } rep => _habits.Answer(visit) switch
        {
            OfferAnswer.Accept => _desk.Accept(new AcceptVisit(visit.Id, rep, Visitors.Actor)),
            OfferAnswer.Decline => _desk.Decline(new DeclineVisit(visit.Id, rep, DeclineCause.Busy, Visitors.Actor)),
            _ => Task.CompletedTask, // he misses it; the desk's clock takes it from him
        },
        VisitStatus.Received => Finish(_habits.Finish(visit, Visitors.Actor)),
        VisitStatus.WaitingForOwner => _desk.Choose(new ChooseForOwnerAway(visit.Id, OwnerAwayChoice.StandIn, Visitors.Actor)),
        VisitStatus.WaitingForTurn => _desk.Leave(new VisitorLeaves(visit.Id, Visitors.Actor)),
        _ => Task.CompletedTask,
    };

    private async Task Finish(FinishVisit end)
    {
        if (await _desk.Finish(end) is VisitOutcomeAnswer.Done) prospects.Left(end);
    }

    private Task Say(SalespersonId rep, Presence presence) => grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new SayPresence(floor.Showroom, presence, Visitors.Actor));

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the simulated staff could not act; they look again")]
    private partial void LogGlanceFailed(Exception fault, ShowroomId showroom);
}
