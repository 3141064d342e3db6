using System.Diagnostics;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.People;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.SampleFloor;

/// <summary>Sets the sample floor up, once: a showroom that already has a plan is left as it is.</summary>
public static class SampleFloorSetUp
{
    /// <summary>Who caused it, in the ledger.</summary>
    private const string Actor = "sample-floor";

    /// <summary>Where the sample floor lies.</summary>
    internal const string TimeZone = "Asia/Shanghai";

    /// <summary>With <c>--empty</c> there is none. A web only shows what the silos have.</summary>
    public static IServiceCollection AddSampleFloor(this IServiceCollection services, FloorSettings floor) =>
        floor.SampleFloor && floor.Role is not ProcessRole.Web ? services.AddHostedService<SetUp>() : services;

    private sealed class SetUp(IGrainFactory grains, SamplePeople people, FloorSettings floor, TimeProvider clock) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var showroom = grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Showroom));
            var plan = await showroom.Plan() ?? await Open(showroom);
            await ComeToWork(plan);
            await people.Open(plan);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task<ShowroomPlan> Open(IShowroomGrain showroom) =>
            await showroom.SetUp(new SetUpShowroom(SamplePlan.For(floor.Showroom, Today(), TimeZone), Actor)) switch
            {
                PlanOutcome.InForce set => set.Plan,
                PlanOutcome.Refused refused => throw new StartRefusedException(StartTexts.Both("SampleFloorRefused", refused.Fault, refused.Subject)),
                _ => throw new UnreachableException(),
            };

        // Only whoever never said anything: a newcomer can route at once, and a start that was killed half-way is finished by the next.
        private async Task ComeToWork(ShowroomPlan plan)
        {
            var sampleReps = plan.People.Select(person => person.Id).Intersect(SamplePlan.Reps);
            foreach (var rep in sampleReps.Select(id => grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(id))))
            {
                if ((await rep.Says()).Since is null) await rep.Say(new SayPresence(floor.Showroom, Presence.OnFloor, Actor));
            }
        }

        private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
    }
}
