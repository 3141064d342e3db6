using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>Fills a database with customers as years of visits would have left them: what search reads, and on demand the states and the ledger too.</summary>
internal static class Archive
{
    public static async Task Prepare(FloorDatabase database)
    {
        await using var services = new ServiceCollection().AddFloorStorage(database, FloorJson.Options).BuildServiceProvider();
        await services.GetRequiredService<Migrations>().Apply();
    }

    public static async Task FillReadTables(FloorDatabase database, int customers)
    {
        await Bulk.Load(database, "customer_card", "customer_id, name, phone, phone_reversed, owner, last_contact, visits",
            People.Make(customers).Select(c => new object?[] { c.Id, c.Name, c.Phone, SearchText.Reversed(c.Phone), c.Owner, LedgerHash.At(c.Since), 1 }));

        // In the order of the index, as years of single inserts would not be, but the tree that comes of it is the same.
        var ends = People.Make(customers).SelectMany(c => SearchText.Ends(c.Name).Distinct().Select(end => (End: end, c.Id))).ToArray();
        Array.Sort(ends, (one, other) => string.CompareOrdinal(one.End, other.End) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id));
        await Bulk.Load(database, "customer_name_end", "name_end, customer_id", ends.Select(end => new object?[] { end.End, end.Id }));
    }

    /// <summary>Two states and three entries for each customer, with chains that verify; the read side stands at their end.</summary>
    public static async Task FillStatesAndLedger(FloorDatabase database, int customers)
    {
        var at = database is FloorDatabase.Postgres ? "at, at_text" : "at";
        await Bulk.Load(database, "ledger", $"grain_key, number, {at}, kind, subject, actor, body, hash", People.Make(customers).SelectMany(Chains)
            .SelectMany(chain => chain.Entries.Select(entry => Row(database, chain.Key, entry))));
        await Bulk.Load(database, "grain_state", "service_id, state_name, grain_key, version, payload, modified_at", People.Make(customers).SelectMany(Chains)
            .Select(chain => new object?[] { StateStore.ServiceId, chain.Name, chain.Key, 1, chain.State, database is FloorDatabase.Postgres ? chain.At : LedgerHash.At(chain.At) }));
        await Bulk.Run(database, "insert into read_position (projector, position) select 'read-side', max(position) from ledger");
    }

    private static object?[] Row(FloorDatabase database, string key, LedgerEntry entry) => database is FloorDatabase.Postgres
        ? [key, entry.Number, DateTimeOffset.Parse(entry.At, CultureInfo.InvariantCulture), entry.At, entry.Kind, entry.Subject, entry.Actor, entry.Body, entry.Hash]
        : [key, entry.Number, entry.At, entry.Kind, entry.Subject, entry.Actor, entry.Body, entry.Hash];

    private static IEnumerable<Chain> Chains(Archived customer)
    {
        var (id, visit, owner) = (new CustomerId(customer.Id), new VisitId(new Guid(Encoding.ASCII.GetBytes(customer.Id[^16..]))), new SalespersonId(customer.Owner));
        yield return Chain.Of<IdentityBook, IdentityEvent>("identity", $"identity/phone/{customer.Phone}", customer.Since, IdentityBook.Nobodys, IdentityFold.Apply,
            new IdentityClaimed(customer.Since, id, visit, "desk"));
        yield return Chain.Of<CustomerBook, CustomerEvent>("customer", $"customer/{customer.Id}", customer.Since, CustomerBook.Unknown, CustomerFold.Apply,
            new CustomerOpened(customer.Since, visit, customer.Name, customer.Phone, "desk"), new OwnershipBegan(customer.Since, visit, owner, null, ReceptionTakes.IfNobodys, "desk"));
    }

    /// <summary>One grain's row and its entries.</summary>
    private sealed record Chain(string Name, string Key, DateTimeOffset At, LedgerEntry[] Entries, byte[] State)
    {
        public static Chain Of<TState, TEvent>(string name, string key, DateTimeOffset at, TState empty, Func<TState, TEvent, TState> apply, params TEvent[] facts)
            where TState : class
            where TEvent : class
        {
            var (entries, head, state) = (new List<LedgerEntry>(), LedgerHash.First, empty);
            foreach (var fact in facts)
            {
                var (when, kind, subject, body) = (LedgerHash.At(at), FactNames.Of(fact), FactNames.SubjectOf(fact), JsonSerializer.Serialize(fact, fact.GetType(), FloorJson.Options));
                head = LedgerHash.Of(head, key, entries.Count + 1, when, kind, subject, "desk", body);
                entries.Add(new(entries.Count + 1, when, kind, subject, "desk", body, head));
                state = apply(state, fact);
            }

            var journal = new Journal<TState> { Number = entries.Count, Head = head, Entries = [.. entries], State = state };
            return new(name, key, at, [.. entries], JsonSerializer.SerializeToUtf8Bytes(journal, FloorJson.Options));
        }
    }
}
