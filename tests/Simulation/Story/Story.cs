using System.Globalization;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>All that a run is made of, besides its seed: the plans, what people do, and what befalls hosts and disk. Whole as data, so that a story can be shortened.</summary>
internal sealed record Story(int Seed, ShowroomPlan Plan, IReadOnlyList<Scene> Scenes, IReadOnlyDictionary<int, DiskFault> Faults, ShowroomPlan? Branch = null)
{
    public static readonly ShowroomId Showroom = new("main");

    /// <summary>The showrooms that take part.</summary>
    public IEnumerable<ShowroomPlan> Plans => Branch is null ? [Plan] : [Plan, Branch];

    /// <summary>The story as a person reads it.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var plan in Plans)
        {
            var rules = plan.Rules;
            yield return $"seed {Seed}, {plan.Id}: {string.Join(", ", plan.Groups.Select(g => $"{g.Id} = {string.Join(' ', g.Members)}"))}; {rules.ForgottenRep}, {rules.Strategy}, {(rules.OneRotationForBothChannels ? "one rotation" : "a rotation for each channel")}{(rules.ClosesAt is { } closes ? $", closes at {closes:HH:mm}" : "")}";
        }

        foreach (var scene in Scenes)
            yield return string.Create(CultureInfo.InvariantCulture, $"  day {scene.Day + 1} +{scene.After.TotalSeconds,6:0.0} s  {(scene.At == Showroom ? "" : $"at {scene.At}: ")}{scene}");
        foreach (var (operation, fault) in Faults.OrderBy(f => f.Key))
            yield return $"  disk operation {operation}: {fault.Kind}{(fault.Milliseconds > 0 ? $" by {fault.Milliseconds} ms" : "")}";
    }
}
