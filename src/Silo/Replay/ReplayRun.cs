using System.Diagnostics;
using System.Text.Json;
using Orleans;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Replay;

/// <summary>Lets a recording happen again on the real grains: one thing after the other, in the order of the recorded time, as fast as the floor can take it.</summary>
internal sealed partial class ReplayRun(IGrainFactory grains, ReplayClock clock, ReplayFile file, ReplayPast past, ReplayMeasures measures)
{
    private const string Actor = "desk";

    private readonly IFrontDeskGrain _desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(file.Plan.Id));
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(file.Plan.TimeZone);
    private readonly DueEvents _due = new();
    private readonly Dictionary<VisitId, ReplayRow.Arrival> _waiting = [];
    private readonly HashSet<VisitId> _new = [];
    private DateTimeOffset _midnight;
    private bool _caughtUp = past.Reached is null;

    public async Task Run(CancellationToken cancellation)
    {
        await SetUp();
        foreach (var row in file.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            measures.Read(row);
            await (row switch
            {
                ReplayRow.Refused => Task.CompletedTask,
                ReplayRow.PresenceSaid said => Say(said),
                ReplayRow.Arrival arrival => Arrive(arrival),
                _ => throw new UnreachableException(),
            });
        }

        await CatchUp();
        while (_due.NextAt is { } next) await HappenUntil(next);
    }

    /// <summary>A replay that was killed between two steps of one decision: the desk judges what it had still to do at that moment, before time goes on.</summary>
    private async Task CatchUp()
    {
        if (_caughtUp) return;

        _caughtUp = true;
        await _desk.Judge();
        await ReceiveWhoIsOffered();
    }

    /// <summary>The clock starts where the recording does, or where the ledger ends. A plan that is in force already is not set again: each setting is a new version of the rules.</summary>
    private async Task SetUp()
    {
        var start = past.Reached ?? file.StartsAt;
        clock.GoOnTo(start);
        _midnight = _zone.NextMidnight(start);
        var showroom = grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(file.Plan.Id));
        if (await showroom.Plan() is { } inForce && SamePlan(inForce, file.Plan)) return;
        if (await showroom.SetUp(new(file.Plan, Actor)) is PlanOutcome.Refused refused)
            throw new InvalidDataException($"the floor refuses the plan in the head: {refused.Fault}, {refused.Subject}");
    }

    // Records with arrays are not equal by their members; what is stored of them is.
    private static bool SamePlan(ShowroomPlan one, ShowroomPlan other) =>
        JsonSerializer.Serialize(one with { Rules = one.Rules with { Version = 0 } }) == JsonSerializer.Serialize(other with { Rules = other.Rules with { Version = 0 } });

    /// <summary>Everything that is due up to a moment happens, and then it is that moment. Days begin on time, because with the day the group on duty changes.</summary>
    private async Task HappenUntil(DateTimeOffset moment)
    {
        await CatchUp();
        while (true)
        {
            var next = _due.NextAt is { } due && due <= moment ? due : moment;
            if (_midnight <= next) await BeginDay(_midnight);
            else if (_due.NextAt <= moment) await Happen(_due.Take());
            else break;
        }

        clock.GoOnTo(moment);
    }

    private async Task Happen(Due due)
    {
        clock.GoOnTo(due.At);
        var visit = due.Visitor.Command.Visit;
        switch (due.Kind)
        {
            case DueKind.Finishes:
                measures.Note("finish", await _desk.Finish(due.Visitor.Finish(_new.Contains(visit), Actor)));
                _new.Remove(visit);
                await ReceiveWhoIsOffered();
                break;
            case DueKind.LosesPatience when _waiting.Remove(visit):
                measures.Note("leave", await _desk.Leave(new(visit, Actor)));
                break;
            case DueKind.LosesPatience: // he has been received in the meantime
                break;
            default: throw new UnreachableException();
        }
    }

    private async Task BeginDay(DateTimeOffset midnight)
    {
        clock.GoOnTo(midnight);
        _midnight = _zone.NextMidnight(midnight);
        await _desk.Judge();
        await ReceiveWhoIsOffered();
    }

    private async Task Say(ReplayRow.PresenceSaid said)
    {
        // Said and told before the replay was killed. What was said at the very last moment is said again: it may not have been told.
        if (said.At < past.Reached) return;

        await HappenUntil(said.At);
        var rep = grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(said.Rep));
        if (await rep.Say(new(file.Plan.Id, said.Presence, Actor)) is PresenceOutcome.Refused refused)
            measures.Refuse(new(said.Line, $"presence-{refused.Reason}", $"line {said.Line}: the floor refuses the presence of '{said.Rep}': {refused.Reason}"));
        await ReceiveWhoIsOffered();
    }

    private async Task Arrive(ReplayRow.Arrival arrival)
    {
        if (past.Of(arrival.Command.Visit) is { } known)
        {
            await GoOnWith(arrival, known);
            return;
        }

        await HappenUntil(arrival.At);
        var started = Stopwatch.GetTimestamp();
        var outcome = await _desk.Arrive(arrival.Command);
        measures.Decided(Stopwatch.GetElapsedTime(started));
        switch (outcome)
        {
            case ArrivalOutcome.Assigned assigned: // in a recording nobody lets the telephone ring: the desk has confirmed
                IsReceived(arrival, assigned.NewCustomer);
                break;
            case ArrivalOutcome.Waiting or ArrivalOutcome.OwnerAway:
                Wait(arrival);
                break;
            case ArrivalOutcome.Refused refused:
                measures.Refuse(new(arrival.Line, $"arrival-{refused.Reason}", $"line {arrival.Line}: the desk refuses the arrival because of '{refused.Field}': {refused.Reason}"));
                break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>A visit that arrived before the replay was killed: it is not sent again, only what was still to come of it.</summary>
    private async Task GoOnWith(ReplayRow.Arrival arrival, VisitPast known)
    {
        if (known.IsNew) _new.Add(arrival.Command.Visit);
        switch (known.Stage)
        {
            case VisitStage.Received: _due.Add(known.Since + arrival.Stay.Service, DueKind.Finishes, arrival); break;
            case VisitStage.Waiting or VisitStage.Offered:
                Wait(arrival);
                if (known.Stage == VisitStage.Offered || _caughtUp) await ReceiveWhoIsOffered();
                break;
            case VisitStage.Over: _new.Remove(arrival.Command.Visit); break;
            default: throw new UnreachableException();
        }
    }
}
