using System.Collections.Immutable;
using SalesFloor.Ledger;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>Owns the record of what left the archive of one showroom.</summary>
internal sealed class ArchiveGrain([PersistentState("archive", FloorStorage.Name)] IPersistentState<Journal<ArchiveBook>> storage, TimeProvider clock) : Grain, IArchiveGrain
{
    private Book<ArchiveBook, ArchiveEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), ArchiveBook.Empty, ArchiveFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<ExportAnswer> NoteExport(NoteExport command)
    {
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(this.GetPrimaryKeyString()["archive/".Length..]))).Plan() is not { } plan) return new ExportAnswer.Refused(CustomerRefusal.ShowroomUnknown, "showroom");
        if (ExportRule.Refuse(command, plan) is { } refused) return refused;

        if (Known(command.Export)?.Digest != command.Digest) // the same list again is the same export; another under its number is another
        {
            var role = Giver.Of(plan, command.By, command.As)!.MayAs(FloorAction.ExportCustomers)!.Value;
            await _book.Store([new CustomersExported(clock.GetUtcNow(), command.Export, command.By, role, command.Reason.Trim(), command.Customers, command.Digest, command.By.Value)], fact => fact.At, command.By.Value);
        }

        return new ExportAnswer.Noted(Known(command.Export)!);
    }

    public Task<ImmutableArray<ExportNote>> Exports() => Task.FromResult<ImmutableArray<ExportNote>>([.. _book.State.Exports.Reverse()]);

    private ExportNote? Known(Guid export) => _book.State.Exports.LastOrDefault(note => note.Export == export);
}
