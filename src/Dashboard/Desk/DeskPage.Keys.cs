using Microsoft.JSInterop;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// What each key does.
public sealed partial class DeskPage
{
    /// <summary>The entry line holds another text.</summary>
    [JSInvokable]
    public void OnText(string text)
    {
        (_answer, _undoing, _inLine) = (null, null, text);
        if (_override is { } open) _override = open with { Note = text };
        else _talk.Type(text);
        StateHasChanged();
    }

    /// <summary>A key was pressed; <paramref name="text"/> is what the entry line held at that moment.</summary>
    [JSInvokable]
    public async Task OnKey(string key, string text)
    {
        if (!Enum.TryParse<DeskKey>(key, out var pressed)) return;
        var visit = _talk.Draft.Visit;
        if (pressed != DeskKey.Submit) _inLine = pressed == DeskKey.NamesRep ? "" : text;
        if (_override is { } open) _override = open with { Note = text };
        else if (pressed is not (DeskKey.Escape or DeskKey.Submit)) _talk.Type(text);
        if (pressed is not (DeskKey.Undo or DeskKey.Enter or DeskKey.Confirm)) _undoing = null;

        if (pressed is (>= DeskKey.Wait and <= DeskKey.Next) or DeskKey.Compensate) await Settled();
        await Do(pressed);
        if (EntryText != _inLine || _talk.Draft.Visit != visit) await ShowEntry();
        StateHasChanged();
    }

