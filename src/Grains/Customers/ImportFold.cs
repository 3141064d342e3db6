using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>How a customer of a list begins. A pure fold.</summary>
internal static class ImportFold
{
    public static CustomerBook Apply(CustomerBook customer, CustomerImported imported)
    {
        ImmutableArray<FieldValue> fields = [.. imported.Fields.Where(value => imported.Company is null || value.Field != CustomerField.Company)
            .Concat(imported.Company is { } company ? [new FieldValue(CustomerField.Company, company)] : []).Where(value => value.Text.Length > 0).OrderBy(value => value.Field)];
        return customer with
        {
            Exists = true,
            Name = imported.Name,
            Phone = imported.Phone,
            Source = imported.Source,
            Owner = imported.Owner,
            OwnedSince = imported.Owner is null ? null : imported.At,
            MaintainedAt = imported.Owner is null ? null : imported.At,
            Last = null,
            Care = new(Pool: imported.Owner is null ? new(imported.Batch, imported.At, imported.By) : null, Fields: fields.IsEmpty ? null : fields, Orders: [imported.Order]),
        };
    }
}
