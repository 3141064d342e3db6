using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Showrooms;

/// <summary>Reads the history of the rules off the ledger, and plays its last days again under others.</summary>
internal sealed class RulesReading(IGrainFactory grains, LedgerReader ledger, TimeProvider clock) : IRulesReading
{
    public async Task<ImmutableArray<RulesChange>> History(ShowroomId showroom, CancellationToken cancellation)
    {
        var rows = await ledger.ByGrain(GrainKeys.Showroom(showroom), 0, cancellation);
        var changes = new List<RulesChange>();
        FloorRules? known = null;
        foreach (var fact in rows.Select(row => FactNames.Read(row.Kind, row.Body)))
        {
            switch (fact)
            {
                case PlanSet set when set.Plan.Rules != known: changes.Add(new(set.At, RulesChangeKind.SetWithPlan, known = set.Plan.Rules, set.At, set.Actor, null, null)); break;
                case RulesProposed proposed: changes.Add(new(proposed.At, RulesChangeKind.Proposed, proposed.Rules, proposed.From, proposed.Actor, null, proposed.Why)); break;
                case RulesApproved approved: changes.Add(new(approved.At, RulesChangeKind.Approved, known = approved.Rules, approved.From, approved.ProposedBy, approved.Actor, null)); break;
                case RulesRejected rejected: changes.Add(new(rejected.At, RulesChangeKind.Rejected, null, null, rejected.Actor, null, rejected.Why)); break;
                default: break; // a plan that was set anew with the same rules changes none
            }
        }

        changes.Reverse();
        return [.. changes];
    }

    public async Task<RulesPreview?> Preview(ShowroomId showroom, FloorRules rules, int days, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return null;

        var today = plan.DayAt(clock.GetUtcNow());
        var from = today.AddDays(1 - days);
        var rows = await ledger.Since(GrainKeys.Desk(showroom), plan.StartOf(from), cancellation);
        var recorded = RecordedDays.Of(rows.Select(row => (DeskEvent)FactNames.Read(row.Kind, row.Body)));
        var (was, would) = (PlayedAgain.AsRecorded(recorded), PlayedAgain.Play(recorded, plan with { Rules = rules }));
        return new(from, today, was.Arrivals, was.Waited, would.Waited,
        [
            .. plan.Groups.SelectMany(group => group.Members.Select(rep =>
                new RepPreview(rep, group.Id, was.New.GetValueOrDefault(rep), would.New.GetValueOrDefault(rep), would.Balances.GetValueOrDefault(rep)))),
        ]);
    }
}
