using SalesFloor.Customers;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Goes through a rep's list until nobody is on it.</summary>
internal sealed class CustomerHandOver(CustomerFiles files, Projector projector, IGrainFactory grains) : ICustomerHandOver
{
    public async Task<HandOverReport> HandOver(HandOverAll order, CancellationToken cancellation)
    {
        if (order.To.IsDefaultOrEmpty) return new(0, new(CustomerRefusal.RepUnknown, "to"));

        for (var moved = 0; ;)
        {
            await projector.CatchUp(cancellation); // whoever became his a moment ago is on the list, too
            var list = await files.List(order.Showroom, CustomerList.Mine, order.From, cancellation);
            if (list.IsEmpty) return new(moved, null);

            var before = moved;
            foreach (var customer in list)
            {
                var to = order.To[moved % order.To.Length];
                var answer = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer.Id)).Carry(new HandOverCustomer(order.Showroom, order.By, order.From, to, order.ApprovedBy, order.Reason) { As = order.As });
                if (answer is CustomerAnswer.Refused { Reason: CustomerRefusal.NotHisCustomer }) continue; // somebody's else in the meantime
                if (answer is CustomerAnswer.Refused refused) return new(moved, refused);
                moved++;
            }

            if (moved == before) return new(moved, null); // nobody of the list is his any more
        }
    }
}
