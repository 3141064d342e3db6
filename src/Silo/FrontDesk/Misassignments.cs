using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.FrontDesk;

/// <summary>Reads the report of misassignments off the desk's chain in the ledger: it cannot say anything else than what was decided.</summary>
internal sealed class Misassignments(IDbConnectionSource connections) : IMisassignments
{
    private const int ArrivedColumn = 9;

    private readonly string _read = Statements.Read(connections.Engine, "FrontDesk", "read_misassignments");

    public async Task<ImmutableArray<Misassignment>> Read(ShowroomId showroom, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(_read, ("GrainKey", GrainKeys.Desk(showroom)), ("From", Text(from)), ("To", Text(to)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = ImmutableArray.CreateBuilder<Misassignment>();
        while (await reader.ReadAsync(cancellation))
        {
            var arrived = reader.Text(ArrivedColumn) is { } body ? (VisitArrived)FactNames.Read("desk.VisitArrived.v1", body) : null;
            var row = LedgerRow.From(reader);
            lines.Add(Line(FactNames.Read(row.Kind, row.Body), arrived));
        }

        return lines.ToImmutable();
    }

    private static Misassignment Line(object fact, VisitArrived? arrived)
    {
        var (ticket, channel) = (arrived?.Ticket ?? 0, arrived?.Channel ?? Channel.WalkIn);
        return fact switch
        {
            VisitOverridden o => new(o.At, MisassignmentKind.Override, o.Visit, ticket, channel, o.Actor, o.Had, o.Rep, o.RuleSays, o.Reason, o.Note, null),
            DecisionUndone u => new(u.At, MisassignmentKind.Undo, u.Visit, ticket, channel, u.Actor, u.Rep, null, u.Rep, null, null, null),
            VisitLeft l => new(l.At, MisassignmentKind.Omitted, l.Visit, ticket, channel, l.Actor, null, null, null, null, null, arrived is null ? null : l.At - arrived.At),
            _ => throw new InvalidDataException($"The report does not know the fact {fact.GetType().Name}."),
        };
    }

    // Entries carry their moment as text; the desk writes it in UTC.
    private static string Text(DateTimeOffset moment) => LedgerHash.At(moment.ToUniversalTime());
}
