using System.Collections.Immutable;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Deals;

/// <summary>Reads deals off their cards, and one deal off its own chain in the ledger.</summary>
internal sealed partial class DealReader(IDbConnectionSource connections, LedgerReader ledger, IGrainFactory grains, TimeProvider clock) : IDeals
{
    private const int Most = 500;

    private static readonly TimeSpan s_shownAfterEnd = TimeSpan.FromDays(14);

    private readonly string _board = Statements.Read(connections.Engine, "Deals", "list_deals");
    private readonly string _ofCustomer = Statements.Read(connections.Engine, "Deals", "list_deals_of_customer");

    public async Task<ImmutableArray<DealOnBoard>> Board(ShowroomId showroom, SalespersonId? rep, CancellationToken cancellation)
    {
        var deals = await List(_board, new { Showroom = showroom.Value, Since = RegisterRows.Utc(clock.GetUtcNow() - s_shownAfterEnd), Limit = Most }, rep, cancellation);
        return [.. deals.OrderBy(one => one.Deal.StageSince)];
    }

    public Task<ImmutableArray<DealOnBoard>> OfCustomer(ShowroomId showroom, SalespersonId? rep, CustomerId customer, CancellationToken cancellation) =>
        List(_ofCustomer, new { Showroom = showroom.Value, Customer = customer.Value, Limit = Most }, rep, cancellation);

    public async Task<DealFile?> Read(ShowroomId showroom, SalespersonId? rep, DealId deal, CancellationToken cancellation)
    {
        var key = GrainKeys.Deal(showroom, deal);
        if (await grains.GetGrain<IDealGrain>(key).Deal() is not { } found || !IsIn(found, rep)) return null;

        var customer = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(found.Customer)).File();
        return new(found, customer.Name, [.. (await ledger.ByGrain(key, 1, cancellation)).Select(Entry)]);
    }

    private async Task<ImmutableArray<DealOnBoard>> List(string sql, object parameters, SalespersonId? rep, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
        return [.. rows.Select(row => new DealOnBoard(DealCards.Open(row.Body).Deal!, row.Name)).Where(one => IsIn(one.Deal, rep))];
    }

    private static bool IsIn(Deal deal, SalespersonId? rep) => rep is null || deal.Shares.Any(share => share.Rep == rep);

    private static DealEntry Entry(LedgerRow row) => FactNames.Read(row.Kind, row.Body) switch
    {
        DealMoved moved => Of(row, moved.To, null, moved.Skip),
        TermsSet set => Of(row, null, set.Terms.Amount, set.Terms.Product),
        DealWasSplit split => Of(row, null, null, string.Join(", ", split.Shares.Select(share => $"{share.Rep} {share.Percent:0.##} %"))),
        ContractSigned signed => Of(row, null, signed.Terms.Amount, signed.Special),
        ContractUndone undone => Of(row, null, null, undone.Why),
        DealLost lost => Of(row, null, null, lost.Note),
        MoneyRecorded money => Of(row, null, money.Kind == MoneyKind.Refund ? -money.Amount : money.Amount, money.Receipt),
        MoneyWasVoided voided => Of(row, null, null, voided.Why),
        _ => Of(row, null, null, null), // how it began has nothing more to say
    };

    private static DealEntry Of(LedgerRow row, string? stage, decimal? amount, string? why) => new(row.Number, row.At, row.Kind, row.Actor, stage, amount, why);

    private sealed class Row
    {
        public required string Body { get; init; }
        public string? Name { get; init; }
    }
}
