using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Assignment;

/// <summary>Reads the turns of the last days off the ledger.</summary>
internal sealed class FairnessReader(IGrainFactory grains, LedgerReader ledger, TimeProvider clock) : IFairness
{
    public async Task<FairnessReport?> Of(ShowroomId showroom, int days, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return null;

        var today = plan.DayAt(clock.GetUtcNow());
        var from = today.AddDays(1 - days);
        var since = plan.StartOf(from);
        var decisions = await Decisions(showroom, since, cancellation);
        var rotations = new List<RotationFairness>();
        foreach (var group in plan.Groups)
        {
            foreach (var rotation in new Channel?[] { null, Channel.WalkIn, Channel.Call })
            {
                var key = GrainKeys.Queue(showroom, group.Id, rotation);
                var facts = (await ledger.Since(key, since, cancellation)).Select(row => (QueueEvent)FactNames.Read(row.Kind, row.Body)).ToArray();
                if (facts.Length == 0) continue;

                var standings = await grains.GetGrain<IShowroomQueueGrain>(key).Standings(plan.Rules.StrategyOf(rotation ?? Channel.WalkIn), group.Members);
                var own = decisions.Where(d => d.Question.Group == group.Id && d.Question.Rotation == rotation);
                rotations.Add(FairnessRule.Of(new(group.Id, rotation, [.. facts], [.. own], standings, await Earlier(key, facts, cancellation)), plan.DayAt));
            }
        }

        return new(showroom, from, today, [.. rotations]);
    }

    // A credit that is used in these days may be older than they are: its grant is looked up by the visit.
    private async Task<ImmutableArray<CreditGranted>> Earlier(string key, QueueEvent[] facts, CancellationToken cancellation)
    {
        var known = facts.OfType<CreditGranted>().Select(credit => credit.Visit).ToHashSet();
        var earlier = ImmutableArray.CreateBuilder<CreditGranted>();
        foreach (var settled in facts.OfType<CreditSettled>().Where(settled => !known.Contains(settled.Visit)))
            earlier.AddRange((await ledger.BySubject(settled.Visit.ToString(), cancellation)).Where(row => row.GrainKey == key).Select(row => FactNames.Read(row.Kind, row.Body)).OfType<CreditGranted>());
        return earlier.ToImmutable();
    }

    private async Task<TurnDecision[]> Decisions(ShowroomId showroom, DateTimeOffset since, CancellationToken cancellation) =>
    [
        .. (await ledger.Since(GrainKeys.Desk(showroom), since, cancellation))
            .Where(row => row.Kind == s_routed)
            .Select(row => ((VisitRouted)FactNames.Read(row.Kind, row.Body)).Receipt.Turn)
            .OfType<TurnDecision>()
            .Where(turn => turn.Question.Pays),
    ];

    private static readonly string s_routed = FactNames.All.Single(fact => fact.Value == typeof(VisitRouted)).Key;
}
