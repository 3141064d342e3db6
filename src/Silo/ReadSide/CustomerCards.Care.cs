using System.Data.Common;
using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

// What the cards keep of reports, contacts and changes of owner.
internal sealed partial class CustomerCards
{
    private static readonly string[] s_names =
    [
        "report_card", "pool_card", "decide_claim", "move_card", "follow_up_card", "flag_card", "trade_card", "company_card", "forget_company", "learn_company", "learn_phone",
        "merge_card", "unmerge_card", "absorb_card", "part_card", "erase_register", "erase_name", "erase_company", "erase_phone", "erase_card", "grade_card",
    ];

    private readonly Dictionary<string, string> _care = s_names.ToDictionary(name => name, name => Statements.Read(engine, "ReadSide", name));

    /// <summary>False where the fact is none of these.</summary>
    private async Task<bool> ApplyCare(string customer, CustomerEvent fact, LedgerRow row, DbTransaction transaction)
    {
        Task Care(string statement, object parameters) => Run(_care[statement], parameters, transaction);
        switch (fact)
        {
            case CustomerClaimed claimed:
                await Care("report_card", new { Customer = customer, claimed.Name, claimed.Phone, PhoneReversed = SearchText.Reversed(claimed.Phone), At = row.AtText, claimed.Company, Rep = claimed.Rep.Value });
                await Report(customer, claimed.Name, claimed.Company, transaction);
                return true;
            case PoolEntered entered:
                await Care("pool_card", new { Customer = customer, entered.Name, entered.Phone, PhoneReversed = SearchText.Reversed(entered.Phone), At = row.AtText, entered.Company, Pool = entered.Event });
                await Report(customer, entered.Name, entered.Company, transaction);
                return true;
            case CustomerImported imported:
                var firm = imported.Company ?? imported.Fields.FirstOrDefault(value => value.Field == CustomerField.Company)?.Text;
                await Care("pool_card", new { Customer = customer, imported.Name, imported.Phone, PhoneReversed = SearchText.Reversed(imported.Phone), At = row.AtText, Company = firm, Pool = imported.Owner is null ? imported.Batch : null });
                if (imported.Owner is { } owner) await Care("move_card", new { Customer = customer, Owner = owner.Value, At = row.AtText });
                await Report(customer, imported.Name, firm, transaction);
                await Grade(customer, imported.Fields, transaction);
                return true;
            case ClaimVerified: await Care("decide_claim", new { Customer = customer, Status = (int)ClaimStatus.Verified }); return true;
            case ClaimRejected: await Care("decide_claim", new { Customer = customer, Status = (int)ClaimStatus.Rejected }); return true;
            case CustomerArchived: await Care("decide_claim", new { Customer = customer, Status = (int)ClaimStatus.Archived }); return true;
            case OwnerChanged changed: await Care("move_card", new { Customer = customer, Owner = changed.Owner?.Value, At = row.AtText }); return true;
            case FollowedUp contact:
                await Care("follow_up_card", new { Customer = customer, At = row.AtText, MaintainedAt = contact.Maintains ? row.AtText : null, NextOn = contact.NextOn?.ToString("O", CultureInfo.InvariantCulture) });
                return true;
            case FieldsChanged changed:
                if (changed.Fields.FirstOrDefault(value => value.Field == CustomerField.Company) is { } company) await Company(customer, company.Text, transaction);
                await Grade(customer, changed.Fields, transaction);
                return true;
            case KeyAccountFlagged flagged: await Care("flag_card", new { Customer = customer, Manager = flagged.Manager?.Value }); return true;
            case TradeNoted noted: await Care("trade_card", new { Customer = customer, Since = noted.State == TradeState.Interrupted ? row.AtText : null }); return true;
            case PhoneAdded { Phone.Length: 0 }: return true; // of whoever was erased since
            case PhoneAdded added: await Care("learn_phone", new { Customer = customer, PhoneReversed = SearchText.Reversed(added.Phone) }); return true;
            case ConsentGiven or ConsentRevoked or PhoneRevealed or CustomerLinked: return true; // only the file itself tells of these
            default: return await ApplyMerging(customer, fact, transaction);
        }
    }

    // Where he had a name before, that stays: the report is another's word.
    private async Task Report(string customer, string name, string? company, DbTransaction transaction)
    {
        foreach (var end in SearchText.Ends(name)) await Run(_learnName, new { NameEnd = end, Customer = customer }, transaction);
        if (company is not null) await Company(customer, company, transaction);
    }

    private Task Grade(string customer, IEnumerable<FieldValue> fields, DbTransaction transaction) =>
        fields.FirstOrDefault(value => value.Field == CustomerField.Grade) is { } grade ? Run(_care["grade_card"], new { Customer = customer, Grade = grade.Text.Length == 0 ? null : grade.Text }, transaction) : Task.CompletedTask;

    private async Task Company(string customer, string company, DbTransaction transaction)
    {
        await Run(_care["company_card"], new { Customer = customer, Company = company.Length == 0 ? null : company }, transaction);
        await Run(_care["forget_company"], new { Customer = customer }, transaction);
        foreach (var end in SearchText.Ends(company)) await Run(_care["learn_company"], new { CompanyEnd = end, Customer = customer }, transaction);
    }
}
