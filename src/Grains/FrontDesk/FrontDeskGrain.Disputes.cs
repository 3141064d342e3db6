using SalesFloor.Disputes;

namespace SalesFloor.FrontDesk;

// An anonymous visitor whose number turns up at the end belongs to whom the archive names, until the manager has ruled (gap 13).
internal sealed partial class FrontDeskGrain
{
    /// <summary>Before the end is stored, so that no crash comes between: whoever repeats the end raises the same dispute.</summary>
    private Task RaiseDispute(VisitId visit, CustomerId customer, SalespersonId owner, SalespersonId receiver, string actor) =>
        GrainFactory.GetGrain<IDisputeGrain>(GrainKeys.Disputes(Showroom)).Raise(new(visit, DisputeCause.IdentityTurnedUp, receiver, customer, owner, null, actor));

    // A ruling that was stored right before the end has nobody who asks after it.
    private Task WakeDisputes() => GrainFactory.GetGrain<IDisputeGrain>(GrainKeys.Disputes(Showroom)).Wake();
}
