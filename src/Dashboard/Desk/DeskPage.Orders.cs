using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// Orders go out one after the other, in the order of the keys. The floor may show what an order did before the order is answered:
// a quick hand's next one waits for that answer, and is never dropped.
public sealed partial class DeskPage
{
    private Task _orders = Task.CompletedTask;
    private bool _calling;
    private bool _callFailed;
    private VisitRefusal? _refusal;

    // How long the floor may take to show what was answered. Where nothing changed, none comes.
    private static readonly TimeSpan s_floorFollows = TimeSpan.FromMilliseconds(500);

    private TaskCompletionSource _newerFloor = new();

    /// <summary>Until no order is underway: which visit a key means is to be read off the floor after the one before.</summary>
    private async Task Settled()
    {
        while (!_orders.IsCompleted) await _orders.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FloorAfter(long version)
    {
        try
        {
            using var limit = new CancellationTokenSource(s_floorFollows, Clock);
            while (Floor?.Version <= version) await _newerFloor.Task.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Safe: it changed nothing, or comes later, as to every screen.
        }
    }

    private async Task Arrive(Func<Arrive, Arrive>? besides = null)
    {
        var version = Floor?.Version ?? long.MaxValue;
        await _talk.Arrive(besides);
        if (_talk.Outcome is null or ArrivalOutcome.Refused) return;

        StateHasChanged();
        await ShowEntry(); // what is stored stands in the line no longer, also should the connection break now
        await FloorAfter(version);
    }

    private Task InTurn(Func<Task> order) => _orders = After(_orders, order);

    private async Task After(Task before, Func<Task> order)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        _calling = true;
        try
        {
            await order();
        }
        finally
        {
            _calling = false;
        }
    }

    /// <summary>One order about one visit: the answer, or why there is none, stands under the entry line. True where it was done.</summary>
    private Task<bool> About(VisitOnFloor? visit, string done, Func<VisitId, Task<VisitOutcomeAnswer>> order)
    {
        if (visit is not null) return About(visit.Id, visit.Ticket, done, order);

        _talk.Forget();
        _answer = Nothing();
        return Task.FromResult(false);
    }

    private async Task<bool> About(VisitId visit, int ticket, string done, Func<VisitId, Task<VisitOutcomeAnswer>> order)
    {
        var isDone = false;
        _talk.Forget();
        await InTurn(async () =>
        {
            (_callFailed, _refusal) = (false, null);
            try
            {
                var version = Floor!.Version;
                var answer = await order(visit);
                _refusal = (answer as VisitOutcomeAnswer.Refused)?.Reason;
                isDone = _refusal is null;
                if (isDone) await FloorAfter(version);
                _answer = W.Of(Floor, ticket, answer, done);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogNotDone(Log, failure, Showroom, visit);
                (_callFailed, _answer) = (true, new(Tone.Wrong, W["Call.Failed"]));
            }
        });
        return isDone;
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the desk's order about visit {Visit} was not answered")]
    private static partial void LogNotDone(ILogger log, Exception failure, ShowroomId showroom, VisitId visit);
}
