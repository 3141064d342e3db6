using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Finds customers by the last digits of their number or by their name, each a range of an index.</summary>
internal sealed class CustomerSearch(IDbConnectionSource connections) : ICustomerSearch
{
    // Two digits are a hundredth of the archive: too many to mean anybody.
    private const int FewestDigits = 3;

    // A number without its area code has no more.
    private const int LongestEnd = 8;

    // The digits of a whole mainland number with its country code; what is longer ends with these.
    private const int MostDigits = 15;

    private readonly string _byPhone = Statements.Read(connections.Engine, "ReadSide", "find_by_phone");
    private readonly string _byName = Statements.Read(connections.Engine, "ReadSide", "find_by_name");

    public async Task<ImmutableArray<CustomerHit>> Find(string text, int limit, CancellationToken cancellation)
    {
        var folded = SearchText.Folded(text);
        if (folded.Length == 0 || limit < 1) return [];

        var isNumber = folded.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')');
        if (!isNumber) return await Run(_byName, SearchText.Range(folded), limit, cancellation);

        var digits = SearchText.Reversed(NationalDigits(folded)) ?? "";
        return digits.Length < FewestDigits ? [] : await Run(_byPhone, SearchText.Range(digits[..Math.Min(digits.Length, MostDigits)]), limit, cancellation);
    }

    // 010… is stored as +8610…: a typed trunk zero would never be found from behind. Whoever types less types an end of the number, and 0012 is one.
    private static string NationalDigits(string typed) => typed.StartsWith('0') && typed.Length > LongestEnd ? typed.TrimStart('0') : typed;

    private async Task<ImmutableArray<CustomerHit>> Run(string sql, (string From, string To) range, int limit, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var cards = await connection.QueryAsync<CustomerCard>(new CommandDefinition(sql, new { range.From, range.To, Limit = limit }, cancellationToken: cancellation));
        return [.. cards.Select(card => card.ToHit())];
    }
}
