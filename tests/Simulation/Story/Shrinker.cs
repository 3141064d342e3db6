using System.Diagnostics;

namespace SalesFloor.Simulation;

/// <summary>Makes a failing story as short as it can within its time: whatever can be left out while it still fails is left out.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private const int LinesOfLedger = 40;

    public static (Story Story, Outcome Outcome) Shrink(Story story, Plant plant)
    {
        var time = Stopwatch.StartNew();
        var outcome = Run.Of(story, plant);
        for (var size = Math.Max(story.Scenes.Count, story.Faults.Count) / 2; size > 0 && time.Elapsed < s_patience; size = size == 1 ? 0 : size / 2)
        {
            for (var at = 0; at < story.Scenes.Count && time.Elapsed < s_patience;)
                if (!Try(story with { Scenes = [.. story.Scenes.Take(at), .. story.Scenes.Skip(at + size)] })) at += size;
            var faults = story.Faults.Keys.Order().ToArray();
            for (var at = 0; at < faults.Length && time.Elapsed < s_patience; at += size)
            {
                var without = faults.Skip(at).Take(size).ToHashSet();
                Try(story with { Faults = story.Faults.Where(fault => !without.Contains(fault.Key)).ToDictionary() });
            }
        }

        return (story, outcome);

        bool Try(Story shorter)
        {
            var fails = Run.Of(shorter, plant);
            if (fails.Violation is null || fails.Kind != outcome.Kind) return false;
            (story, outcome) = (shorter, fails);
            return true;
        }
    }

    /// <summary>The shortest story, what is wrong at its end, and the entries that led there.</summary>
    public static IEnumerable<string> Tell(Story story, Plant plant)
    {
        var (shortest, outcome) = Shrink(story, plant);
        return
        [
            "the shortest story that was found:", .. shortest.Lines(), $"  => {outcome.Violation}", "the last entries:",
            .. outcome.Ledger.TakeLast(LinesOfLedger).Select(line => $"  {line.StoredAt.ToOffset(TimeSpan.FromHours(8)):HH:mm:ss.fff} {line.GrainKey} #{line.Number} {line.Kind} {line.Body[..Math.Min(line.Body.Length, 220)]}"),
        ];
    }
}
