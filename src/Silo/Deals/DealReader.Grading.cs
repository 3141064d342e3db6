using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Deals;

// The class that a customer's contracts speak for. A rep is told of his own customers, with all their deals, whoever made them.
internal sealed partial class DealReader
{
    public async Task<GradeProposal?> Grading(ShowroomId showroom, SalespersonId? rep, CustomerId customer, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return null;

        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        if (!file.Exists || (rep is not null && file.Owner != rep)) return null;

        var deals = await OfCustomer(showroom, null, file.Id, cancellation);
        var purchases = deals.Where(one => one.Deal.Contract is not null).Select(one => new Purchase(one.Deal.Contract!.At, one.Deal.Contract.Terms.Amount, one.Deal.Pipeline.Currency)).ToArray();
        return GradingRule.Propose(file.Care?.Of(CustomerField.Grade), purchases, plan, clock.GetUtcNow());
    }
}
