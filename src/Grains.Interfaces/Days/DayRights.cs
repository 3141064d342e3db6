using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Days;

/// <summary>Whose the closing of a day is (FD-14). Which role takes what stands in the matrix; here are the facts it is asked about. Pure; the rule asks it, and so does the screen.</summary>
public static class DayRights
{
    /// <summary>Whoever may sign signs; while there is a secretary, it is hers, and nobody's in her place.</summary>
    public static bool MaySign(Giver? by) => by?.May(FloorAction.SignOffDay) == true && (by.Plan.People.All(person => person.Role != Role.Secretary) || by.May(FloorOrder.SignAsSecretary));

    /// <summary>Whether a signed day was delivered to him to read.</summary>
    public static bool MayRead(Giver? by, SignedTotals totals) => by?.May(FloorAction.ReadTotals) == true && totals.To.Contains(by.Id);
}
