using System.Diagnostics;
using System.Globalization;
using SalesFloor.Simulation;

var (seeds, from, jobs, plant, print) = (200, 1, 1, Plant.None, "failures");
for (var index = 0; index + 1 < args.Length; index += 2)
{
    var value = args[index + 1];
    switch (args[index])
    {
        case "--seeds": seeds = int.Parse(value, CultureInfo.InvariantCulture); break;
        case "--from": from = int.Parse(value, CultureInfo.InvariantCulture); break;
        case "--jobs": jobs = int.Parse(value, CultureInfo.InvariantCulture); break;
        case "--plant": plant = Enum.Parse<Plant>(value); break;
        case "--print": print = value; break;
        default: Console.Error.WriteLine("Use: --seeds N --from S [--jobs N] [--plant NAME] [--print fingerprints]"); return 2;
    }
}

var watch = Stopwatch.StartNew();
var failed = 0;
long steps = 0, entries = 0, visits = 0, hosts = 0;
var stories = Enumerable.Range(from, seeds).AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(StoryTeller.Tell);
foreach (var (story, outcome) in stories.Select(story => (story, Run.Of(story, plant))))
{
    (steps, entries, visits, hosts) = (steps + outcome.Steps, entries + outcome.Entries, visits + outcome.Visits, hosts + outcome.Hosts);
    if (print == "fingerprints") Console.WriteLine($"{story.Seed} {outcome.Fingerprint}");
    if (outcome.Violation is null) continue;

    failed++;
    Console.WriteLine($"seed {story.Seed} fails: {outcome.Violation}");
    if (failed == 1) foreach (var line in Shrinker.Tell(story, plant)) Console.WriteLine(line);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{seeds} seeds from {from}: {failed} failed; {steps} steps, {visits} visits, {entries} entries, {hosts} hosts in {watch.Elapsed.TotalSeconds:0.0} s"));
return failed == 0 ? 0 : 1;
