using Microsoft.AspNetCore.Components;
using SalesFloor.Calls;
using SalesFloor.Dashboard.Telephone;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// F1 to F6: the telephone. A free line is picked up and the caller entered; a line with a call opens its sheet.
public sealed partial class DeskPage
{
    private CallLines? _lines;
    private VisitId? _call;
    private Sentence? _callSaid;

    /// <summary>The telephone.</summary>
    [Inject]
    public required IPhoneCalls Telephone { get; init; }

    private Call? OpenCall => _lines?.Open.FirstOrDefault(call => call.Visit == _call) ?? _lines?.ToConfirm.FirstOrDefault(call => call.Visit == _call);

    private async Task Line(int line)
    {
        await ReadLines();
        if (_lines is not { } lines || line > lines.Rules.Lines) return;
        if (lines.Open.FirstOrDefault(call => call.Line == line) is { } taken)
        {
            (_call, _callSaid) = (taken.Visit, null);
            return;
        }

        // An entry that is already a call's keeps its id; this caller gets one of his own.
        if (lines.Open.Any(call => call.Visit == _talk.Draft.Visit)) _talk.Clear();
        var visit = _talk.Draft.Visit;
        await AboutLines(async () => await Telephone.Answer(Showroom, new(visit, line, "desk")) is CallAnswer.Refused refused ? new Sentence(Tone.Wrong, W.Of(refused.Reason)) : null);
        await BeginBy(Channel.Call);
        await ShowEntry();
    }

    // A call that is over, but whose order the customer has yet to confirm.
    private void OpenOrder(VisitId visit) => (_call, _callSaid) = (visit, null);

    private Task NoteCall(NoteCall order) => AboutLines(async () => W.Of(await Telephone.Note(Showroom, order with { Actor = "desk" })));

    private Task ConfirmOrder(ConfirmOrder order) => AboutLines(async () => W.Of(await Telephone.Confirm(Showroom, order with { Actor = "desk" })));

    private Task EndCall(EndCall order) => AboutLines(async () =>
    {
        var answer = await Telephone.End(Showroom, order with { Actor = "desk" });
        if (answer is CallAnswer.Done) _call = null;
        return W.Of(answer);
    });

    private async Task EnterCaller()
    {
        if (OpenCall is not { } call) return;

        _call = null;
        _talk.Resume(call.Visit, call.Phone ?? "");
        await BeginBy(Channel.Call);
        await ShowEntry();
    }

    // Another desk may have picked a line up. What cannot be read now is read with the next floor.
    private async Task ReadLines()
    {
        try
        {
            _lines = await Telephone.Lines(Showroom);
            StateHasChanged();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotDone(Log, failure, Showroom, default);
        }
    }

    private Task AboutLines(Func<Task<Sentence?>> order) => InTurn(async () =>
    {
        try
        {
            _callSaid = await order();
            _lines = await Telephone.Lines(Showroom);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotDone(Log, failure, Showroom, _call ?? default);
            _answer = _callSaid = new(Tone.Wrong, W["Call.Failed"]);
        }
    });
}
