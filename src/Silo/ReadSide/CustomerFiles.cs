using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Reads lists off the cards and one file off its own chain in the ledger.</summary>
internal sealed partial class CustomerFiles(IDbConnectionSource connections, LedgerReader ledger, CustomerSearch search, IGrainFactory grains, TimeProvider clock) : ICustomerFiles
{
    private const int Most = 200;
    private const int MostAlike = 10;

    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    private readonly string _mine = Statements.Read(connections.Engine, "ReadSide", "list_mine");
    private readonly string _lapsing = Statements.Read(connections.Engine, "ReadSide", "list_lapsing");
    private readonly string _pool = Statements.Read(connections.Engine, "ReadSide", "list_pool");
    private readonly string _due = Statements.Read(connections.Engine, "ReadSide", "list_due");
    private readonly string _claims = Statements.Read(connections.Engine, "ReadSide", "list_claims");

    public async Task<ImmutableArray<CustomerRow>> List(ShowroomId showroom, CustomerList list, SalespersonId? rep, CancellationToken cancellation)
    {
        if (await Plan(showroom) is not { } plan) return [];

        var (now, rules) = (clock.GetUtcNow(), plan.Rules.Ownership ?? OwnershipRules.Default);
        var time = new OwnersTime(plan.Rules.OwnershipLapsesAfterMonths, rules.WarnAtPercent, plan.Zone(), now);
        if (list == CustomerList.VisitsDue) return await ToVisit(plan, rep, time, cancellation);
        var rows = await Read(list switch { CustomerList.Mine => _mine, CustomerList.Pool => _pool, CustomerList.Claims => _claims, CustomerList.Due => _due, _ => _lapsing }, rep, Span(list, time, RetentionRule.Of(plan)), cancellation);
        if (list == CustomerList.Due) return await Due(plan, rows, time, cancellation);
        var shown = rows.Select(card => Row(card, plan, time)).Where(row => IsOurs(plan, row));
        return list switch
        {
            CustomerList.AtRisk => [.. shown.Where(row => row.Standing == OwnershipStanding.AtRisk)],
            CustomerList.Transferable => [.. shown.Where(row => row.Standing == OwnershipStanding.Transferable)],
            _ => [.. shown],
        };
    }

    // Whether there was trade says the file, or a deposit that was paid.
    private async Task<ImmutableArray<CustomerRow>> Due(ShowroomPlan plan, IEnumerable<CustomerCard> cards, OwnersTime time, CancellationToken cancellation)
    {
        var due = ImmutableArray.CreateBuilder<CustomerRow>();
        foreach (var card in cards)
        {
            var (row, heard) = (Row(card, plan, time), card.ToHit().LastContact);
            if (!IsOurs(plan, row) || heard is not { } last || RetentionRule.KeptUntil(last, hasTraded: false, plan) >= time.Now) continue;

            var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(row.Id)).File();
            var facts = (await ledger.ByGrain(GrainKeys.Customer(row.Id), 1, cancellation)).Select(entry => FactNames.Read(entry.Kind, entry.Body));
            var hasTraded = RetentionRule.HasTraded(file.Care) || facts.Any(fact => fact is ContactLogged { Outcome: VisitOutcome.Deposit } or FollowedUp { Kind: ContactKind.DealStep });
            if (RetentionRule.KeptUntil(last, hasTraded, plan) < time.Now) due.Add(row);
        }

