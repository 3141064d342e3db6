using System.Collections.Immutable;
using Orleans;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>Receipts from the desk's grain.</summary>
internal sealed class ReceiptCalls(IFloorGrains grains) : IReceiptCalls
{
    public Task<ImmutableArray<Receipt>> Receipts(ShowroomId showroom, VisitId visit) => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom)).Receipts(visit);
}
