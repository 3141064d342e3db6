using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Whose target is whose to define, approve, give out and accept (TGT-04, TGT-11, TGT-12; rulebook §11). Pure; rests on the people of the showroom's plan.</summary>
internal static class TargetRights
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

    /// <summary>Whoever is to reach it: the rep; the group's supervisor, or the manager where it has none; the manager; the director or general manager.</summary>
    public static bool IsFor(ShowroomPlan plan, TargetScope scope, SalespersonId who) => scope.Level() switch
    {
        TargetLevel.Company => RoleOf(plan, who) is Role.Director or Role.GeneralManager,
        TargetLevel.Showroom => RoleOf(plan, who) is Role.Manager,
        TargetLevel.Group => GroupOf(plan, scope)?.Supervisor is { } supervisor ? supervisor == who : RoleOf(plan, who) is Role.Manager,
        _ => scope.Rep == who,
    };

    /// <summary>Whether he may propose it: from above, each for those under him, and from below, each for himself (TGT-09).</summary>
    public static bool MayPropose(ShowroomPlan plan, TargetScope scope, SalespersonId who) => IsFor(plan, scope, who) || MayDirect(plan, scope, who);

    /// <summary>Whether he may give it out, answer for it, close it: somebody above, not whoever is to reach it. Above the company there is nobody.</summary>
    public static bool MayDirect(ShowroomPlan plan, TargetScope scope, SalespersonId who) => scope.Level() switch
    {
        TargetLevel.Company => IsFor(plan, scope, who),
        TargetLevel.Showroom => RoleOf(plan, who) is Role.Manager or Role.Director or Role.GeneralManager,
        TargetLevel.Group => RoleOf(plan, who) is Role.Manager or Role.Director or Role.GeneralManager,
        _ => RoleOf(plan, who) is Role.Manager or Role.Director or Role.GeneralManager || GroupOf(plan, scope)?.Supervisor == who,
    };

    /// <summary>Whether he may approve what <paramref name="proposer"/> proposed (TGT-11): a rep's and a supervisor's is the manager's to approve, a manager's the company's leaders'; what one of these proposes is the other's. What is the showroom's or the company's is the leaders' in any case.</summary>
    public static bool MayApprove(ShowroomPlan plan, TargetScope scope, SalespersonId proposer, SalespersonId who) => who != proposer && IsHere(plan, scope) && RoleOf(plan, who) is { } role && role switch
    {
        Role.GeneralManager => true,
        Role.Director => RoleOf(plan, proposer) is not Role.Director,
        Role.Manager => scope.Level() is TargetLevel.Group or TargetLevel.Rep && RoleOf(plan, proposer) is Role.Salesperson or Role.Supervisor or null,
        _ => false,
    };

    /// <summary>Whom a plan is reported to (TGT-13): the rep's to the supervisor, the group's to the manager, the showroom's to the director, the company's to the general manager. Null where there is nobody.</summary>
    public static SalespersonId? Superior(ShowroomPlan plan, TargetScope scope) => scope.Level() switch
    {
        TargetLevel.Rep => GroupOf(plan, scope)?.Supervisor ?? With(plan, Role.Manager) ?? With(plan, Role.Director),
        TargetLevel.Group => With(plan, Role.Manager) ?? With(plan, Role.Director),
        TargetLevel.Showroom => With(plan, Role.Director) ?? With(plan, Role.GeneralManager),
        _ => With(plan, Role.GeneralManager),
    };

    /// <summary>What somebody is here.</summary>
    public static Role? RoleOf(ShowroomPlan plan, SalespersonId who) => plan.People.FirstOrDefault(person => person.Id == who)?.Role;

    /// <summary>The group of a group's or rep's scope.</summary>
    public static DutyGroup? GroupOf(ShowroomPlan plan, TargetScope scope) => plan.Groups.FirstOrDefault(group => group.Id == scope.Group);

    private static SalespersonId? With(ShowroomPlan plan, Role role) => plan.People.FirstOrDefault(person => person.Role == role)?.Id;
}