        return due.ToImmutable();
    }

    public async Task<CustomerDossier?> Read(ShowroomId showroom, CustomerId customer, CancellationToken cancellation)
    {
        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        if (!file.Exists || await Plan(showroom) is not { } plan) return null;

        var entries = await Entries(file.Id, cancellation);
        var percent = (plan.Rules.Ownership ?? OwnershipRules.Default).WarnAtPercent;
        var time = new OwnersTime(plan.Rules.OwnershipLapsesAfterMonths, percent, plan.Zone(), clock.GetUtcNow());
        DateTimeOffset? kept = file.Owner is null ? null : file.MaintainedAt;
        return new(
            file.Masked() with { Phone = null },
            file.Phone is { } phone ? PhoneNumbers.Mask(phone) : "", time.Standing(file.Owner, file.MaintainedAt), time.WarnsAt(kept), time.LapsesAt(kept), entries,
            VisitRule.Due(file.Owner, file.Care?.Of(CustomerField.Grade), file.MaintainedAt, plan, time.Now));
    }

    /// <summary>What happened to a customer, and to whoever was merged into him, oldest first.</summary>
    private async Task<ImmutableArray<FileEntry>> Entries(CustomerId customer, CancellationToken cancellation)
    {
        var (all, files) = (new List<FileEntry>(), new Queue<CustomerId>([customer]));
        while (files.TryDequeue(out var file))
        {
            var merged = new Dictionary<Guid, CustomerId>();
            foreach (var row in await ledger.ByGrain(GrainKeys.Customer(file), 1, cancellation))
            {
                all.Add(FileEntries.Of(row));
                var fact = FactNames.Read(row.Kind, row.Body);
                if (fact is CustomerAbsorbed { Absorbed: var one }) merged[one.Merge] = one.Other;
                if (fact is CustomerParted parted) merged.Remove(parted.Merge);
            }

            foreach (var other in merged.Values) files.Enqueue(other);
        }

        return [.. all.OrderBy(entry => entry.At)];
    }

    public async Task<ImmutableArray<CustomerHit>> Alike(CustomerId customer, CancellationToken cancellation)
    {
        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        var alike = await search.Alike(file.Name, file.Care?.Of(CustomerField.Company), MostAlike + 1, cancellation);
        return [.. alike.Where(hit => hit.Id != file.Id).Take(MostAlike)];
    }

    private async Task<IEnumerable<CustomerCard>> Read(string sql, SalespersonId? rep, (DateTimeOffset From, DateTimeOffset To) kept, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var parameters = new { Rep = rep?.Value, From = LedgerHash.At(kept.From.ToUniversalTime()), Before = LedgerHash.At(kept.To.ToUniversalTime()), Limit = Most };
        return await connection.QueryAsync<CustomerCard>(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
    }

    // When whoever is in the list was maintained, at the widest: the calendar has the last word.
    private static (DateTimeOffset From, DateTimeOffset To) Span(CustomerList list, OwnersTime time, RetentionRules kept)
    {
        var (shortest, longest) = (time.Months * ShortestMonth, (time.Months * LongestMonth) + 1);
        return list switch
        {
            CustomerList.AtRisk => (time.Now.AddDays(-longest), time.Now.AddDays(-(shortest * time.Percent / 100))),
            CustomerList.Due => (DateTimeOffset.MinValue, time.Now.AddYears(-kept.Years).AddDays(1)),
            CustomerList.Transferable => (DateTimeOffset.MinValue, time.Now.AddDays(-shortest)),
            _ => (DateTimeOffset.MinValue, time.Now),
        };
    }

    // Several showrooms share one archive: a list is of those whose people have to do with them. The pool is the company's.
    private static bool IsOurs(ShowroomPlan plan, CustomerRow row) => (row.Owner ?? row.ClaimedBy) is not { } rep || plan.People.Any(person => person.Id == rep);

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}

/// <summary>The owner's time by the rules of one showroom at one moment.</summary>
internal sealed record OwnersTime(int Months, int Percent, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public OwnershipStanding Standing(SalespersonId? owner, DateTimeOffset? keptAt) => OwnershipClock.Standing(owner, keptAt, Months, Percent, Zone, Now);

    public DateTimeOffset? LapsesAt(DateTimeOffset? keptAt) => keptAt is { } kept ? OwnershipClock.LapsesAt(kept, Months, Zone) : null;

    public DateTimeOffset? WarnsAt(DateTimeOffset? keptAt) => keptAt is { } kept ? OwnershipClock.WarnsAt(kept, Months, Percent, Zone) : null;
}
