using SalesFloor.Compensations;

namespace SalesFloor.FrontDesk;

// What the desk has to do with compensations: it shows the turn that was given back, and wakes whoever gives it.
internal sealed partial class FrontDeskGrain
{
    public async Task NoteCredit(NoteCredit command)
    {
        if (await Plan() is not { } plan || await history.Find(Showroom, command.Visit) is not { Credited: false }) return;

        await ReadStandings(plan);
        await Commit(Begin(plan).Add(new CreditNoted(clock.GetUtcNow(), command.Visit, command.Rep, command.Actor)), plan, command.Actor);
    }

    private Task WakeCompensations() => GrainFactory.GetGrain<ICompensationGrain>(GrainKeys.Compensation(Showroom)).Wake();
}
