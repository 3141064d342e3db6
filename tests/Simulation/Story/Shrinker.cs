using System.Diagnostics;
using SalesFloor.FrontDesk;

namespace SalesFloor.Simulation;

/// <summary>Makes a failing story as short as it can within its time. First whatever a person would leave out first: a showroom, a day, all that befalls the disk, a kind of scene, a customer with all his visits, a rep; then scene by scene, fault by fault; then what is odd about a scene that stays.</summary>
internal sealed class Shrinker
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(45);
    private const int LinesOfLedger = 40;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Plant _plant;
    private readonly TimeSpan _patience;
    private Story _story;
    private Outcome _outcome;

    private Shrinker(Story story, Plant plant, TimeSpan patience) => (_story, _plant, _patience, _outcome) = (story, plant, patience, Run.Of(story, plant));

    public static (Story Story, Outcome Outcome) Shrink(Story story, Plant plant, TimeSpan? patience = null)
    {
        var shrinker = new Shrinker(story, plant, patience ?? s_patience);
        shrinker.Shrink();
        return (shrinker._story, shrinker._outcome);
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

    private void Shrink()
    {
        if (_story.Branch is not null) Try(_story with { Branch = null, Scenes = Without(scene => scene.At != Story.Showroom) });
        Try(_story with { Faults = new Dictionary<int, DiskFault>() });
        for (var before = -1; before != Size && _time.Elapsed < _patience;)
        {
            before = Size;
            foreach (var day in Among(scene => scene.Day)) LeaveOut(scene => scene.Day == day);
            foreach (var kind in Among(Kind)) LeaveOut(scene => Kind(scene) == kind);
            foreach (var customer in Among(Customer)) LeaveOut(scene => Customer(scene) == customer && customer is not null);
            foreach (var rep in _story.Plans.SelectMany(plan => plan.Groups).SelectMany(group => group.Members).ToArray()) SendHome(rep);
            ScenesInPieces();
            FaultsInPieces();
        }

        for (var index = 0; index < _story.Scenes.Count; index++)
            foreach (var simpler in Simpler(_story.Scenes[index])) Try(_story with { Scenes = [.. _story.Scenes.Take(index), simpler, .. _story.Scenes.Skip(index + 1)] });
    }

    private int Size => _story.Scenes.Count + _story.Faults.Count + _story.Plans.Sum(plan => plan.Groups.Sum(group => group.Members.Length));

    private T[] Among<T>(Func<Scene, T> of) => [.. _story.Scenes.Select(of).Distinct()];

    private static string Kind(Scene scene) => scene switch
    {
        Scene.Acts acts => acts.Deed.ToString(),
        Scene.Office office => office.Chore.ToString(),
        Scene.Arrives arrives => $"arrival {arrives.Picked is null} {arrives.Earlier is null}",
        _ => scene.GetType().Name,
    };

    private static string? Customer(Scene scene) => scene is Scene.Arrives { Order: var order } ? order.Phone ?? order.Visit.ToString() : null;

    private Scene[] Without(Func<Scene, bool> which) => [.. _story.Scenes.Where(scene => !which(scene))];

    private void LeaveOut(Func<Scene, bool> which)
    {
        var rest = Without(which);
        if (rest.Length < _story.Scenes.Count) Try(_story with { Scenes = rest });
    }

    /// <summary>Without him in the plan, nor in what anybody says of him. A group keeps at least one.</summary>
    private void SendHome(SalespersonId rep)
    {
        Showrooms.ShowroomPlan Less(Showrooms.ShowroomPlan plan) => plan with
        {
            Groups = [.. plan.Groups.Select(group => group.Members.Length > 1 ? group with { Members = group.Members.Remove(rep) } : group)],
            People = [.. plan.People.Where(person => person.Id != rep)],
        };
        if (_story.Plans.Any(plan => plan.Groups.Any(group => group.Members.Length == 1 && group.Members[0] == rep))) return;
        Scene? Of(Scene scene) => scene switch
        {
            Scene.Says says when says.Rep == rep => null,
            Scene.Arrives arrives when arrives.Order.NamedRep == rep => arrives with { Order = arrives.Order with { Says = VisitorSays.FirstTime, NamedRep = null } },
            Scene.Arrives arrives when arrives.Taker == rep => arrives with { Taker = null },
            _ => scene,
        };
        Try(_story with { Plan = Less(_story.Plan), Branch = _story.Branch is { } branch ? Less(branch) : null, Scenes = [.. _story.Scenes.Select(Of).OfType<Scene>()] });
    }

    private void ScenesInPieces()
    {
        for (var size = Math.Max(1, _story.Scenes.Count / 2); size > 0; size /= 2)
            for (var at = 0; at < _story.Scenes.Count && _time.Elapsed < _patience;)
                if (!Try(_story with { Scenes = [.. _story.Scenes.Take(at), .. _story.Scenes.Skip(at + size)] })) at += size;
    }

    private void FaultsInPieces()
    {
        for (var size = _story.Faults.Count / 2; size > 0; size /= 2)
        {
            var faults = _story.Faults.Keys.Order().ToArray();
            for (var at = 0; at < faults.Length && _time.Elapsed < _patience; at += size)
            {
                var without = faults.Skip(at).Take(size).ToHashSet();
                Try(_story with { Faults = _story.Faults.Where(fault => !without.Contains(fault.Key)).ToDictionary() });
            }
        }
    }

    private static IEnumerable<Scene> Simpler(Scene scene) => scene switch
    {
        Scene.Arrives { Twice: true } arrives => [arrives with { Twice = false }],
        Scene.Arrives { Order.Phone: not null } arrives => [arrives with { Order = arrives.Order with { Phone = null } }],
        Scene.Acts { Twice: true } acts => [acts with { Twice = false }, acts with { Twice = false, Phone = null }],
        Scene.Acts { Phone: not null } acts => [acts with { Phone = null }],
        Scene.Office { Twice: true } office => [office with { Twice = false }],
        _ => [],
    };

    private bool Try(Story shorter)
    {
        if (_time.Elapsed >= _patience) return false;
        var fails = Run.Of(shorter, _plant);
        if (fails.Violation is null || fails.Kind != _outcome.Kind) return false;
        (_story, _outcome) = (shorter, fails);
        return true;
    }
}
