using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>Adds to a story of the door what goes on around it: undo, override, paging, closing time, compensations, the telephone, the frame of the day, disputes, deals and their money, a desk without connection, a second showroom, a clock that is wrong.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same story again.")]
internal sealed class SubPlots(Story door)
{
    private const int ScenesPerDay = 30;
    private const int DealScenesPerDay = 26;

    private static readonly (Deed Deed, int Weight)[] s_deeds =
        [(Deed.Undo, 6), (Deed.DecideAgain, 6), (Deed.Override, 5), (Deed.Page, 2), (Deed.AnswerPage, 2), (Deed.AskAtClosing, 2)];

    private static readonly (Chore Chore, int Weight)[] s_chores = [(Chore.Compensate, 9), (Chore.Telephone, 6), (Chore.Day, 3), (Chore.Dispute, 2)];

    private readonly Random _random = new(unchecked(door.Seed * 7919 + 17));
    private readonly List<Scene> _scenes = [.. door.Scenes];
    private int _visits = 10_000;

    public static Story Into(Story door) => new SubPlots(door).Tell();

    private Story Tell()
    {
        var plan = WithOffice(door.Plan);
        var branch = Chance(35) ? Branch() : null;
        for (var day = 0; day < 2; day++)
        {
            var length = door.Scenes.Where(scene => scene.Day == day).Max(scene => scene.After);
            for (var number = 0; number < ScenesPerDay; number++) Happening(plan, day, Within(length));
            if (Chance(50)) Reconnected(plan, day, Within(length));
            if (Chance(25)) _scenes.Add(new Scene.ClockSetBack(day, Within(length), Seconds(1 + _random.Next(Chance(50) ? 30 : 3600)), Seconds(5 + _random.Next(300))));
            if (branch is not null) DayAtTheBranch(branch, day, length);
        }

        Deals(branch);

        return door with { Plan = plan, Branch = branch, Scenes = [.. _scenes.OrderBy(scene => scene.Day).ThenBy(scene => scene.After)] };
    }

    /// <summary>Deals are drawn apart: a story is otherwise the same as without them.</summary>
    private void Deals(ShowroomPlan? branch)
    {
        var draws = new Random(unchecked((door.Seed * 104_729) + 5));
        for (var day = 0; day < 2; day++)
        {
            var length = door.Scenes.Where(scene => scene.Day == day).Max(scene => scene.After).TotalSeconds;
            for (var number = 0; number < DealScenesPerDay; number++)
                _scenes.Add(new Scene.Office(day, Seconds(6 + Math.Round(draws.NextDouble() * length, 2)), Chore.Deal, draws.Next(100_000), NextVisit(), null, draws.Next(100) < 20) { At = branch is not null && draws.Next(4) == 0 ? branch.Id : Story.Showroom });
        }
    }

    /// <summary>The people beside the reps, and a closing time that some visits outlast.</summary>
    private ShowroomPlan WithOffice(ShowroomPlan plan)
    {
        Person Of(string id, Role role) => new(new($"{plan.Id}-{id}"), new(id, id), role);
        ImmutableArray<Person> office = [Of("manager", Role.Manager), Of("secretary", Role.Secretary), Of("assistant", Role.Assistant), Of("finance", Role.Finance)];
        return plan with
        {
            People = [.. plan.People, .. office, .. Chance(80) ? [Of("director", Role.Director)] : Array.Empty<Person>()],
            Rules = plan.Rules with { ClosesAt = new TimeOnly(9, 2 + _random.Next(12)), Strategy = (TurnStrategy)(1 + _random.Next(4)) },
        };
    }

