using System.Collections.Immutable;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Finds the rep whom a visitor names, in either script; not those whom he has named already.</summary>
internal static class RepNames
{
    // What fits under the entry line without a scroll bar.
    private const int Most = 8;

    public static ImmutableArray<RepOnFloor> Matching(FloorSnapshot floor, string text, IEnumerable<SalespersonId>? without = null)
    {
        var typed = text.Trim();
        return [.. floor.Reps
            .Where(rep => without?.Contains(rep.Id) != true)
            .Where(rep => Holds(rep.Name.Zh, typed) || Holds(rep.Name.En, typed) || Holds(rep.Id.Value, typed))
            .OrderByDescending(rep => Starts(rep.Name.Zh, typed) || Starts(rep.Name.En, typed))
            .Take(Most)];
    }

    private static bool Holds(string name, string typed) => name.Contains(typed, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, string typed) => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
