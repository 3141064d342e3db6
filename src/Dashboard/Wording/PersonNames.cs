using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Names in the language of the screen.</summary>
public static class PersonNames
{
    /// <summary>A name as this screen's language writes it; the other one where it is empty.</summary>
    public static string InWords(this BilingualName name)
    {
        var (own, other) = Languages.IsChinese ? (name.Zh, name.En) : (name.En, name.Zh);
        return own.Length > 0 ? own : other;
    }

    /// <summary>The rep, if he is on this floor.</summary>
    public static RepOnFloor? Rep(this FloorSnapshot floor, SalespersonId? rep) =>
        rep is { } id ? floor.Reps.FirstOrDefault(r => r.Id == id) : null;

    /// <summary>A rep's name; his id where the floor no longer knows him; a dash for nobody.</summary>
    public static string NameOf(this FloorSnapshot floor, SalespersonId? rep) =>
        floor.Rep(rep)?.Name.InWords() ?? rep?.Value ?? "–";

    /// <summary>An owner's name; with his showroom where that is another one.</summary>
    public static string OwnerName(this IStringLocalizer<Words> words, FloorSnapshot floor, SalespersonId? owner, Colleague? elsewhere) =>
        elsewhere is null ? floor.NameOf(owner) : words["Owner.Elsewhere", elsewhere.Name.InWords(), elsewhere.ShowroomName.InWords()];

    /// <summary>What a colleague of another showroom said there last of where he is; that nobody knows where he never said.</summary>
    public static string Says(this IStringLocalizer<Words> words, Colleague there) => there.Says is { } says ? words["Owner.Says", words.Of(says)] : words["Owner.SaysNothing"];

    /// <summary>An owner's name; where this floor does not know him, that he is of another showroom or gone. An id says nothing to anybody.</summary>
    public static string OwnerOf(this IStringLocalizer<Words> words, FloorSnapshot floor, SalespersonId owner) => floor.Rep(owner)?.Name.InWords() ?? words["Owner.NotHere"];

    /// <summary>The reps by group, the group on duty first, the others in the order of the plan.</summary>
    public static IEnumerable<IGrouping<GroupId, RepOnFloor>> Groups(this FloorSnapshot floor) =>
        floor.Reps.GroupBy(rep => rep.Group).OrderByDescending(group => group.Key == floor.Duty.Id);

    /// <summary>A group's name; its id where the floor does not name it.</summary>
    public static string NameOf(this FloorSnapshot floor, GroupId group) =>
        group == floor.Duty.Id ? floor.Duty.Name.InWords() : floor.OtherGroups.FirstOrDefault(other => other.Id == group)?.Name.InWords() ?? group.Value;

    /// <summary>A market's name; its id where the floor no longer asks for it.</summary>
    public static string NameOf(this FloorSnapshot floor, TerritoryId market) => floor.Territories.FirstOrDefault(one => one.Id == market)?.Name.InWords() ?? market.Value;

    /// <summary>What stands above a group: the one on duty by name; a single other one needs none.</summary>
    public static string GroupHeading(this IStringLocalizer<Words> words, FloorSnapshot floor, GroupId group) =>
        group == floor.Duty.Id ? words["Reps.OnDuty", floor.NameOf(group)]
        : floor.Reps.All(rep => rep.Group == group || rep.Group == floor.Duty.Id) ? words["Reps.OffDuty"]
        : words["Reps.Group", floor.NameOf(group)];
}