    private ShowroomPlan Branch()
    {
        ImmutableArray<SalespersonId> reps = [.. "kit lea moe".Split(' ')[..(2 + _random.Next(2))].Select(id => new SalespersonId(id))];
        return WithOffice(new(
            new("east"), new("东店", "East"), "Asia/Shanghai",
            [.. reps.Select(id => new Person(id, new(id.Value, id.Value), Role.Salesperson))],
            [new(new("g1"), new("一组", "Group 1"), null, reps)],
            new(new(2026, 3, 5), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
            FloorRules.Default with { ForgottenRep = (ForgottenRep)(1 + _random.Next(3)), OneRotationForBothChannels = Chance(70) }));
    }

    private void DayAtTheBranch(ShowroomPlan branch, int day, TimeSpan length)
    {
        var from = _scenes.Count;
        foreach (var rep in branch.Groups[0].Members) _scenes.Add(new Scene.Says(day, Seconds(_random.Next(5)), rep, Presence.OnFloor));
        for (var number = 0; number < 14; number++)
        {
            var (after, what) = (Within(length), _random.Next(10));
            if (what < 4) _scenes.Add(Arrival(branch, day, after));
            else if (what < 8) _scenes.Add(new Scene.Acts(day, after, what < 6 ? Deed.Accept : Deed.Finish, _random.Next(10), null, Chance(12)));
            else Happening(branch, day, after);
        }

        for (var index = from; index < _scenes.Count; index++) _scenes[index] = _scenes[index] with { At = branch.Id };
    }

    private void Happening(ShowroomPlan plan, int day, TimeSpan after)
    {
        var what = _random.Next(100);
        if (what < 48) _scenes.Add(new Scene.Acts(day, after, Weighed(s_deeds), _random.Next(10), Chance(40) ? Phone() : null, Chance(20)));
        else if (what < 88) _scenes.Add(new Scene.Office(day, after, Weighed(s_chores), _random.Next(1000), NextVisit(), Chance(60) ? Phone() : null, Chance(20)));
        else if (what < 94) _scenes.Add(Arrival(plan, day, after) with { Picked = _random.Next(10) });
        else _scenes.Add(Arrival(plan, day, after));
    }

    /// <summary>A desk that has its connection again sends what it took meanwhile, one after the other.</summary>
    private void Reconnected(ShowroomPlan plan, int day, TimeSpan after)
    {
        var reps = plan.Groups.SelectMany(group => group.Members).ToArray();
        for (var left = 2 + _random.Next(3); left > 0; left--)
            _scenes.Add(Arrival(plan, day, after + TimeSpan.FromMilliseconds(50 * (4 - left))) with { Earlier = Seconds(left * (10 + _random.Next(60))), Taker = Chance(75) ? reps[_random.Next(reps.Length)] : null });
    }

    private Scene.Arrives Arrival(ShowroomPlan plan, int day, TimeSpan after)
    {
        var reps = plan.Groups.SelectMany(group => group.Members).ToArray();
        var says = _random.Next(10) switch { < 6 => VisitorSays.FirstTime, < 8 => VisitorSays.NamesRep, _ => VisitorSays.ForgotWho };
        SalespersonId? named = says == VisitorSays.NamesRep ? reps[_random.Next(reps.Length)] : null;
        return new(day, after, new(NextVisit(), Chance(70) ? Channel.WalkIn : Channel.Call, says, named, Chance(60) ? Phone() : null, null, null, Chance(60) ? OwnerAwayChoice.Ask : OwnerAwayChoice.StandIn, Confirmed: Chance(25)), Chance(20));
    }

    private VisitId NextVisit() => new(new Guid(door.Seed, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(++_visits >> 8), (byte)_visits));

    private T Weighed<T>((T One, int Weight)[] among)
    {
        var at = _random.Next(among.Sum(one => one.Weight));
        return among.First(one => (at -= one.Weight) < 0).One;
    }

    private TimeSpan Within(TimeSpan length) => Seconds(6 + Math.Round(_random.NextDouble() * length.TotalSeconds, 2));

    private string Phone() => StoryTeller.Phones[_random.Next(StoryTeller.Phones.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
}
