using System.Globalization;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>All that a run is made of, besides its seed: the plan, what people do, and what befalls hosts and disk. Whole as data, so that a story can be shortened.</summary>
internal sealed record Story(int Seed, ShowroomPlan Plan, IReadOnlyList<Scene> Scenes, IReadOnlyDictionary<int, DiskFault> Faults)
{
    public static readonly ShowroomId Showroom = new("main");

    /// <summary>The story as a person reads it.</summary>
    public IEnumerable<string> Lines()
    {
        var rules = Plan.Rules;
        yield return $"seed {Seed}: {string.Join(", ", Plan.Groups.Select(g => $"{g.Id} = {string.Join(' ', g.Members)}"))}; {rules.ForgottenRep}, {rules.Strategy}, {(rules.OneRotationForBothChannels ? "one rotation" : "a rotation for each channel")}";
        foreach (var scene in Scenes) yield return string.Create(CultureInfo.InvariantCulture, $"  day {scene.Day + 1} +{scene.After.TotalSeconds,6:0.0} s  {scene}");
        foreach (var (operation, fault) in Faults.OrderBy(f => f.Key))
            yield return $"  disk operation {operation}: {fault.Kind}{(fault.Milliseconds > 0 ? $" by {fault.Milliseconds} ms" : "")}";
    }
}

/// <summary>Something that happens on a day, so long after its beginning.</summary>
internal abstract record Scene(int Day, TimeSpan After)
{
    /// <summary>A rep says where he is.</summary>
    public sealed record Says(int Day, TimeSpan After, SalespersonId Rep, Presence Presence) : Scene(Day, After)
    {
        public override string ToString() => $"{Rep} says {Presence}";
    }

    /// <summary>Somebody arrives; an impatient client sends the same twice at once.</summary>
    public sealed record Arrives(int Day, TimeSpan After, Arrive Order, bool Twice) : Scene(Day, After)
    {
        public override string ToString() =>
            $"{Order.Visit.ToString()[^4..]} arrives by {Order.Channel}, {Order.Says} {Order.NamedRep} {Order.Phone ?? "without a number"}, if the owner is away {Order.IfOwnerAway}{(Twice ? ", sent twice at once" : "")}";
    }

    /// <summary>Somebody does something about one of the visits that the floor shows then.</summary>
    public sealed record Acts(int Day, TimeSpan After, Deed Deed, int Which, string? Phone, bool Twice) : Scene(Day, After)
    {
        public override string ToString() => $"{Deed} (visit {Which} of those that can be){(Phone is null ? "" : $", leaves {Phone}")}{(Twice ? ", sent twice at once" : "")}";
    }

    /// <summary>A client that never saw the end of it sends an old order again.</summary>
    public sealed record Repeats(int Day, TimeSpan After, int Which) : Scene(Day, After)
    {
        public override string ToString() => $"acknowledged order {Which} is sent again";
    }

    /// <summary>The oldest host dies so many steps later.</summary>
    public sealed record HostDies(int Day, TimeSpan After, int Steps) : Scene(Day, After)
    {
        public override string ToString() => $"the host dies {Steps} steps later";
    }

    /// <summary>For a while a second host believes that it owns the same grains.</summary>
    public sealed record SecondHost(int Day, TimeSpan After, TimeSpan For, bool FirstGoes) : Scene(Day, After)
    {
        public override string ToString() => $"a second host takes calls for {For.TotalSeconds:0} s, then the {(FirstGoes ? "first" : "second")} dies";
    }
}

/// <summary>What can be done about a visit.</summary>
internal enum Deed { Accept, AcceptAtTheDesk, Decline, Finish, Leave, ChooseStandIn, ChooseWait, Judge }
