namespace SalesFloor.Customers;

/// <summary>Why a person is taken out of the archive: he asked for it, or his data was kept as long as it may be (SEC-05, SEC-07).</summary>
[GenerateSerializer, Alias("customers.ErasureGround.v1")]
public enum ErasureGround { Request = 1, Retention = 2 }

/// <summary>The manager has a person taken out of the archive. The file is empty and his numbers are nobody's at once; what the ledger said of him is taken out of it at the next start of the program. <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("customers.EraseCustomer.v1")]
public sealed record EraseCustomer(ShowroomId Showroom, SalespersonId By, Guid Id, ErasureGround Ground, string Reason) : CustomerOrder(Showroom, By);

/// <summary>That a person was taken out of the archive, when and why.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerErasure.v1")]
public sealed record CustomerErasure(DateTimeOffset At, SalespersonId By, ErasureGround Ground);

/// <summary>How long what is known of a customer is kept after he was last heard of: of most, and of whoever has traded with the company (SEC-07).</summary>
[GenerateSerializer, Immutable, Alias("customers.RetentionRules.v1")]
public sealed record RetentionRules(int Years, int ImportantYears)
{
    /// <summary>Five years, and ten where there was trade.</summary>
    public static RetentionRules Default { get; } = new(Years: 5, ImportantYears: 10);
}
