using System.Globalization;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>What came of a run. Without a violation all held, from the first step to the last.</summary>
internal sealed record Outcome(string? Violation, string? Kind, string Fingerprint, long Steps, int Entries, int Visits, int Hosts, IReadOnlyList<LedgerLine> Ledger);

/// <summary>Plays one story with the real grains, from the first morning to a floor at rest.</summary>
internal sealed class Run
{
    private static readonly DateTimeOffset s_firstMorning = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan s_untilQuiet = TimeSpan.FromSeconds(75); // longer than the longest offer, the latest answer and the grain host's patience
    private const long MostSteps = 3_000_000;

    private readonly Story _story;
    private readonly World _world;
    private readonly SimDisk _disk;
    private readonly Town _town;
    private readonly Requests _requests;
    private readonly Net _net;
    private readonly People _people;
    private readonly Screen[] _screens;
    private readonly List<(SimHost Host, long Step)> _doomed = [];

    private Run(Story story, Plant plant)
    {
        _story = story;
        _world = new(story.Seed, s_firstMorning);
        _disk = new(_world, story.Faults, plant) { IsHealed = true };
        _town = new(_world, _disk, plant);
        _net = new(story, _disk, () => _town.HadTwo);
        _requests = new(_world, _town, _net.Violated);
        _people = new(_world, _requests, _net);
        _screens = [.. story.Plans.Select(plan => new Screen(plan.Id, _world, _town, _requests))];
        _world.AfterStep = AfterStep;
    }

    public static Outcome Of(Story story, Plant plant = Plant.None)
    {
        var run = new Run(story, plant);
        run.Play();
        return new(run._net.Violation, run._net.Kind, run._world.Trace.Fingerprint(run._world.Steps, run._disk.Ledger), run._world.Steps, run._disk.Ledger.Count, run._net.Visits.Count(), run._town.Built, run._disk.Ledger);
    }

    private bool GoesOn => _net.Violation is null;

    private void Play()
    {
        foreach (var plan in _story.Plans) _requests.Start(() => SetUp(plan));
        UntilNobodyAsks();
        _disk.IsHealed = false;
        foreach (var screen in _screens) screen.TurnOn();
        for (var day = 0; day < 2 && GoesOn; day++) PlayDay(day);
        Heal();
        Settle();
        SendAgain();
        WakeAnew();
    }

