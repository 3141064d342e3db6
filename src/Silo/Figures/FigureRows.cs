using System.Data.Common;
using System.Text.Json;
using Dapper;
using SalesFloor.Calls;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Figures;

/// <summary>Writes what desk and telephone count, one fact after the other (FD-14, MKT-01). A visit counts once, whatever becomes of it; whose it is and where it came from is filled in when it is known.</summary>
internal sealed class FigureRows(Engine engine)
{
    private readonly Dictionary<string, string> _statements = new[] { "count_line", "drop_line", "credit_visit", "source_visit" }.ToDictionary(name => name, name => Statements.Read(engine, "Figures", name));

    /// <summary>Applies a row of the ledger; what counts nothing changes nothing here.</summary>
    public async Task Apply(LedgerRow row, DbTransaction transaction)
    {
        switch (row.Kind)
        {
            case "desk.VisitArrived.v1": await Count("visit", Fact<VisitArrived>(row).Channel == Channel.Call ? Metric.Calls : Metric.Visits, null, row, transaction); break;
            case "desk.VisitRouted.v1": await Routed(Fact<RoutedVisit>(row), row, transaction); break;
            case "desk.OfferAccepted.v1": await Credit(Fact<OfferAccepted>(row).Rep, row, transaction); break;
            case "desk.DecisionUndone.v1": await Undone(row, transaction); break;
            case "desk.VisitFinished.v1": await Finished(Fact<VisitFinished>(row), row, transaction); break;
            case "call.Answered.v1": await Count("visit", Metric.Calls, null, row, transaction); break;
            case "call.Noted.v1": await Noted(Fact<CallNoted>(row), row, transaction); break;
            default: break; // the other facts count nothing
        }
    }

    private async Task Routed(RoutedVisit fact, LedgerRow row, DbTransaction transaction)
    {
        var isBeBack = fact is { NewCustomer: false, Receipt.Facts: { Owner: not null, Channel: Channel.WalkIn } };
        await (fact.NewCustomer ? Count("new", Metric.NewCustomers, null, row, transaction) : Drop("new", row, transaction));
        await (isBeBack ? Count("back", Metric.BeBacks, null, row, transaction) : Drop("back", row, transaction));
    }

    // The decision never was; the visit was.
    private async Task Undone(LedgerRow row, DbTransaction transaction)
    {
        await Drop("new", row, transaction);
        await Drop("back", row, transaction);
        await Credit(null, row, transaction);
    }

    private async Task Finished(VisitFinished fact, LedgerRow row, DbTransaction transaction)
    {
        await Credit(fact.Rep, row, transaction);
        if (fact.Source is { } source) await Run("source_visit", new { Showroom = Showroom(row), Visit = row.Subject, Source = (int)source }, transaction);
        if (fact.Outcome == VisitOutcome.Appointment) await Count("appointment", Metric.Appointments, null, row, transaction);
    }

    private async Task Noted(CallNoted fact, LedgerRow row, DbTransaction transaction)
    {
        await (fact.Invited ? Count("invitation", Metric.Invitations, null, row, transaction) : Drop("invitation", row, transaction));
        await (fact.Appointment is { } appointment ? Count("appointment", Metric.Appointments, appointment.With, row, transaction) : Drop("appointment", row, transaction));
    }

    private Task Count(string what, Metric metric, SalespersonId? promisedTo, LedgerRow row, DbTransaction transaction) => Run("count_line", new
    {
        Showroom = Showroom(row), Key = $"{what}/{row.Subject}", OfVisit = $"visit/{row.Subject}", At = RegisterRows.Utc(row.At), PromisedTo = promisedTo?.Value, Metric = (int)metric, Visit = row.Subject, Stream = row.GrainKey, row.Number,
    }, transaction);

    private Task Drop(string what, LedgerRow row, DbTransaction transaction) => Run("drop_line", new { Showroom = Showroom(row), Key = $"{what}/{row.Subject}" }, transaction);

    private Task Credit(SalespersonId? rep, LedgerRow row, DbTransaction transaction) => Run("credit_visit", new { Showroom = Showroom(row), Visit = row.Subject, Rep = rep?.Value }, transaction);

    private static string Showroom(LedgerRow row) => row.GrainKey[(row.GrainKey.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static TFact Fact<TFact>(LedgerRow row) where TFact : class => JsonSerializer.Deserialize<TFact>(row.Body, FloorJson.Options) ?? throw new InvalidDataException($"An entry of kind '{row.Kind}' is empty.");

    private Task Run(string statement, object parameters, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(_statements[statement], parameters, transaction);

    // The receipt is the largest thing in the ledger: only what counts is read of it.
    private sealed record RoutedVisit(bool NewCustomer, RoutedReceipt? Receipt);

    private sealed record RoutedReceipt(RoutedFacts? Facts);

    private sealed record RoutedFacts(Channel Channel, SalespersonId? Owner);
}
