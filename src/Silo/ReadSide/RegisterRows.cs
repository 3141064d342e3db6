using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using SalesFloor.Calls;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Writes the register of calls and visits (FD-21), one fact after the other.</summary>
internal sealed class RegisterRows(Engine engine)
{
    private readonly Dictionary<string, string> _statements = new[]
    {
        "enter_arrival", "enter_newness", "enter_reception", "enter_end", "enter_leaving", "enter_call", "enter_call_note", "enter_order", "enter_confirmation", "enter_call_end",
    }.ToDictionary(name => name, name => Statements.Read(engine, "ReadSide", name));

    /// <summary>Applies a row of the ledger; what is not about the contents of a call or visit changes nothing here.</summary>
    public Task Apply(LedgerRow row, DbTransaction transaction)
    {
        var isDesk = row.GrainKey.StartsWith("desk/", StringComparison.Ordinal);
        if (!isDesk && !row.GrainKey.StartsWith("calls/", StringComparison.Ordinal)) return Task.CompletedTask;

        var showroom = row.GrainKey[(row.GrainKey.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return row.Kind switch
        {
            "desk.VisitArrived.v1" => Arrived(showroom, Fact<VisitArrived>(row), transaction),
            // The receipt in it is the largest thing in the ledger, and nothing of it stands in the register.
            "desk.VisitRouted.v1" => Run("enter_newness", new { Showroom = showroom, Visit = row.Subject, NewCustomer = Fact<Routed>(row).NewCustomer ? 1 : 0 }, transaction),
            "desk.OfferAccepted.v1" => Run("enter_reception", new { Showroom = showroom, Visit = row.Subject, Rep = Fact<OfferAccepted>(row).Rep.Value }, transaction),
            "desk.VisitFinished.v1" => Finished(showroom, Fact<VisitFinished>(row), transaction),
            "desk.VisitLeft.v1" => Run("enter_leaving", new { Showroom = showroom, Visit = row.Subject, At = Utc(row.At) }, transaction),
            "call.Answered.v1" => Run("enter_call", new { Showroom = showroom, Visit = row.Subject, At = Utc(row.At), Fact<CallAnswered>(row).Line }, transaction),
            "call.Noted.v1" => Noted(showroom, Fact<CallNoted>(row), transaction),
            "call.OrderTaken.v1" => Run("enter_order", new { Showroom = showroom, Visit = row.Subject, Fact<OrderTaken>(row).Wanted }, transaction),
            "call.OrderConfirmed.v1" => Run("enter_confirmation", new { Showroom = showroom, Visit = row.Subject, At = Utc(row.At) }, transaction),
            "call.Ended.v1" => Run("enter_call_end", new { Showroom = showroom, Visit = row.Subject, At = Utc(row.At), NoContact = (int?)Fact<CallEnded>(row).NoContact }, transaction),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>A moment as the register writes it.</summary>
    public static string Utc(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private Task Arrived(string showroom, VisitArrived fact, DbTransaction transaction) => Run("enter_arrival", new
    {
        Showroom = showroom, Visit = fact.Visit.ToString(), At = Utc(fact.At), Channel = (int)fact.Channel, fact.Ticket, Says = (int)fact.Says, Customer = fact.Customer?.Value, fact.Phone, fact.Name,
    }, transaction);

    private Task Finished(string showroom, VisitFinished fact, DbTransaction transaction) => Run("enter_end", new
    {
        Showroom = showroom, Visit = fact.Visit.ToString(), At = Utc(fact.At), Outcome = (int)fact.Outcome, Source = (int?)fact.Source, NoContact = (int?)fact.NoContact, Rep = fact.Rep.Value,
        Customer = fact.Customer?.Value, fact.Phone, fact.Name, BudgetAsked = fact.Budget is null ? 0 : 1, BudgetUpto = fact.Budget?.Upto?.ToString(CultureInfo.InvariantCulture),
    }, transaction);

    private Task Noted(string showroom, CallNoted fact, DbTransaction transaction) => Run("enter_call_note", new
    {
        Showroom = showroom, Visit = fact.Visit.ToString(), fact.Phone, fact.Name, Invited = fact.Invited ? 1 : 0,
        AppointmentAt = fact.Appointment is { } appointment ? Utc(appointment.At) : null, AppointmentWith = fact.Appointment?.With?.Value,
    }, transaction);

    private static TFact Fact<TFact>(LedgerRow row) where TFact : class => JsonSerializer.Deserialize<TFact>(row.Body, FloorJson.Options) ?? throw new InvalidDataException($"An entry of kind '{row.Kind}' is empty.");

    private Task Run(string statement, object parameters, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(_statements[statement], parameters, transaction);

    private sealed record Routed(bool NewCustomer);
}
