using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Compensations;

// From the decision to the turn: credited by the queue, shown by the desk, noted here; then used, noted here, and settled in the queue. Each step may be repeated: it is keyed by the visit.
internal sealed partial class CompensationGrain
{
    public async Task Settle()
    {
        if (await Plan() is not { } plan) return;

        foreach (var item in _book.State.Items.Where(item => item is { Status: CompensationStatus.Approved, CreditedAt: null }).ToArray()) await Credit(item, plan);
        await NoteUsed();
    }

    private async Task Credit(Compensation item, ShowroomPlan plan)
    {
        if (await history.Find(Showroom, item.Visit) is not { Arrived: { } arrived } visit || CompensationRule.Rules(plan).Of(item.Cause) is not { } terms) return;
        if (CompensationRule.Origin(visit, terms.For) is not { } decision) return;

        var group = decision.Question.Group;
        await Queue(group, decision.Question.Rotation).GrantCredit(new(item.Visit, item.Rep, plan.Rules.StrategyOf(arrived.Channel), decision, item.Decision!.By.Value));
        await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Showroom)).NoteCredit(new(item.Visit, item.Rep, item.Decision.By.Value));
        await _book.Store([new CompensationCredited(clock.GetUtcNow(), item.Visit, group)], fact => fact.At, item.Decision.By.Value);
        LogCredited(Showroom, item.Visit, item.Rep);
    }

    private async Task NoteUsed()
    {
        foreach (var queue in _book.State.Items.Select(item => item.Group).OfType<GroupId>().Distinct().SelectMany(Queues).ToArray())
        {
            var credits = await queue.Credits();
            foreach (var credit in credits.All.Where(credit => credits.UsedForGood.Contains(credit.Visit)))
            {
                if (_book.State.Of(credit.Visit) is { Status: CompensationStatus.Approved, CreditedAt: not null })
                    await _book.Store([new CompensationUsed(clock.GetUtcNow(), credit.Visit, credit.UsedBy!.Value)], fact => fact.At, "desk");
                if (_book.State.Of(credit.Visit) is not { Status: CompensationStatus.Approved }) await queue.SettleCredit(credit.Visit);
            }
        }
    }

    private async Task SettleQuietly()
    {
        try
        {
            await Settle();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotSettled(Showroom, fault); // safe: what is approved is in the book, and the clock or the next start repeats the rest
        }
    }

    // Whatever the rules say of rotations now: a credit lies in that of its visit.
    private IEnumerable<IShowroomQueueGrain> Queues(GroupId group) => [Queue(group, null), Queue(group, Channel.WalkIn), Queue(group, Channel.Call)];

    private IShowroomQueueGrain Queue(GroupId group, Channel? rotation) => GrainFactory.GetGrain<IShowroomQueueGrain>(GrainKeys.Queue(Showroom, group, rotation));

    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: the turn of visit {Visit} is credited to {Rep}")]
    private partial void LogCredited(ShowroomId showroom, VisitId visit, SalespersonId rep);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: compensations are not settled; it is tried again")]
    private partial void LogNotSettled(ShowroomId showroom, Exception fault);
}
