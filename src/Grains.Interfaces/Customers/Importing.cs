using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.FrontDesk;

namespace SalesFloor.Customers;

/// <summary>A customer of a list that is brought into the archive. <paramref name="Batch"/>: the list's name; <paramref name="Owner"/>: whose he is, nobody's where it is null (then he is in the pool).</summary>
[GenerateSerializer, Immutable, Alias("customers.ImportCustomer.v1")]
public sealed record ImportCustomer(
    ShowroomId Showroom, SalespersonId By, Guid Id, string Name, string Phone, string? Company, SalespersonId? Owner, LeadSource? Source, ImmutableArray<FieldValue> Fields, string Batch) : CustomerOrder(Showroom, By)
{
    /// <summary>The file that it opens where nobody has the number.</summary>
    public CustomerId Opens => new($"c-{Id:N}");
}

/// <summary>Brings a list of customers into the archive: looked at first, then loaded whole or not at all.</summary>
public interface ICustomerImport
{
    /// <summary>What would become of the list, line by line. Nothing is stored.</summary>
    Task<ImportReport> Preview(ImportList list, CancellationToken cancellation);

    /// <summary>Loads it, unless a single line of it is wrong. Whoever is in the archive already stays as he is. Once accepted it is loaded to its end, over every crash; given again, it is the same import.</summary>
    Task<ImportReport> Load(ImportList list, CancellationToken cancellation);
}

/// <summary>A list as it lies in a file. <paramref name="Id"/> is made by the client: the same list given again is the same import.</summary>
public sealed record ImportList(ShowroomId Showroom, SalespersonId By, Guid Id, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What is in a list, or what was loaded of it. <paramref name="Refused"/>: why nothing of it can be loaded by this person.</summary>
/// <param name="Encoding">How its letters were read: <c>utf-8</c> or <c>gb18030</c>.</param>
/// <param name="Ignored">Columns that mean nothing here.</param>
/// <param name="Loaded">How many were loaded; null where it was only looked at, or could not be.</param>
public sealed record ImportReport(
    string Encoding, int Lines, int New, ImmutableArray<ImportFault> Faults, ImmutableArray<ImportKnown> Known, ImmutableArray<string> Ignored, int? Loaded, CustomerAnswer.Refused? Refused);

/// <summary>A line that is wrong: where, what stands there, what was expected.</summary>
public sealed record ImportFault(int Line, string Column, string Value, ImportExpected Expected, string? Of = null);

/// <summary>Somebody of the list whom the archive has already; he stays as he is.</summary>
public sealed record ImportKnown(int Line, string Name, CustomerId Customer, string? KnownAs, string MaskedPhone, SalespersonId? Owner);

/// <summary>What should have stood there.</summary>
public enum ImportExpected
{
    /// <summary>Letters in UTF-8 or GB18030.</summary>
    Letters = 1,
    /// <summary>A first line with the names of the columns.</summary>
    Columns = 2,
    /// <summary>A column of that name.</summary>
    Column = 3,
    /// <summary>So many lines at most.</summary>
    FewerLines = 4,
    /// <summary>As many cells as there are columns.</summary>
    AsManyCells = 5,
    Name = 6, PhoneNumber = 7,
    /// <summary>A shorter text.</summary>
    Shorter = 8,
    /// <summary>A rep of the showroom.</summary>
    Rep = 9,
    /// <summary>One of the choices.</summary>
    Choice = 10,
    /// <summary>A number that no earlier line of the list has.</summary>
    NumberOnce = 11,
    /// <summary>A quoted cell that ends.</summary>
    Quotes = 12,
}
