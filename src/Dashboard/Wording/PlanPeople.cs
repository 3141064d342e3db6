using Microsoft.Extensions.Localization;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Names of everybody in the plan, not only of those who take turns.</summary>
public static class PlanPeople
{
    /// <summary>A person's name; his id where the plan no longer knows him; a dash for nobody.</summary>
    public static string NameOf(this ShowroomPlan plan, SalespersonId? person) =>
        plan.People.FirstOrDefault(one => one.Id == person)?.Name.InWords() ?? person?.Value ?? "–";

    /// <summary>Who ordered something, as ledgers write it: a person, or the desk, the program or the clock.</summary>
    public static string ActorInWords(this IStringLocalizer<Words> words, ShowroomPlan plan, string actor) => actor switch
    {
        "desk" => words["Actor.desk"],
        "api" => words["Actor.api"],
        "clock" => words["Actor.clock"],
        _ => plan.NameOf(new SalespersonId(actor)),
    };
}
