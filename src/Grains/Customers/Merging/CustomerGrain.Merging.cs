namespace SalesFloor.Customers;

// Two files, one person. The duplicate leads: it holds still, the other takes it (that write is the moment of truth), then it says so. Files with a greater id ask those with a smaller one, never the other way round.
internal sealed partial class CustomerGrain
{
    public Task<AbsorbedCustomer?> Absorbed(Guid merge) => Task.FromResult((_book.State.Care?.Absorbed ?? []).FirstOrDefault(one => one.Merge == merge));

    public async Task<CustomerAnswer> Absorb(AbsorbCustomer command)
    {
        var decision = MergeRule.Absorb(_book.State, command, clock.GetUtcNow());
        if (decision.Refused is { } no) return no with { Customer = no.Customer ?? Id };

        await _book.Store(decision.Facts, fact => fact.At, command.By.Value);
        return new CustomerAnswer.Done(Show(_book.State).Masked());
    }

    public async Task<CustomerAnswer> Part(PartCustomer command)
    {
        var decision = MergeRule.Part(_book.State, command, clock.GetUtcNow());
        if (decision.Refused is { } no) return no with { Customer = no.Customer ?? Id };

        await _book.Store(decision.Facts, fact => fact.At, command.By.Value);
        return new CustomerAnswer.Done(Show(_book.State).Masked());
    }

    private async Task<CustomerAnswer> Merge(MergeCustomers order)
    {
        await Keeper(); // what a crash left of an earlier one is finished first
        if (_book.State.Care?.Merged is { } merged)
            return merged.Into == order.Kept ? new CustomerAnswer.Done((await File()).Masked()) : new CustomerAnswer.Refused(CustomerRefusal.MergedIntoAnother, "other", Customer: merged.Into);

        var decision = MergeRule.Begin(_book.State, Id, order, clock.GetUtcNow());
        if (decision.Refused is { } no) return no with { Customer = Id };

        var kept = await Customer(order.Kept).File(); // asked first, so that what cannot be leaves no trace; the other file has the last word
        if (kept.Id != order.Kept) return new CustomerAnswer.Refused(CustomerRefusal.MergedIntoAnother, "other", Customer: kept.Id);
        if (MergeRule.Hinders(kept.Exists, kept.Owner, kept.OwnedSince, kept.Care, _book.State.Owner) is { } hindered) return hindered with { Customer = hindered.Customer ?? order.Kept };

        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        return await OrGo(Settle(_book.State.Care!.Merged!)) is { } refused ? refused : new CustomerAnswer.Done((await File()).Masked());
    }

    private async Task<CustomerAnswer> Unmerge(UnmergeCustomer order)
    {
        if (CareRule.Reason(order.Reason) is { Refused: { } missing }) return missing;
        await Keeper();
        if (_book.State.Care?.Merged is not { } merge) return new CustomerAnswer.Refused(CustomerRefusal.NotMerged, "customer", Customer: Id);
        if (await OrGo(Customer(merge.Into).Part(new(merge.Id, Id, order.By, order.Reason.Trim()))) is CustomerAnswer.Refused no) return no;

        await OrGo(Settle(merge));
        return new CustomerAnswer.Done(Show(_book.State).Masked());
    }

    /// <summary>The file that speaks for this one, or null. What a crash left half done is finished first.</summary>
    private async Task<ICustomerGrain?> Keeper()
    {
        if (_book.State.Care?.Merged is { } merge) await OrGo(Settle(merge));
        return _book.State.Care?.Merged is { } done ? Customer(done.Into) : null;
    }

    /// <summary>Finishes a merge that the other file took, did not take, or gave back. The answer is why it did not take it.</summary>
    private async Task<CustomerAnswer.Refused?> Settle(CustomerMerge merge)
    {
        CustomerAnswer.Refused? no = null;
        if (!merge.IsDone)
        {
            no = await Customer(merge.Into).Absorb(new(merge.Id, Show(_book.State), _book.State.Receptions, merge.By, merge.Reason)) as CustomerAnswer.Refused;
            await Note(no is null ? new CustomerMerged(clock.GetUtcNow(), merge.Id, merge.Into, merge.By.Value) : new MergeRefused(clock.GetUtcNow(), merge.Id, merge.Into, no.Reason, merge.By.Value), merge.By.Value);
        }

        if (no is null && await Customer(merge.Into).Absorbed(merge.Id) is { Parted: { } parted })
            await Note(new CustomerUnmerged(clock.GetUtcNow(), merge.Id, merge.Into, parted.Owner, parted.OwnedSince, parted.MaintainedAt, merge.By.Value), merge.By.Value);
        return no;
    }

    private Task Note(CustomerEvent fact, string actor) => _book.Store([fact], one => one.At, actor);

    private ICustomerGrain Customer(CustomerId id) => GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(id));

    /// <summary>A step of the other file that may have been done or not. When it fails, this one goes: waking up, it asks.</summary>
    private async Task<T> OrGo<T>(Task<T> step)
    {
        try
        {
            return await step;
        }
        catch
        {
            this.DeactivateOnIdle();
            throw;
        }
    }
}