    private async Task SetUp(ShowroomPlan plan)
    {
        if (await _requests.Insist(grains => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(plan.Id)).SetUp(new(plan, "setup"))) is PlanOutcome.Refused refused) Check($"{plan.Id} cannot be set up: {refused}");
    }

    private void PlayDay(int day)
    {
        // The second day of some stories is a season later: then owners have lapsed.
        var season = day == 1 && _story.Seed % 4 == 3 ? 124 : day;
        var morning = s_firstMorning.AddDays(season);
        _world.Clock.LeapTo(morning);
        foreach (var scene in _story.Scenes.Where(scene => scene.Day == day))
            _world.Clock.In(morning + scene.After - _world.Clock.Now is { Ticks: > 0 } wait ? wait : TimeSpan.Zero, () => Happen(scene));
        var end = _story.Scenes.Where(scene => scene.Day == day).Select(scene => scene.After).DefaultIfEmpty().Max();
        Until(morning + end + TimeSpan.FromSeconds(1));
        UntilNobodyAsks();
    }

    private void Happen(Scene scene)
    {
        _world.Trace.Add(scene.ToString()!);
        switch (scene)
        {
            case Scene.HostDies dies:
                _doomed.Add((_town.First(), _world.Steps + dies.Steps));
                break;
            case Scene.SecondHost second:
                _town.First();
                var host = _town.Build();
                _world.Clock.In(second.For, () => (second.FirstGoes && host.IsAlive ? _town.First() : host).Die());
                break;
            case Scene.ClockSetBack back:
                _world.Clock.Wrong = -back.By;
                _world.Clock.In(back.For, () => _world.Clock.Wrong = TimeSpan.Zero);
                break;
            default:
                _people.Play(scene);
                break;
        }
    }

    private void Heal()
    {
        _disk.IsHealed = true;
        _world.Clock.Wrong = TimeSpan.Zero;
        _town.EndTheSecond();
        // Who shared his rows with another does not know what the other wrote before he writes himself: he is started again.
        if (_town.HadTwo) _town.First().Die();
        Quiet();
        foreach (var floor in _net.Floors)
        {
            Check(AtRest.Stuck(floor));
            Check(AtRest.Overdue(floor, _world.Clock.Now));
            Check(AtRest.Turns(floor));
            Check(floor.Office.HalfDone());
            Check(floor.Deals.DoesNotAddUp());
        }

        CheckScreens();
    }

    /// <summary>Everybody comes to the floor, and every visit is brought to its end.</summary>
    private void Settle()
    {
        foreach (var plan in _story.Plans)
        {
            foreach (var rep in plan.Groups.SelectMany(group => group.Members)) Ask(() => _people.Say(plan.Id, rep, Salespeople.Presence.OnFloor));
            for (var round = 0; round < 60 && GoesOn && _net.Of(plan.Id).Desk.Visits.Values.Any(visit => !visit.IsOver); round++) Ask(() => Tidy(plan.Id));
        }

        Quiet();
        foreach (var (id, visit) in _net.Visits)
            if (!visit.IsOver) Check($"{id} does not come to its end: {visit.Stage} {visit.Rep}");
        CheckAll();
    }

    private async Task Tidy(ShowroomId showroom)
    {
        if (await _people.Floor(showroom) is not { } floor) return;
        foreach (var visit in floor.Visits)
        {
            var deed = visit.Status switch { VisitStatus.Offered => Deed.AcceptAtTheDesk, VisitStatus.Received => Deed.Finish, _ => Deed.Leave };
            if (deed != Deed.Leave || floor.Visits.All(other => !other.Rep.HasValue)) await _people.Do(showroom, deed, visit, null, 0);
        }
    }

    /// <summary>Every acknowledged order once more: the answers hold.</summary>
    private void SendAgain()
    {
        var entries = _disk.Ledger.Count;
        foreach (var old in _people.Answers.ToArray()) Ask(() => _people.Repeat(old));
        // A deal that is known tells the floor again, which may not have heard of it before: news for the screens, and nothing of the deal.
        if (_disk.Ledger.Skip(entries).FirstOrDefault(line => line.Kind is not ("desk.DealShown.v1" or "desk.DealHidden.v1")) is { } again) Check($"orders that were done before were done again: {again}");
        CheckAll();
    }

    private void WakeAnew()
    {
        _town.First().Die();
        foreach (var plan in _story.Plans) Ask(() => _people.Judge(plan.Id));
        Quiet();
        CheckAll();
        foreach (var screen in _screens) screen.IsOff = true;
    }

    private void CheckAll()
    {
        foreach (var floor in _net.Floors)
        {
            Check(AtRest.Stuck(floor));
            Check(AtRest.Turns(floor));
            Check(floor.Office.HalfDone());
            Check(floor.Deals.DoesNotAddUp());
        }

        Check(AtRest.Receptions(_net));
        CheckScreens();
        Check(AtRest.States(_disk));
    }

    private void CheckScreens()
    {
        foreach (var screen in _screens) Check(AtRest.Board(_disk, screen.Shown, screen.Showroom));
    }

    private void Check(string? wrong)
    {
        if (wrong is not null) _net.Violated($"at rest: {wrong}");
    }

    private void Ask(Func<Task> client)
    {
        if (!GoesOn) return;
        _requests.Start(client);
        UntilNobodyAsks();
    }

    private void Quiet() => Until(_world.Clock.Now + s_untilQuiet);

    private void Until(DateTimeOffset moment)
    {
        while (GoesOn && _world.Step(moment)) Bounded();
        if (GoesOn) _world.Clock.LeapTo(moment);
    }

    private void UntilNobodyAsks()
    {
        while (GoesOn && _requests.Busy > 0 && _world.Step(DateTimeOffset.MaxValue)) Bounded();
    }

    private void Bounded()
    {
        if (_world.Steps > MostSteps) Check(string.Create(CultureInfo.InvariantCulture, $"no end after {MostSteps} steps"));
    }

    private void AfterStep()
    {
        _net.Look();
        for (var index = _doomed.Count - 1; index >= 0; index--)
        {
            if (_doomed[index].Step > _world.Steps) continue;
            _doomed[index].Host.Die();
            _doomed.RemoveAt(index);
        }
    }
}
