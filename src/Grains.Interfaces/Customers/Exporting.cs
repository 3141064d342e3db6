using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>Owns what left the archive of one showroom: which lists were taken out, by whom, why (SEC-04, X-20). Key <c>archive/{showroom}</c>.</summary>
[Alias("customers.IArchiveGrain.v1")]
public interface IArchiveGrain : IGrainWithStringKey
{
    /// <summary>A list is taken out: noted before anybody gets it, or refused. Only whoever makes the list calls it.</summary>
    [Alias("NoteExport")]
    Task<ExportAnswer> NoteExport(NoteExport command);

    /// <summary>The lists that were taken out, newest first; the last hundred.</summary>
    [Alias("Exports")]
    Task<ImmutableArray<ExportNote>> Exports();
}

/// <summary>Order to note an export. <paramref name="Digest"/>: the SHA-256 of what was handed out, so that a list that turns up can be told to be it.</summary>
[GenerateSerializer, Immutable, Alias("customers.NoteExport.v1")]
public sealed record NoteExport(Guid Export, SalespersonId By, string Reason, int Customers, string Digest)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>One list that was taken out.</summary>
[GenerateSerializer, Immutable, Alias("customers.ExportNote.v1")]
public sealed record ExportNote(Guid Export, DateTimeOffset At, SalespersonId By, Role As, string Reason, int Customers, string Digest);

/// <summary>Whether a list may be taken out.</summary>
[GenerateSerializer, Immutable, Alias("customers.ExportAnswer.v1")]
public abstract record ExportAnswer
{
    private ExportAnswer() { }

    /// <summary>It is on record.</summary>
    [GenerateSerializer, Immutable, Alias("customers.ExportAnswer.Noted.v1")]
    public sealed record Noted(ExportNote Note) : ExportAnswer;

    /// <summary>It may not; nothing left the archive.</summary>
    [GenerateSerializer, Immutable, Alias("customers.ExportAnswer.Refused.v1")]
    public sealed record Refused(CustomerRefusal Reason, string Field) : ExportAnswer;
}

/// <summary>Takes the customers of a showroom out as a list (SEC-04, X-20).</summary>
public interface ICustomerExport
{
    /// <summary>The list, which is on record before it is answered; or why there is none.</summary>
    Task<CustomerExported> Export(ExportCustomers order, CancellationToken cancellation);

    /// <summary>The lists that were taken out, newest first.</summary>
    Task<ImmutableArray<ExportNote>> Exports(ShowroomId showroom);
}

/// <summary>Order to take the customers of a showroom out. <paramref name="Id"/> is made by the client and stands on every line of the list.</summary>
public sealed record ExportCustomers(ShowroomId Showroom, SalespersonId By, Guid Id, string Reason)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>A list of customers, or why there is none.</summary>
public sealed record CustomerExported(string? FileName, ReadOnlyMemory<byte> Content, int Customers, CustomerRefusal? Refusal = null, string Field = "");
