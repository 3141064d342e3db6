using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What became of an arrival that a desk without connection took.</summary>
public static class OfflineSentences
{
    /// <summary>When it was taken, who received him, and what the rule says where it says otherwise.</summary>
    public static string Merged(this IStringLocalizer<Words> words, FloorSnapshot floor, OfflineMerge offline)
    {
        var at = floor.HourAndMinute(offline.TakenAt);
        var taken = offline.Rep is { } rep ? words["Receipt.OfflineTo", at, floor.NameOf(rep)] : words["Receipt.OfflineWaits", at];
        return offline switch
        {
            { Conflict: { } conflict, RuleSays: { } other } => words["Receipt.OfflineConflict", taken, floor.NameOf(other), words.Of(conflict)],
            { Conflict: { } conflict } => words["Receipt.OfflineConflictPlain", taken, words.Of(conflict)],
            _ => taken,
        };
    }
}
