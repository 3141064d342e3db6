using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using SalesFloor.Deals;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Deals;

/// <summary>Keeps each deal as its facts have it, and writes what they count.</summary>
internal sealed class DealCards(Engine engine)
{
    // Nothing is left to do: for finding only, the deal itself has no such status.
    private const int Finished = 4;

    private readonly string _read = Statements.Read(engine, "Deals", "read_deal");
    private readonly string _write = Statements.Read(engine, "Deals", "write_deal");
    private readonly string _count = Statements.Read(engine, "Figures", "count_deal");

    /// <summary>Applies a row of the ledger; a row about something else than a deal changes nothing here.</summary>
    public async Task Apply(LedgerRow row, DbTransaction transaction)
    {
        if (!row.GrainKey.StartsWith("deal/", StringComparison.Ordinal)) return;

        var key = row.GrainKey.Split('/');
        var fact = (DealEvent)FactNames.Read(row.Kind, row.Body);
        var before = await transaction.Connection!.QuerySingleOrDefaultAsync<string>(_read, new { Deal = key[2] }, transaction) is { } body ? Open(body) : DealBook.None;
        var after = DealFold.Apply(before, fact);
        await transaction.Connection!.ExecuteAsync(_write, new
        {
            Deal = key[2], Showroom = key[1], Customer = after.Deal!.Customer.Value, Status = Status(after.Deal), At = RegisterRows.Utc(row.At), Body = JsonSerializer.Serialize(after, FloorJson.Options),
        }, transaction);
        foreach (var (figure, index) in DealFigures.Of(before, fact).Select((figure, index) => (figure, index))) await Count(row, key, after.Deal, figure, index, transaction);
    }

    /// <summary>The deal that a card holds.</summary>
    public static DealBook Open(string body) => JsonSerializer.Deserialize<DealBook>(body, FloorJson.Options) ?? throw new InvalidDataException("A card of a deal is empty.");

    private Task Count(LedgerRow row, string[] key, Deal deal, DealFigures.Figure figure, int index, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(_count, new
    {
        Showroom = key[1], Key = $"{row.GrainKey}/{row.Number}/{index}", At = RegisterRows.Utc(row.At), Rep = figure.Rep.Value, Metric = (int)figure.Metric, Value = figure.Value.ToString(CultureInfo.InvariantCulture),
        figure.Product, figure.Region, Customer = deal.Customer.Value, Stream = row.GrainKey, row.Number, Deal = key[2], figure.Corrects, deal.Pipeline.Currency,
    }, transaction);

    private static int Status(Deal deal) => deal is { Status: DealStatus.Won, Due: 0 } && deal.Stage == deal.Pipeline.Stages[^1].Id ? Finished : (int)deal.Status;
}
