using System.Collections.Immutable;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Disputes;

/// <summary>What the page of disputes asks of a showroom.</summary>
public interface IDisputeCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>All disputes, newest first.</summary>
    Task<ImmutableArray<Dispute>> All(ShowroomId showroom);

    /// <summary>What a ruling can rest on.</summary>
    Task<DisputeEvidence?> Evidence(ShowroomId showroom, VisitId visit);

    /// <summary>A ruling.</summary>
    Task<DisputeAnswer> Rule(ShowroomId showroom, RuleOnDispute command);
}
