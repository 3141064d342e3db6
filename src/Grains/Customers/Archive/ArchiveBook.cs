using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>A fact about the archive of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record ArchiveEvent(DateTimeOffset At);

/// <summary>A list of customers was taken out (SEC-04).</summary>
[GenerateSerializer, Immutable, Alias("archive.Exported.v1")]
public sealed record CustomersExported(DateTimeOffset At, Guid Export, SalespersonId By, Role As, string Reason, int Customers, string Digest, string Actor) : ArchiveEvent(At);

/// <summary>What left the archive last; the ledger has all of it.</summary>
[GenerateSerializer, Immutable, Alias("customers.ArchiveBook.v1")]
public sealed record ArchiveBook(ImmutableArray<ExportNote> Exports)
{
    /// <summary>Before the first.</summary>
    public static ArchiveBook Empty { get; } = new(Exports: []);
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class ArchiveFold
{
    private const int Kept = 100;

    /// <summary>The book after the fact.</summary>
    public static ArchiveBook Apply(ArchiveBook book, ArchiveEvent fact) => fact switch
    {
        CustomersExported taken => book with { Exports = [.. book.Exports.TakeLast(Kept - 1), new(taken.Export, taken.At, taken.By, taken.As, taken.Reason, taken.Customers, taken.Digest)] },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The archive does not know this fact."),
    };
}

/// <summary>When a list may be taken out (SEC-04, X-20). Pure.</summary>
internal static class ExportRule
{
    private const int LongestReason = 200;

    /// <summary>Why not; null where it may.</summary>
    public static ExportAnswer.Refused? Refuse(NoteExport command, ShowroomPlan plan)
    {
        if (Giver.Of(plan, command.By, command.As)?.May(FloorAction.ExportCustomers) != true) return new(CustomerRefusal.NotYours, "by");
        if (!plan.Rules.MayExport) return new(CustomerRefusal.ExportIsOff, "showroom");
        if (string.IsNullOrWhiteSpace(command.Reason)) return new(CustomerRefusal.ReasonMissing, "reason");
        return command.Reason.Length > LongestReason ? new(CustomerRefusal.TooLong, "reason") : null;
    }
}
