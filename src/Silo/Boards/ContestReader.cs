using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Silo.Boards;

/// <summary>Counts running contests. Whoever looks first after the end of one has it counted for the last time: what lay between start and end does not change any more, so it does not matter when that is.</summary>
internal sealed class ContestReader(IFigureReader figures, Projector projector, IGrainFactory grains, TimeProvider clock) : IContests
{
    private static readonly TimeSpan s_shownAfterEnd = TimeSpan.FromDays(92);

    public async Task<ImmutableArray<RunningContest>> Of(ShowroomId showroom, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return [];

        var own = await grains.CurrencyOf(showroom);
        var (now, contests, grain) = (clock.GetUtcNow(), ImmutableArray.CreateBuilder<RunningContest>(), grains.GetGrain<IContestGrain>(GrainKeys.Contests(showroom)));
        foreach (var contest in (await grain.All()).Where(one => one.End > now - s_shownAfterEnd))
        {
            var phase = contest.PhaseAt(now);
            contests.Add(phase switch
            {
                ContestPhase.Running => new(contest, phase, await Count(contest)),
                ContestPhase.Ended => await Ended(contest),
                ContestPhase.Announced or ContestPhase.CalledOff => new(contest, phase, []),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }

        return contests.ToImmutable();

        async Task<RunningContest> Ended(Contest contest)
        {
            if (contest.Result is { } known) return new(contest, ContestPhase.Ended, known.Places);

            // Everything that was decided before the end is counted before the result is.
            await projector.CatchUp(cancellation);
            var settled = await grain.Settle(contest.Id, await Count(contest)) ?? contest;
            return new(settled, ContestPhase.Ended, settled.Result?.Places ?? []);
        }

        async Task<ImmutableArray<ContestPlace>> Count(Contest contest) =>
            ContestRule.Places(contest, await figures.Lines(new(showroom, plan.DayAt(contest.Start), plan.DayAt(contest.End), contest.Metric), cancellation), own);
    }
}
