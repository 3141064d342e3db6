namespace SalesFloor.Customers;

/// <summary>A file as everybody may see it: no whole number leaves it .</summary>
public static class CustomerMask
{
    /// <summary>The file with its numbers masked. What merged files brought is in the file itself.</summary>
    public static CustomerFile Masked(this CustomerFile file) => file with
    {
        Phone = file.Phone is { } phone ? PhoneNumbers.Mask(phone) : null,
        Care = file.Care is not { } care ? null : care with
        {
            MorePhones = care.MorePhones is { } more ? [.. more.Select(PhoneNumbers.Mask)] : null,
            Absorbed = care.Absorbed is { } absorbed ? [.. absorbed.Select(one => one with { Brought = new() })] : null,
        },
    };
}
