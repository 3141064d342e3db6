using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Whose target is whose to define, approve, give out and accept (TGT-04, TGT-11, TGT-12; rulebook §11). Which role takes what stands in <c>PermissionMatrix.Orders.cs</c>; here are the facts it is asked about: the level, who leads the group, who proposed. Pure; the rule asks it, and so does the screen.</summary>
public static class TargetRights
{
    /// <summary>Whether the scope is one of this showroom, or the company's.</summary>
    public static bool Exists(ShowroomPlan plan, TargetScope scope) => scope.Level() switch
    {
        TargetLevel.Company => true,
        TargetLevel.Showroom => scope.Showroom == plan.Id,
        TargetLevel.Group => scope.Showroom == plan.Id && GroupOf(plan, scope) is not null,
        TargetLevel.Rep => scope.Showroom == plan.Id && GroupOf(plan, scope) is { } group && group.Members.Contains(scope.Rep!.Value),
        _ => false,
    };

    /// <summary>Whether it is of this showroom, also when its group or rep is gone since, or the company's.</summary>
    public static bool IsHere(ShowroomPlan plan, TargetScope scope) => scope.Showroom is null || scope.Showroom == plan.Id;

    /// <summary>Whether he is to reach it: the rep; the group's leader, or the manager where it has none; the manager; the company's leaders.</summary>
    public static bool IsFor(Giver? by, TargetScope scope) => by is not null && scope.Level() switch
    {
        TargetLevel.Company => by.May(FloorOrder.ReachCompanyTarget),
        TargetLevel.Showroom => by.May(FloorOrder.ReachShowroomTarget),
        TargetLevel.Group => GroupOf(by.Plan, scope)?.Supervisor is { } leader ? by.May(FloorOrder.ReachGroupTarget, leader) : by.May(FloorOrder.ReachLeaderlessTarget),
        _ => by.May(FloorOrder.ReachRepTarget, scope.Rep!.Value),
    };

    /// <summary>Whether he may propose it: from above, each for those under him, and from below, each for himself (TGT-09).</summary>
    public static bool MayPropose(Giver? by, TargetScope scope) => IsFor(by, scope) || MayDirect(by, scope);

    /// <summary>Whether he may give it out, answer for it, close it: somebody above, not whoever is to reach it. Above the company there is nobody.</summary>
    public static bool MayDirect(Giver? by, TargetScope scope) => by is not null && scope.Level() switch
    {
        TargetLevel.Company => by.May(FloorOrder.DirectCompanyTarget),
        TargetLevel.Showroom => by.May(FloorOrder.DirectShowroomTarget),
        TargetLevel.Group => by.May(FloorOrder.DirectGroupTarget),
        _ => by.May(FloorOrder.DirectRepTarget, Leader(by.Plan, scope)), // also of a rep who has left the group: whoever leads it closes what was his
    };

    /// <summary>Whether he may approve what <paramref name="proposer"/> proposed (TGT-11): never his own; at this level of the tree, and of somebody of that rank.</summary>
    public static bool MayApprove(Giver? by, TargetScope scope, SalespersonId proposer) =>
        by is not null && by.Id != proposer && IsHere(by.Plan, scope) && by.May(At(scope.Level())) && by.May(Of(by.Plan.People.FirstOrDefault(person => person.Id == proposer)?.Role));

    /// <summary>Whether he reviews the sales plan of a rep before it is approved: whoever leads him (TGT-15).</summary>
    public static bool MayReview(Giver? by, TargetScope scope) => by is not null && Reviewer(by.Plan, scope) is { } leader && by.May(FloorOrder.ReviewPlanOfRep, leader);

    /// <summary>Who looks at a sales plan before it is approved: a rep's leader; otherwise nobody.</summary>
    public static SalespersonId? Reviewer(ShowroomPlan plan, TargetScope scope) => scope.Level() == TargetLevel.Rep ? GroupOf(plan, scope)?.Supervisor : null;

    /// <summary>Whom a plan is reported to (TGT-13): the rep's to the supervisor, the group's to the manager, the showroom's to the director, the company's to the general manager. Null where there is nobody.</summary>
    public static SalespersonId? Superior(ShowroomPlan plan, TargetScope scope) => scope.Level() switch
    {
        TargetLevel.Rep => GroupOf(plan, scope)?.Supervisor ?? With(plan, Role.Manager) ?? With(plan, Role.Director),
        TargetLevel.Group => With(plan, Role.Manager) ?? With(plan, Role.Director),
        TargetLevel.Showroom => With(plan, Role.Director) ?? With(plan, Role.GeneralManager),
        _ => With(plan, Role.GeneralManager),
    };

    /// <summary>The group of a group's or rep's scope.</summary>
    public static DutyGroup? GroupOf(ShowroomPlan plan, TargetScope scope) => plan.Groups.FirstOrDefault(group => group.Id == scope.Group);

    private static FloorOrder At(TargetLevel level) => level switch
    {
        TargetLevel.Company => FloorOrder.ApproveCompanyTarget,
        TargetLevel.Showroom => FloorOrder.ApproveShowroomTarget,
        TargetLevel.Group => FloorOrder.ApproveGroupTarget,
        _ => FloorOrder.ApproveRepTarget,
    };

    // Who proposed is known by the plan; whoever it does not know any more was no more than a rep.
    private static FloorOrder Of(Role? proposer) => proposer switch
    {
        null or Role.Salesperson or Role.Supervisor => FloorOrder.ApproveOfRep,
        Role.Director => FloorOrder.ApproveOfDirector,
        Role.GeneralManager => FloorOrder.ApproveOfGeneralManager,
        _ => FloorOrder.ApproveOfManager,
    };

    private static IEnumerable<SalespersonId> Leader(ShowroomPlan plan, TargetScope scope) => GroupOf(plan, scope)?.Supervisor is { } leader ? [leader] : [];

    private static SalespersonId? With(ShowroomPlan plan, Role role) => plan.People.FirstOrDefault(person => person.Role == role)?.Id;
}
