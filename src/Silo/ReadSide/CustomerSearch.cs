using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Finds customers by the last digits of their number or by their name, each a range of an index.</summary>
internal sealed class CustomerSearch(IDbConnectionSource connections, IGrainFactory grains) : ICustomerSearch
{
    // Two digits are a hundredth of the archive: too many to mean anybody.
    private const int FewestDigits = 3;

    // A number without its area code has no more.
    private const int LongestEnd = 8;

    // The digits of a whole mainland number with its country code; what is longer ends with these.
    private const int MostDigits = 15;

    // Of each beginning so many are compared: who is like nobody among them is like none that a person would think of.
    private const int LookedAt = 40;

    // A file that took others can be taken itself; nobody merges one person more often than this.
    private const int MostMerges = 8;

    private readonly string _byId = Statements.Read(connections.Engine, "ReadSide", "read_cards");
    private readonly string _byPhone = Statements.Read(connections.Engine, "ReadSide", "find_by_phone");
    private readonly string _byName = Statements.Read(connections.Engine, "ReadSide", "find_by_name");

    public async Task<ImmutableArray<CustomerHit>> Find(string text, int limit, CancellationToken cancellation)
    {
        var folded = SearchText.Folded(text);
        if (folded.Length == 0 || limit < 1) return [];

        var isNumber = folded.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')');
        if (!isNumber) return Hits(await Run(_byName, SearchText.Range(folded), limit, cancellation));

        var digits = SearchText.Reversed(NationalDigits(folded)) ?? "";
        return digits.Length < FewestDigits ? [] : Hits(await Run(_byPhone, SearchText.Range(digits[..Math.Min(digits.Length, MostDigits)]), limit, cancellation));
    }

    public async Task<ImmutableArray<CustomerHit>> Alike(string name, int limit, CancellationToken cancellation)
    {
        var hits = await Alike(name, name, limit, cancellation); // what is typed at the desk may be a person's name or a company's
        var files = await Task.WhenAll(hits.Select(hit => grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(hit.Id)).File()));
        return [.. hits.Zip(files, (hit, file) => hit with { Owner = file.Owner, OwnedSince = file.OwnedSince })];
    }

    /// <summary>Who may be the same as somebody of this name or company, likest first.</summary>
    public async Task<ImmutableArray<CustomerHit>> Alike(string? name, string? company, int limit, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var found = new Dictionary<string, CustomerCard>(StringComparer.Ordinal);
        foreach (var text in SearchText.Alike(name, company))
            foreach (var card in await Cards(connection, _byName, SearchText.Range(text), LookedAt, cancellation)) found.TryAdd(card.Id, card);

        // By what a merged file is called, too: that is what people remember him by.
        var kept = await Kept(connection, found.Values, cancellation);
        var alike = found.Values.Select(card => (Card: card, Because: NameLikeness.Of(name, company, card.Name, card.Company))).Where(one => one.Because is not null).OrderBy(one => one.Because)
            .Select(one => kept[one.Card.Id].ToHit() with { Because = one.Because }).DistinctBy(hit => hit.Id);
        return [.. alike.OrderBy(hit => hit.Because).ThenByDescending(hit => hit.LastContact).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal).Take(limit)];
    }

    private static ImmutableArray<CustomerHit> Hits(List<CustomerCard> cards) => [.. cards.Select(card => card.ToHit())];

    // 010… is stored as +8610…: a typed trunk zero would never be found from behind. Whoever types less types an end of the number, and 0012 is one.
    private static string NationalDigits(string typed) => typed.StartsWith('0') && typed.Length > LongestEnd ? typed.TrimStart('0') : typed;

    private async Task<List<CustomerCard>> Run(string sql, (string From, string To) range, int limit, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var cards = await Cards(connection, sql, range, limit, cancellation);
        if (cards.All(card => card.MergedInto is null)) return cards;

        var kept = await Kept(connection, cards, cancellation);
        return [.. cards.Select(card => kept[card.Id]).DistinctBy(card => card.Id)];
    }

    private static async Task<List<CustomerCard>> Cards(DbConnection connection, string sql, (string From, string To) range, int limit, CancellationToken cancellation) =>
        (await connection.QueryAsync<CustomerCard>(new CommandDefinition(sql, new { range.From, range.To, Limit = limit }, cancellationToken: cancellation))).AsList();

    /// <summary>For each card the one that speaks for it: itself, or where it was merged the one that it went into.</summary>
    private async Task<Dictionary<string, CustomerCard>> Kept(DbConnection connection, IReadOnlyCollection<CustomerCard> found, CancellationToken cancellation)
    {
        var kept = found.ToDictionary(card => card.Id, StringComparer.Ordinal);
        for (var hops = 0; hops < MostMerges && kept.Values.Select(card => card.MergedInto).OfType<string>().Distinct().ToArray() is { Length: > 0 } ids; hops++)
        {
            var next = (await connection.QueryAsync<CustomerCard>(new CommandDefinition(_byId, new { Ids = ids }, cancellationToken: cancellation))).ToDictionary(card => card.Id, StringComparer.Ordinal);
            foreach (var (id, card) in kept.ToArray())
                if (card.MergedInto is { } into && next.TryGetValue(into, out var one)) kept[id] = one;
        }

        return kept;
    }
}
