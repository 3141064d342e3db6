using System.Data.Common;
using System.Globalization;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Scores;

/// <summary>Writes what is on record of how somebody works, one fact after the other (KPI-23).</summary>
internal sealed class ConductRows(Engine engine)
{
    private static readonly HashSet<string> s_kinds = [.. FactNames.All.Where(fact => s_told.Contains(fact.Value)).Select(fact => fact.Key)];

    private readonly string _note = Statements.Read(engine, "Scores", "note_conduct");
    private readonly string _forget = Statements.Read(engine, "Scores", "forget_conduct");

    private static Type[] s_told =>
    [
        typeof(OfferAccepted), typeof(OfferDeclined), typeof(OfferTimedOut), typeof(VisitFinished), typeof(FollowedUp), typeof(CustomerReceived), typeof(PresenceSaid), typeof(CustomerErased),
    ];

    /// <summary>Applies a row of the ledger; a row that says nothing of how somebody works changes nothing here.</summary>
    public Task Apply(LedgerRow row, DbTransaction transaction) => !s_kinds.Contains(row.Kind) ? Task.CompletedTask : FactNames.Read(row.Kind, row.Body) switch
    {
        OfferAccepted accepted => Note(row, accepted.Rep, ConductKind.OfferAccepted, transaction),
        OfferDeclined declined => Note(row, declined.Rep, ConductKind.OfferDeclined, transaction),
        OfferTimedOut missed => Note(row, missed.Rep, ConductKind.OfferMissed, transaction),
        VisitFinished finished => Note(row, finished.Rep, finished.NoContact is null or NoContact.AlreadyKnown ? ConductKind.ContactTaken : ConductKind.ContactNotTaken, transaction),
        FollowedUp touch => Note(row, touch.Rep, ConductKind.InTouch, transaction, next: touch.NextOn),
        CustomerReceived received => Note(row, received.Rep, ConductKind.InTouch, transaction),
        PresenceSaid said => Note(row, new(row.GrainKey["rep/".Length..]), ConductKind.SaysPresence, transaction, said.Presence),
        // What was done for somebody who is forgotten is no longer told of.
        CustomerErased => transaction.Connection!.ExecuteAsync(_forget, new { Stream = row.GrainKey }, transaction),
        _ => Task.CompletedTask, // only the kinds above come here
    };

    private Task Note(LedgerRow row, SalespersonId rep, ConductKind kind, DbTransaction transaction, Presence? presence = null, DateOnly? next = null) => transaction.Connection!.ExecuteAsync(_note, new
    {
        Stream = row.GrainKey, row.Number, At = RegisterRows.Utc(row.At), Rep = rep.Value, Kind = (int)kind, Presence = (int?)presence, NextOn = next?.ToString("O", CultureInfo.InvariantCulture),
    }, transaction);
}