    private Task Do(DeskKey key) => key switch
    {
        DeskKey.Search => AtOnce(_talk.Search),
        DeskKey.WalkIn => BeginBy(Channel.WalkIn),
        DeskKey.Call => BeginBy(Channel.Call),
        DeskKey.FirstTime => Says(VisitorSays.FirstTime),
        DeskKey.NamesRep => Says(VisitorSays.NamesRep),
        DeskKey.ForgotWho => Says(VisitorSays.ForgotWho),
        DeskKey.Enter => Enter(),
        DeskKey.Confirm => _override is null && _undoing is null && _talk.Draft is { IsBlank: false, Step: not DeskStep.Naming } ? Arrive(order => order with { Confirmed = true }) : Enter(),
        DeskKey.AlsoNames => AtOnce(AlsoNameRep),
        DeskKey.Purpose => AtOnce(() => Aside(_talk.NextPurpose)),
        DeskKey.Market => AtOnce(() => Aside(() => _talk.NextMarket(Floor is { } floor ? [.. floor.Territories.Select(market => market.Id)] : []))),
        DeskKey.Up => AtOnce(() => Move(-1)),
        DeskKey.Down => AtOnce(() => Move(1)),
        DeskKey.Wait => About(Target(VisitStatus.WaitingForOwner), "Answer.Waits", visit => Calls.Choose(Showroom, visit, OwnerAwayChoice.Wait)),
        DeskKey.StandIn => About(Target(VisitStatus.WaitingForOwner), "Answer.StandIn", visit => Calls.Choose(Showroom, visit, OwnerAwayChoice.StandIn)),
        DeskKey.Accept => About(Target(VisitStatus.Offered), "Answer.Accepted", visit => Calls.Accept(Showroom, visit)),
        DeskKey.Left => About(Selected, "Answer.Left", visit => Calls.Leave(Showroom, visit)),
        DeskKey.Finish => AtOnce(() => Open(Target(VisitStatus.Received))),
        DeskKey.StillHere => About(AskedAtClosing, "Answer.StillHere", visit => Calls.AtClosing(Showroom, visit, AtClosing.StillHere)),
        DeskKey.Gone => About(AskedAtClosing, "Answer.Gone", visit => Calls.AtClosing(Showroom, visit, AtClosing.Gone)),
        DeskKey.Page => About(Target(VisitStatus.WaitingForOwner), "Answer.Paged", visit => Calls.Page(Showroom, visit)),
        DeskKey.Undo => AtOnce(AskUndo),
        DeskKey.Next => NextCandidate(),
        >= DeskKey.Reason1 and <= DeskKey.Reason6 => AtOnce(() => Because((OverrideReason)(key - DeskKey.Reason1 + 1))),
        DeskKey.Why => AskWhySelected(),
        DeskKey.Compensate => OpenCompensations(),
        >= DeskKey.Line1 and <= DeskKey.Line6 => Line(key - DeskKey.Line1 + 1),
        DeskKey.Escape => Escape(),
        DeskKey.Submit => _orders,
        DeskKey.Help => AtOnce(() => _helping = !_helping),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private VisitOnFloor? Selected => OpenVisits.FirstOrDefault(visit => visit.Id == _selected);

    // The chosen visit; where none is chosen, the first to which the key applies.
    private VisitOnFloor? Target(VisitStatus status) => Selected ?? OpenVisits.FirstOrDefault(visit => visit.Status == status);

    // The chosen visit where it is asked about, else the first of those that are.
    private VisitOnFloor? AskedAtClosing => Selected is { } selected && selected.ClosingAsksAt <= Now ? selected : OpenVisits.FirstOrDefault(visit => visit.ClosingAsksAt <= Now);

    private Task BeginBy(Channel channel)
    {
        _answer = null;
        _talk.Begin(channel);
        return Task.CompletedTask;
    }

    private Task Says(VisitorSays says)
    {
        _answer = null;
        _talk.Answer(says);
        return Task.CompletedTask;
    }

    private Task SaysByMouse(VisitorSays says)
    {
        Says(says);
        return ShowEntry();
    }

    private Task NameRepByMouse(SalespersonId rep)
    {
        _talk.NameRep(rep);
        return ShowEntry();
    }

    private Task ChooseByMouse(int at)
    {
        _talk.ChooseInConflict(at);
        return Arrive();
    }

    private Task Enter()
    {
        if (_override is { } order) return GiveToAnother(order);
        if (_undoing is { } undoing) return Undo(undoing);
        if (_talk.Draft.IsBlank && Target(VisitStatus.AtTheDesk) is { Status: VisitStatus.AtTheDesk } again) return TakeUp(again);
        if (_talk.Draft.Step != DeskStep.Naming) return Arrive();
        if (_talk.NamingIsDone) _talk.EndNaming();
        else if (NamedNow is { } rep) _talk.NameRep(rep);
        return Task.CompletedTask;
    }

    // Whoever is on no list here has left, or was never ours: only his name is known.
    private SalespersonId? NamedNow => RepsToName is { Length: > 0 } reps ? reps[Math.Clamp(_talk.Chosen, 0, reps.Length - 1)].Id : _talk.RepText.Trim() is { Length: > 0 } name ? new(name) : null;

    private void AlsoNameRep()
    {
        if (NamedNow is { } rep && _talk.RepText.Length > 0) _talk.AlsoName(rep);
    }

    // Said beside the question, before it or after it; a visit that lies at the desk again keeps what was said.
    private void Aside(Action said)
    {
        if (_talk.Draft is { Again: not null } or { Step: DeskStep.Naming }) return;

        _answer = null;
        said();
    }

    private void Move(int by)
    {
        if (_talk.Move(by, RepsToName.Length) || OpenVisits is not { Length: > 0 } visits) return;

        // Beyond the end it goes on at the beginning: no key is without an answer.
        var at = Selected is { } selected ? visits.IndexOf(selected) + by : by > 0 ? 0 : -1;
        _selected = visits[(at + visits.Length) % visits.Length].Id;
    }

    private void Select(VisitId visit) => _selected = visit;

    private void Open(VisitOnFloor? visit) => (_finishing, _refusal, _callFailed, _answer) = (visit, null, false, visit is null ? Nothing() : null);

    private Task Escape()
    {
        if (_override is not null) _override = null;
        else if (_why.Visit is not null) _why.Close();
        else if (_finishing is not null || _helping || _compensations is not null || OpenCall is not null) (_finishing, _helping, _compensations, _call) = (null, false, null, null);
        else if (_talk.CloseConflict()) return Task.CompletedTask;
        else if (_talk.Draft.IsBlank) (_selected, _answer) = (null, null);
        else _talk.Clear();
        _talk.Forget();
        return Task.CompletedTask;
    }

    private async Task Finish(FinishVisit order)
    {
        if (await About(_finishing, "Answer.Finished", _ => Calls.Finish(Showroom, order))) _finishing = null;
    }

    private Sentence Nothing() => new(Tone.Asks, W["Answer.NoVisit"]);

    private static Task AtOnce(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
