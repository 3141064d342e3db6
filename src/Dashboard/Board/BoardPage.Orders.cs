using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Board;

// What the rep orders, and why it did not happen when it did not.
public sealed partial class BoardPage
{
    private Task Say(Presence presence) => Try(async rep =>
    {
        var outcome = await Calls.Say(Showroom, rep, presence);
        _said = outcome is PresenceOutcome.Refused refused ? new(Tone.Wrong, W.Of(refused.Reason)) : null;
    });

    private Task Accept(VisitOnFloor offer) => Try(async rep => Hear(await Calls.Accept(Showroom, offer.Id, rep), offer, "Answer.Accepted"));

    private Task Decline(VisitOnFloor offer, DeclineCause cause) => Try(async rep => Hear(await Calls.Decline(Showroom, offer.Id, rep, cause), offer, "Answer.Declined"));

    private Task AnswerPage(VisitOnFloor waiting, PageAnswer answer) =>
        Try(async rep => Hear(await Calls.AnswerPage(Showroom, waiting.Id, rep, answer), waiting, answer == PageAnswer.Coming ? "Answer.Coming" : "Answer.Cannot"));

    // Said at my own desk, which passes it on: the other showroom's is not mine to order.
    private Task AnswerCall(CallFromElsewhere call, PageAnswer answer) => Try(async rep => _said = Floor is { } floor
        ? W.Of(floor, call.Ticket, await Calls.AnswerCall(Showroom, call.Visit, rep, answer), answer switch { PageAnswer.Coming => "Answer.Coming", PageAnswer.SendToMe => "Answer.SendToMe", _ => "Answer.Cannot" }) : null);

    private string? AwayFile(CallFromElsewhere call) => call.Customer is { } customer
        ? Navigation.GetUriWithQueryParameters($"/customers/{Uri.EscapeDataString(customer.Value)}", new Dictionary<string, object?> { ["as"] = RepAsked, ["rep"] = null }) : null;

    private Task Dispute(VisitOnFloor visit, string note) => Try(async rep =>
    {
        var answer = await Calls.Dispute(Showroom, visit.Id, rep, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (answer is DisputeAnswer.Done) _disputed.Add(visit.Id);
        _said = answer is DisputeAnswer.Refused refused ? new(Tone.Wrong, W.Of(refused.Reason)) : new(Tone.Good, W["Mine.Disputed", visit.Ticket]);
    });

    private Task Finish(FinishVisit order) => Try(async _ =>
    {
        var ending = _mine?.Visitor; // the floor without him may be here before the answer is
        var answer = await Calls.Finish(Showroom, order);
        _refusal = (answer as VisitOutcomeAnswer.Refused)?.Reason;
        if (_refusal is not null || ending is not { } visitor) return;

        Hear(answer, visitor, "Answer.Finished");
        _ended = visitor;
    });

    private void Hear(VisitOutcomeAnswer answer, VisitOnFloor visit, string done) => _said = Floor is { } floor ? W.Of(floor, visit.Ticket, answer, done) : null;

    private Task Why(VisitId visit) => _why.Ask(Showroom, visit);

    private async Task Try(Func<SalespersonId, Task> order)
    {
        if (_busy || Rep is not { } rep) return;

        (_busy, _failed, _said) = (true, false, null);
        try
        {
            await order(rep);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Log, failure, Showroom, RepAsked);
            (_failed, _said) = (true, new(Tone.Wrong, W["Call.Failed"]));
        }
        finally
        {
            _busy = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: rep {Rep} got no answer")]
    private static partial void LogNotAnswered(ILogger log, Exception failure, ShowroomId showroom, string? rep);
}
