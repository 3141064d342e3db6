using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>Makes up two days of a floor from a seed: what happens at the door here, what goes on beside it in <see cref="SubPlots"/>.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same story again.")]
internal sealed class StoryTeller(int seed, int scenesPerDay)
{
    private const int ScenesAtTheDoor = 60;
    private const int ScenesBesideSubPlots = 42;

    // More operations than a story has; those beyond its end befall nobody.
    private const int Operations = 500;

    internal static readonly string[] Phones = ["13800000001", "13800000002", "13800000003", "010 62345678", "+44 20 7946 0958"];
    private static readonly int[] s_delays = [150, 900, 4_000, 20_000, 45_000];

    private readonly Random _random = new(seed);
    private readonly List<Scene> _scenes = [];
    private ImmutableArray<SalespersonId> _reps;
    private int _visits;

    public static Story Tell(int seed) => SubPlots.Into(new StoryTeller(seed, ScenesBesideSubPlots).Tell());

    /// <summary>Nothing but what happens at the door.</summary>
    public static Story TellOfTheDoor(int seed) => new StoryTeller(seed, ScenesAtTheDoor).Tell();

    private Story Tell()
    {
        var plan = Plan();
        _reps = [.. plan.Groups.SelectMany(group => group.Members)];
        for (var day = 0; day < 2; day++) Day(day);
        return new(seed, plan, [.. _scenes.OrderBy(scene => scene.Day).ThenBy(scene => scene.After)], Faults());
    }

    private ShowroomPlan Plan()
    {
        var size = 3 + _random.Next(3);
        ImmutableArray<SalespersonId> one = [.. "ada ben cai dan eve".Split(' ')[..size].Select(id => new SalespersonId(id))];
        ImmutableArray<SalespersonId> two = [.. "fay gus hal ivy jon".Split(' ')[..(3 + _random.Next(3))].Select(id => new SalespersonId(id))];
        var rules = FloorRules.Default with
        {
            ForgottenRep = (ForgottenRep)(1 + _random.Next(3)),
            Strategy = (TurnStrategy)(1 + _random.Next(2)),
            OneRotationForBothChannels = Chance(70),
        };
        return new(
            Story.Showroom,
            new("总店", "Main"),
            "Asia/Shanghai",
            [.. one.Concat(two).Select(id => new Person(id, new(id.Value, id.Value), Role.Salesperson))],
            [new(new("g1"), new("一组", "Group 1"), null, one), new(new("g2"), new("二组", "Group 2"), null, two)],
            new(new(2026, 3, 5), [new("g1"), new("g2")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
            rules);
    }

    private void Day(int day)
    {
        foreach (var rep in _reps)
            if (Chance(80)) _scenes.Add(new Scene.Says(day, Seconds(_random.Next(5)), rep, Presence.OnFloor));

        var after = Seconds(6);
        var mean = 6 + _random.Next(18);
        for (var number = 0; number < scenesPerDay; number++)
        {
            if (!Chance(15)) after += Seconds(-Math.Log(1 - _random.NextDouble()) * mean);
            Happening(day, after);
        }

        if (Chance(60)) _scenes.Add(new Scene.HostDies(day, Seconds(_random.NextDouble() * after.TotalSeconds), _random.Next(120)));
        if (Chance(40)) _scenes.Add(new Scene.SecondHost(day, Seconds(_random.NextDouble() * after.TotalSeconds), Seconds(10 + _random.Next(240)), Chance(50)));
    }

    private void Happening(int day, TimeSpan after)
    {
        var what = _random.Next(100);
        if (what < 28) Arrival(day, after);
        else if (what < 50) _scenes.Add(Act(day, after, Chance(70) ? Deed.Accept : Deed.AcceptAtTheDesk));
        else if (what < 57) _scenes.Add(Act(day, after, Deed.Decline));
        else if (what < 78) _scenes.Add(Act(day, after, Deed.Finish));
        else if (what < 83) _scenes.Add(Act(day, after, Deed.Leave));
        else if (what < 87) _scenes.Add(Act(day, after, Chance(60) ? Deed.ChooseStandIn : Deed.ChooseWait));
        else if (what < 88) _scenes.Add(Act(day, after, Deed.Judge));
        else if (what < 95) _scenes.Add(new Scene.Says(day, after, _reps[_random.Next(_reps.Length)], Chance(55) ? Presence.OnFloor : (Presence)(1 + _random.Next(6))));
        else _scenes.Add(new Scene.Repeats(day, after, _random.Next(1000)));
    }

    private void Arrival(int day, TimeSpan after)
    {
        var order = NewArrival();
        _scenes.Add(new Scene.Arrives(day, after, order, Chance(25)));
        if (order.Phone is not null && Chance(15)) _scenes.Add(new Scene.Arrives(day, after, NewArrival() with { Phone = order.Phone }, false));
    }

    private Arrive NewArrival()
    {
        var visit = new VisitId(new Guid(seed, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(++_visits >> 8), (byte)_visits));
        var says = _random.Next(10) switch { < 5 => VisitorSays.FirstTime, < 8 => VisitorSays.NamesRep, _ => VisitorSays.ForgotWho };
        SalespersonId? named = says != VisitorSays.NamesRep ? null : Chance(90) ? _reps[_random.Next(_reps.Length)] : new("somebody-else");
        var away = _random.Next(10) switch { < 6 => OwnerAwayChoice.Ask, < 7 => OwnerAwayChoice.Wait, _ => OwnerAwayChoice.StandIn };
        return new(visit, Chance(70) ? Channel.WalkIn : Channel.Call, says, named, Chance(65) ? Phone() : null, null, null, away);
    }

    private Scene.Acts Act(int day, TimeSpan after, Deed deed) => new(day, after, deed, _random.Next(10), deed == Deed.Finish && Chance(35) ? Phone() : null, Chance(12));

    private Dictionary<int, DiskFault> Faults()
    {
        var faults = new Dictionary<int, DiskFault>();
        var count = _random.Next(4) == 0 ? 0 : 2 + _random.Next(16);
        for (var number = 0; number < count; number++)
        {
            var kind = (Misfortune)(1 + _random.Next(7));
            faults[_random.Next(Operations)] = new(kind, kind is Misfortune.AnswersLate or Misfortune.StoresLate ? s_delays[_random.Next(s_delays.Length)] : 0);
        }

        // Some days the database is gone for a while.
        var from = _random.Next(Operations);
        for (var gone = Chance(30) ? 3 + _random.Next(10) : 0; gone > 0; gone--) faults[from + gone] = new(Misfortune.FailsBefore, 0);
        return faults;
    }

    private string Phone() => Phones[_random.Next(Phones.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
}
