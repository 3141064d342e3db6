using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Desk;

// Before somebody without a known number is stored as new: whom he resembles, and whose they are. The desk chooses; nothing is decided by likeness.
public sealed partial class DeskConversation
{
    /// <summary>Whom the visitor resembles, while the desk is asked; empty otherwise. Behind the last stands "none of them".</summary>
    public ImmutableArray<CustomerHit> Conflict { get; private set; } = [];

    /// <summary>Closes the question; what was entered stays. False where none is open.</summary>
    public bool CloseConflict()
    {
        if (Conflict.IsEmpty) return false;

        (Conflict, Chosen) = ([], -1);
        return true;
    }

    /// <summary>The desk chose by mouse: one of them, or with their number none.</summary>
    public void ChooseInConflict(int at) => Chosen = Math.Clamp(at, 0, Conflict.Length);

    private bool MoveInConflict(int by)
    {
        if (Conflict.IsEmpty) return false;

        ChooseInConflict(Chosen + by);
        return true;
    }

    /// <summary>Whether the desk is to be asked first. Asked already, its choice is taken over.</summary>
    private async Task<bool> IsInConflict()
    {
        if (!Conflict.IsEmpty)
        {
            Draft = Chosen >= 0 && Chosen < Conflict.Length ? Draft.Pick(Conflict[Chosen]) : Draft with { NoneOfThem = true };
            CloseConflict();
            return false;
        }

        if (Draft.Picked is not null || Draft.NoneOfThem || EntryText.Of(Draft.Text).Name is not { } name || (await KnownByNumber())) return false;

        Conflict = await Alike(name);
        Chosen = Conflict.IsEmpty ? -1 : 0;
        return !Conflict.IsEmpty;
    }

    // A number says who he is; then nobody is asked about names.
    private async Task<bool> KnownByNumber() => EntryText.Of(Draft.Text).Phone is not null && Draft.ToPropose() is { } question && (await Ask(question)) is { Customer: not null } or { Refusal: not null };

    // Several, or one who is somebody's. The same initials alone are no reason to hold up a visitor.
    private async Task<ImmutableArray<CustomerHit>> Alike(string name)
    {
        try
        {
            ImmutableArray<CustomerHit> alike = [.. (await calls.Alike(name)).Where(hit => hit.Because is not AlikeBecause.SameInitials)];
            return alike.Length > 1 || alike.Any(hit => hit.Owner is not null) ? alike : [];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAsked(failure, showroom, Draft.Visit); // a hint that cannot be had holds nobody up
            return [];
        }
    }
}
