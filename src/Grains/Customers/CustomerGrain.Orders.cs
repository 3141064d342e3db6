using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// Orders beside receptions. The number decides which file they are about: the identity's first owner is the customer, whoever reports him.
internal sealed partial class CustomerGrain
{
    public async Task<CustomerAnswer> Carry(CustomerOrder order)
    {
        if (order is not (MergeCustomers or UnmergeCustomer) && await Keeper() is { } keeper) return await keeper.Carry(order);
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(order.Showroom)).Plan() is not { } plan) return new CustomerAnswer.Refused(CustomerRefusal.ShowroomUnknown, "showroom");
        if ((CareRule.NotHis(order, _book.State, plan) ?? CareRule.Refuse(order)) is { } refused) return refused;
        if (order is MergeCustomers merge) return await Merge(merge);
        if (order is UnmergeCustomer apart) return await Unmerge(apart);
        if (await Elsewhere(order) is { } answer) return answer;

        var decision = CareRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        if (decision.Refused is { } no) return no with { Customer = Id };

        if (order is EraseCustomer && decision.Facts.Length > 0) await ReleaseNumbers(order.By.Value);
        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        if (order is LinkCustomer link) await Link(link);
        return order is RevealPhone ? new CustomerAnswer.Revealed(Id, _book.State.Phone!) : new CustomerAnswer.Done(Show(_book.State).Masked());
    }

    /// <summary>Ties the number of an order to this customer; where it is another's already, the order is about him. A crash in between leaves a number that leads to a file nobody has written yet: the next who reports it writes it.</summary>
    private async Task<CustomerAnswer?> Elsewhere(CustomerOrder order)
    {
        var (id, phone) = order switch
        {
            ClaimLead claim => (claim.Id, claim.Phone),
            EnterCompanyLead lead => (lead.Id, lead.Phone),
            ImportCustomer import => (import.Id, import.Phone),
            AddPhone add => (add.Id, add.Phone),
            _ => (default, null),
        };
        if (order is LinkCustomer link && (await Customer(link.Other).File() is not { Exists: true } linked || linked.Id == Id)) return new CustomerAnswer.Refused(CustomerRefusal.CustomerUnknown, "other");
        if (phone is null) return null;
        if (order is AddPhone && !_book.State.Exists) return new CustomerAnswer.Refused(CustomerRefusal.CustomerUnknown, "customer");

        var whose = await GrainFactory.GetGrain<IIdentityGrain>(GrainKeys.Identity(IdentityKind.Phone, PhoneNumbers.Normalise(phone)!)).Claim(new(Id, new(id), clock.GetUtcNow(), order.By.Value));
        if (whose == Id) return null;

        var other = await Customer(whose).File();
        if (other.Id == Id) return null; // of a file that was merged into this one
        if (order is not AddPhone) return await Customer(whose).Carry(order);
        return new CustomerAnswer.Refused(CustomerRefusal.OwnedByAnother, "phone", other.Owner, Customer: other.Id);
    }

    /// <summary>His numbers are nobody's from now on, also those of files that were merged into this one. Before the file is emptied, so that a repeat after a crash still knows them.</summary>
    private async Task ReleaseNumbers(string actor)
    {
        foreach (var number in CareRule.Numbers(_book.State))
            foreach (var owner in (_book.State.Care?.Absorbed ?? []).Select(one => one.Other).Prepend(Id))
                await GrainFactory.GetGrain<IIdentityGrain>(GrainKeys.Identity(IdentityKind.Phone, number)).Release(new(owner, new(Guid.Empty), clock.GetUtcNow(), actor));
    }

    // The other file says so, too. A repeat finishes what a crash left half done.
    private async Task Link(LinkCustomer link)
    {
        var other = Customer(link.Other);
        if ((await other.File()).Care?.Links?.Contains(new(Id, link.Kind)) != true) await other.Carry(link with { Other = Id });
    }
}
