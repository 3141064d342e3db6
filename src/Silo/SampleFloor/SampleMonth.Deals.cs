using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.Simulation;

namespace SalesFloor.Silo.SampleFloor;

// Deals that begin from the visits, move along the pipeline, are paid, undone, lost.
internal sealed partial class SampleMonth
{
    private static readonly TimeSpan s_pause = TimeSpan.FromHours(15);

    private readonly HashSet<CustomerId> _dealing = [];

    // A customer with a deal on its way begins no second one.
    private void Consider(VisitId visit, CustomerId customer, VisitOutcome outcome)
    {
        if (_draws.NextDouble() >= Prospects.Appetite(outcome) || !_dealing.Add(customer)) return;

        _agenda.Add(clock.GetUtcNow(), () => Begin(new(visit.Value), customer));
    }

    private async Task Begin(DealId id, CustomerId customer)
    {
        if ((await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File()).Owner is not { } owner) return;
        if (await Deal(id).Carry(new OpenDeal(showroom, owner, customer)) is not DealAnswer.Done begun) return;

        Played = (Played.Visits, Played.Deals + 1);
        Plan(begun.Deal);
    }

    private void Plan(Deal deal)
    {
        if (DealSteps.Next(deal, DealFate.Of(deal.Id), DealCast.Of(_plan)) is not { } step)
        {
            _dealing.Remove(deal.Customer);
            return;
        }

        var at = clock.GetUtcNow() + DealFate.Of(deal.Id).Pause(deal, s_pause);
        _agenda.Add(_hours.WhenOpen(at, new Random(unchecked(seed + DealFate.State(deal)))), () => Go(deal.Id, step));
    }

    private async Task Go(DealId id, DealStep step) => Plan(await step.Give(Deal(id)) switch
    {
        DealAnswer.Done done => done.Deal,
        DealAnswer.Refused refused => throw new InvalidOperationException($"A sample deal refuses {step.Order?.GetType().Name ?? step.Money!.GetType().Name}: {refused.Reason}."),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private IDealGrain Deal(DealId id) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(showroom, id));
}
