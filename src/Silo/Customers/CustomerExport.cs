using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Customers;

/// <summary>Writes the customers of a showroom as a list. Every line says who took it out, when and under which number; a cell that a spreadsheet would reckon with is made a text.</summary>
internal sealed class CustomerExport(IDbConnectionSource connections, IGrainFactory grains, Projector projector, TimeProvider clock) : ICustomerExport
{
    private static readonly string[] s_headings = ["name", "phone", "company", "owner", "last_contact", "visits", "next_contact", "pool", "exported_by", "exported_at", "export"];

    // Excel takes a list for UTF-8 only by this mark.
    private static readonly CsvWriterOptions s_options = new() { Separator = ',', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private readonly string _readAll = Statements.Read(connections.Engine, "ReadSide", "export_cards");

    public async Task<CustomerExported> Export(ExportCustomers order, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(order.Showroom)).Plan() is not { } plan) return Nothing(CustomerRefusal.ShowroomUnknown, "showroom");
        if (!plan.Rules.MayExport) return Nothing(CustomerRefusal.ExportIsOff, "showroom"); // the archive is not even read

        await projector.CatchUp(cancellation);
        var (content, customers) = Write(await Cards(plan, cancellation), plan, order);
        var note = new NoteExport(order.Id, order.By, order.Reason, customers, Convert.ToHexStringLower(SHA256.HashData(content))) { As = order.As };
        return await grains.GetGrain<IArchiveGrain>(GrainKeys.Archive(order.Showroom)).NoteExport(note) is ExportAnswer.Refused no
            ? Nothing(no.Reason, no.Field)
            : new($"customers-{order.Showroom}-{order.Id:N}.csv", content, customers);
    }

    public Task<ImmutableArray<ExportNote>> Exports(ShowroomId showroom) => grains.GetGrain<IArchiveGrain>(GrainKeys.Archive(showroom)).Exports();

    // Several showrooms share one archive: a list is of those whose people have to do with them. The pool is the company's.
    private async Task<IEnumerable<CustomerCard>> Cards(ShowroomPlan plan, CancellationToken cancellation)
    {
        var ours = plan.People.Select(person => person.Id.Value).ToHashSet(StringComparer.Ordinal);
        await using var connection = await connections.OpenRead(cancellation);
        var cards = await connection.QueryAsync<CustomerCard>(new CommandDefinition(_readAll, cancellationToken: cancellation));
        return cards.Where(card => (card.Owner ?? card.ClaimRep) is not { } rep || ours.Contains(rep));
    }

    private (byte[] Content, int Customers) Write(IEnumerable<CustomerCard> cards, ShowroomPlan plan, ExportCustomers order)
    {
        using var content = new MemoryStream();
        var count = 0;
        using (var writer = CsvWriter.Create(content, s_options, leaveOpen: true))
        {
            foreach (var heading in s_headings) writer.WriteField(heading);
            writer.EndRecord();
            string[] mark = [order.By.Value, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), order.Id.ToString("N")];
            foreach (var card in cards)
            {
                var visits = card.Visits.ToString(CultureInfo.InvariantCulture);
                foreach (var cell in new[] { card.Name, card.Phone, card.Company, Name(plan, card.Owner), card.LastContact, visits, card.NextContactOn, card.Pool }.Concat(mark)) writer.WriteField(cell ?? "");
                writer.EndRecord();
                count++;
            }

            writer.Flush();
        }

        return (content.ToArray(), count);
    }

    private static string? Name(ShowroomPlan plan, string? rep) => rep is null ? null : plan.People.FirstOrDefault(person => person.Id.Value == rep)?.Name.Zh ?? rep;

    private static CustomerExported Nothing(CustomerRefusal why, string field) => new(null, default, 0, why, field);
}
