using System.Data.Common;
using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.ReadSide;

// A merged file keeps its card, with the ends of its name and its numbers: whoever finds it is shown the file that speaks for it.
internal sealed partial class CustomerCards
{
    private static readonly string[] s_erased = ["erase_register", "erase_name", "erase_company", "erase_phone", "erase_card"];

    /// <summary>False where the fact is none of these.</summary>
    private async Task<bool> ApplyMerging(string customer, CustomerEvent fact, DbTransaction transaction)
    {
        switch (fact)
        {
            case CustomerErased: await Erase(customer, transaction); return true;
            case MergeBegun or MergeRefused: return true; // nothing to see yet, or nothing came of it
            case CustomerMerged merged: await Run(_care["merge_card"], new { Customer = customer, Into = merged.Into.Value }, transaction); return true;
            case CustomerUnmerged apart: await Run(_care["unmerge_card"], new { Customer = customer, Owner = apart.Owner?.Value, MaintainedAt = Text(apart.MaintainedAt) }, transaction); return true;
            case CustomerAbsorbed { Absorbed: var one }: await Merge("absorb_card", customer, one.Other, one.Brought, one.Owner, one.MaintainedAt, transaction); return true;
            case CustomerParted parted: await Merge("part_card", customer, parted.Other, parted.Brought, parted.Owner, parted.MaintainedAt, transaction); return true;
            default: return false;
        }
    }

    // The ends of names and numbers first: whose they are stands on the cards.
    private async Task Erase(string customer, DbTransaction transaction)
    {
        foreach (var table in s_erased) await Run(_care[table], new { Customer = customer }, transaction);
    }

    private Task Merge(string statement, string customer, CustomerId other, Brought brought, SalespersonId? owner, DateTimeOffset? keptAt, DbTransaction transaction) => Run(_care[statement], new
    {
        Customer = customer,
        Other = other.Value,
        brought.Name,
        brought.Phone,
        PhoneReversed = SearchText.Reversed(brought.Phone),
        Company = (brought.Fields ?? []).FirstOrDefault(value => value.Field == CustomerField.Company)?.Text,
        Grade = (brought.Fields ?? []).FirstOrDefault(value => value.Field == CustomerField.Grade)?.Text,
        Owner = owner?.Value,
        MaintainedAt = Text(keptAt),
        KeyAccount = brought.KeyAccount?.Value,
        NextOn = brought.NextContactOn?.ToString("O", CultureInfo.InvariantCulture),
    }, transaction);

    private static string? Text(DateTimeOffset? at) => at is { } moment ? LedgerHash.At(moment) : null;
}
