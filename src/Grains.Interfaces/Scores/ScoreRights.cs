using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Scores;

/// <summary>Who judges whom, and who decides about it (KPI-14, KPI-22). Which role takes what stands in <c>PermissionMatrix.Orders.cs</c>. Pure; the rule asks it, and so does the screen.</summary>
public static class ScoreRights
{
    /// <summary>Whether he proposes how reps are scored.</summary>
    public static bool MayPropose(Giver? by) => by?.May(FloorOrder.ProposeScoreRules) == true;

    /// <summary>A leader judges the members of his group; a manager and whoever is above, everybody (KPI-22).</summary>
    public static bool MayRate(Giver? by, SalespersonId rep) => by?.May(FloorOrder.RateRep, rep) == true;

    /// <summary>Whether he stands above whoever proposed or judged; nobody above himself, whatever he is beside it.</summary>
    public static bool IsAbove(Giver? by, SalespersonId proposer) => by is not null && by.Id != proposer && by.May(RankOf(by.Plan.People.FirstOrDefault(person => person.Id == proposer)?.Role));

    // Who proposed is known by the plan.
    private static FloorOrder RankOf(Role? proposer) => proposer switch
    {
        Role.Salesperson or Role.Supervisor => FloorOrder.DecideOnLeader,
        Role.Director => FloorOrder.DecideOnDirector,
        Role.GeneralManager => FloorOrder.DecideOnGeneralManager,
        _ => FloorOrder.DecideOnManager,
    };
}
