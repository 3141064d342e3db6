using SalesFloor.Ledger;

namespace SalesFloor.Customers;

/// <summary>Owns which customer one phone number or company name belongs to. First come, first served.</summary>
internal sealed class IdentityGrain([PersistentState("identity", FloorStorage.Name)] IPersistentState<Journal<IdentityBook>> storage) : Grain, IIdentityGrain
{
    private Book<IdentityBook, IdentityEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), IdentityBook.Nobodys, IdentityFold.Apply);
        return Task.CompletedTask;
    }

    public Task<CustomerId?> Whose() => Task.FromResult(_book.State.Customer);

    public async Task<CustomerId> Claim(ClaimIdentity command)
    {
        if (_book.State.Customer is null)
            await _book.Store([new IdentityClaimed(command.At, command.Customer, command.Visit, command.Actor)], fact => fact.At, command.Actor);
        return _book.State.Customer ?? command.Customer;
    }

    public async Task Release(ReleaseIdentity command)
    {
        if (_book.State.Customer == command.Customer)
            await _book.Store([new IdentityReleased(command.At, command.Customer, command.Visit, command.Actor)], fact => fact.At, command.Actor);
    }
}
