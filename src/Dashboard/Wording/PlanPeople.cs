using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Names of everybody in the plan, not only of those who take turns.</summary>
public static class PlanPeople
{
    /// <summary>A person's name; his id where the plan no longer knows him; a dash for nobody.</summary>
    public static string NameOf(this ShowroomPlan plan, SalespersonId? person) =>
        plan.People.FirstOrDefault(one => one.Id == person)?.Name.InWords() ?? person?.Value ?? "–";

    /// <summary>An owner's name; where the plan does not know him, that he is of another showroom or gone. An id says nothing to anybody.</summary>
    public static string OwnerOf(this IStringLocalizer<Words> words, ShowroomPlan plan, SalespersonId owner) => plan.People.FirstOrDefault(one => one.Id == owner)?.Name.InWords() ?? words["Owner.NotHere"];

    /// <summary>Who ordered something, as ledgers write it: a person, or the desk, a program or the clock.</summary>
    public static string ActorInWords(this IStringLocalizer<Words> words, ShowroomPlan plan, string actor) => words.OfNobody(actor) ?? plan.NameOf(new SalespersonId(actor));

    /// <summary>The same where only the floor is known.</summary>
    public static string ActorInWords(this IStringLocalizer<Words> words, FloorSnapshot floor, string actor) => words.OfNobody(actor) ?? floor.NameOf(new SalespersonId(actor));

    // What acts and is no person.
    private static string? OfNobody(this IStringLocalizer<Words> words, string actor) =>
        actor is "desk" or "api" or "clock" or "simulation" or "sample-floor" ? words[$"Actor.{actor}"].Value : null;
}
