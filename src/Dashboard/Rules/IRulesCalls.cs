using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>What the rules page asks of the showroom and of its ledger.</summary>
public interface IRulesCalls
{
    /// <summary>The plan in force, or null where the showroom was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>The rules as they stand.</summary>
    Task<RulesSheet?> Sheet(ShowroomId showroom);

    /// <summary>Every change, newest first.</summary>
    Task<ImmutableArray<RulesChange>> History(ShowroomId showroom);

    /// <summary>The last days under other rules.</summary>
    Task<RulesPreview?> Preview(ShowroomId showroom, FloorRules rules, int days);

    /// <summary>Proposes other rules.</summary>
    Task<RulesOutcome> Propose(ShowroomId showroom, ProposeRules command);

    /// <summary>A second person approves.</summary>
    Task<RulesOutcome> Approve(ShowroomId showroom, ApproveRules command);

    /// <summary>Somebody drops the proposal.</summary>
    Task<RulesOutcome> Reject(ShowroomId showroom, RejectRules command);
}
