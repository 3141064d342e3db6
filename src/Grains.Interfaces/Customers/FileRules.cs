using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>Where a showroom's file is otherwise than the template of what it sells: which fields it leaves out, and which of the others the archive needs (CUS-14…CUS-17).</summary>
[GenerateSerializer, Immutable, Alias("customers.FileRules.v1")]
public sealed record FileRules(ImmutableArray<CustomerField> LeftOut, ImmutableArray<CustomerField> Needed)
{
    /// <summary>The same fields are the same rules, wherever the lists lie.</summary>
    public bool Equals(FileRules? other) => other is not null && Listed(LeftOut).SequenceEqual(Listed(other.LeftOut)) && Listed(Needed).SequenceEqual(Listed(other.Needed));

    /// <inheritdoc/>
    public override int GetHashCode() => Listed(LeftOut).Concat(Listed(Needed)).Aggregate(0, HashCode.Combine);

    private static IEnumerable<CustomerField> Listed(ImmutableArray<CustomerField> fields) => fields.IsDefault ? [] : fields.Order();
}
