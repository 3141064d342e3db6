using SalesFloor.Compensations;
using SalesFloor.Customers;

namespace SalesFloor.Disputes;

// From the ruling to the archive, and to the turn of who received another's customer as new. Each step may be repeated.
internal sealed partial class DisputeGrain
{
    private static readonly TimeSpan s_carryOutEvery = TimeSpan.FromSeconds(5);

    // As long as a compensation may be reported.
    private static readonly TimeSpan s_turnsGoBackWithin = TimeSpan.FromDays(4);

    public async Task SettleTurns()
    {
        var compensations = GrainFactory.GetGrain<ICompensationGrain>(GrainKeys.Compensation(Showroom));
        foreach (var dispute in _book.State.Disputes)
        {
            if (dispute is not { Cause: DisputeCause.IdentityTurnedUp, Ruling: { } ruling } || ruling.For != dispute.Owner || ruling.At + s_turnsGoBackWithin < clock.GetUtcNow()) continue;
            if (await compensations.Report(new(dispute.Visit, CompensationCause.ColleaguesCustomer, dispute.Claimant, ruling.Why, ruling.By.Value)) is CompensationAnswer.Done)
                await compensations.Rule(new(dispute.Visit, CompensationRuling.Approved, ruling.By, ruling.Why, ruling.By.Value) { As = [ruling.As] });
        }
    }

    // The archive follows by the clock that began with this call; a turn may be owed by a ruling that was carried out right before the end.
    public Task Wake()
    {
        _ = SettleTurnsQuietly(); // not waited for: it ends at the desk, which may be waking up
        return Task.CompletedTask;
    }

    private async Task CarryOutQuietly()
    {
        try
        {
            foreach (var dispute in _book.State.Disputes.Where(one => one is { Ruling: not null, CarriedOutAt: null })) await CarryOut(dispute, dispute.Ruling!);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotCarriedOut(Showroom, fault); // safe: the ruling is in the book, and the clock or the next start repeats the rest
        }
    }

    private async Task CarryOut(Dispute dispute, DisputeRuling ruling)
    {
        var answer = await Customer(dispute.Customer).Carry(new CarryOutRuling(Showroom, ruling.By, dispute.Visit, ruling.For, ruling.Why) { As = [ruling.As] });
        if (answer is CustomerAnswer.Refused refused) LogRefused(Showroom, dispute.Visit, refused.Reason); // who has left since gets nobody; the manager hands over
        await _book.Store([new DisputeCarriedOut(clock.GetUtcNow(), dispute.Visit, ruling.By.Value)], fact => fact.At, ruling.By.Value);
        _ = SettleTurnsQuietly(); // not waited for: the compensations tell the desk, and the desk may be waiting for us
    }

    private async Task SettleTurnsQuietly()
    {
        try
        {
            await SettleTurns();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotCarriedOut(Showroom, fault); // safe: whoever asks again settles them; a compensation can also be reported by hand
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: a ruling is not carried out yet; it is tried again")]
    private partial void LogNotCarriedOut(ShowroomId showroom, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the archive does not carry out the ruling on {Visit}: {Reason}")]
    private partial void LogRefused(ShowroomId showroom, VisitId visit, CustomerRefusal reason);
}
