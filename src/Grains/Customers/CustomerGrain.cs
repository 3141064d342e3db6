using SalesFloor.Ledger;

namespace SalesFloor.Customers;

/// <summary>Owns one customer: whose he is, what he is called, how he came to us. Nothing else moves an owner.</summary>
internal sealed partial class CustomerGrain([PersistentState("customer", FloorStorage.Name)] IPersistentState<Journal<CustomerBook>> storage, TimeProvider clock) : Grain, ICustomerGrain
{
    private Book<CustomerBook, CustomerEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), CustomerBook.Unknown, CustomerFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<CustomerFile> File()
    {
        if (_book.State.Care?.Merged is not { } merge) return Show(_book.State);
        return await Customer(merge.Into).Absorbed(merge.Id) switch
        {
            null => Show(_book.State), // not taken yet
            { Parted: { } parted } => Show(MergeRule.Apart(_book.State, parted)),
            _ => await Customer(merge.Into).File(),
        };
    }

    public async Task<ReceptionOutcome> Receive(ReceiveCustomer command)
    {
        if (await Keeper() is { } keeper) return await keeper.Receive(command);
        var (answer, facts) = Ownership.Decide(_book.State, command);
        await _book.Store(facts, fact => fact.At, command.Actor);
        return answer;
    }

    public async Task<bool> UndoReception(UndoReception command)
    {
        if (await Keeper() is { } keeper) return await keeper.UndoReception(command);
        var (answer, facts) = Ownership.Decide(_book.State, command);
        await _book.Store(facts, fact => fact.At, command.Actor);
        return answer;
    }

    public async Task<CustomerFile> LogContact(LogContact command)
    {
        if (_book.State.LastLogged == command.Visit) return await File();
        if (await Keeper() is { } keeper) return await keeper.LogContact(command);
        await _book.Store(Contact(command), fact => fact.At, command.Actor);
        return Show(_book.State);
    }

    private CustomerEvent[] Contact(LogContact command)
    {
        var logged = new ContactLogged(command.At, command.Visit, command.Rep, command.Outcome, command.Source, command.Name, command.Phone, command.Actor);
        return _book.State.Exists ? [logged] : [new CustomerOpened(command.At, command.Visit, command.Name, command.Phone, command.Actor), logged];
    }

    private CustomerFile Show(CustomerBook customer) =>
        new(Id, customer.Exists, customer.Name, customer.Phone, customer.Owner, customer.OwnedSince, customer.MaintainedAt, customer.Source, customer.Care);

    private CustomerId Id => new(this.GetPrimaryKeyString()["customer/".Length..]);
}
