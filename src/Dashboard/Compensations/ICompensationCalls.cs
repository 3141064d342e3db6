using SalesFloor.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Compensations;

/// <summary>What desk, board and manage ask of the compensations of a showroom.</summary>
public interface ICompensationCalls
{
    /// <summary>The showroom's plan: who is who. Null where it was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>All compensations, alarms, who is away.</summary>
    Task<CompensationOverview> Overview(ShowroomId showroom);

    /// <summary>A visit was no genuine customer.</summary>
    Task<CompensationAnswer> Report(ShowroomId showroom, ReportCompensation command);

    /// <summary>The desk records a certification.</summary>
    Task<CompensationAnswer> Certify(ShowroomId showroom, VisitId visit, Certifier by);

    /// <summary>Approved or rejected.</summary>
    Task<CompensationAnswer> Rule(ShowroomId showroom, RuleOnCompensation command);

    /// <summary>Somebody who decides is away.</summary>
    Task<CompensationAnswer> NoteAway(ShowroomId showroom, NoteApproverAway command);
}
