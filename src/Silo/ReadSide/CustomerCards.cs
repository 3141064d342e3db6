using System.Data.Common;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Writes the cards that customers are searched by, one fact after the other.</summary>
internal sealed partial class CustomerCards(Engine engine)
{
    private readonly string _open = Statements.Read(engine, "ReadSide", "open_card");
    private readonly string _own = Statements.Read(engine, "ReadSide", "own_card");
    private readonly string _receive = Statements.Read(engine, "ReadSide", "receive_card");
    private readonly string _undo = Statements.Read(engine, "ReadSide", "undo_card");
    private readonly string _close = Statements.Read(engine, "ReadSide", "close_card");
    private readonly string _learn = Statements.Read(engine, "ReadSide", "learn_card");
    private readonly string _forgetName = Statements.Read(engine, "ReadSide", "forget_name");
    private readonly string _learnName = Statements.Read(engine, "ReadSide", "learn_name");

    /// <summary>Applies a row of the ledger; a row about something else than a customer changes nothing here.</summary>
    public async Task Apply(LedgerRow row, DbTransaction transaction)
    {
        if (!row.GrainKey.StartsWith("customer/", StringComparison.Ordinal)) return;

        var customer = row.GrainKey["customer/".Length..];
        switch (FactNames.Read(row.Kind, row.Body))
        {
            case CustomerOpened opened:
                await Run(_open, new { Customer = customer, opened.Name, opened.Phone, PhoneReversed = SearchText.Reversed(opened.Phone), At = row.AtText }, transaction);
                await Name(customer, opened.Name, transaction);
                break;
            case OwnershipBegan began:
                await Run(_own, new { Customer = customer, Owner = began.Owner.Value }, transaction);
                break;
            case CustomerReceived:
                await Run(_receive, new { Customer = customer, At = row.AtText }, transaction);
                break;
            case ReceptionUndone undone:
                await Run(undone.Closed ? _close : _undo, new { Customer = customer, Owner = undone.Owner?.Value, At = undone.MaintainedAt is { } kept ? LedgerHash.At(kept) : null }, transaction);
                if (undone.Closed) await Run(_forgetName, new { Customer = customer }, transaction);
                break;
            case ContactLogged logged:
                await Run(_learn, new { Customer = customer, logged.Name, logged.Phone, PhoneReversed = SearchText.Reversed(logged.Phone), At = row.AtText }, transaction);
                await Name(customer, logged.Name, transaction);
                break;
            case CustomerEvent fact when await ApplyCare(customer, fact, row, transaction):
                break;
            case var other:
                throw new InvalidDataException($"The cards do not know the fact {other.GetType().Name}.");
        }
    }

    private async Task Name(string customer, string? name, DbTransaction transaction)
    {
        if (name is null) return;
        await Run(_forgetName, new { Customer = customer }, transaction);
        foreach (var end in SearchText.Ends(name)) await Run(_learnName, new { NameEnd = end, Customer = customer }, transaction);
    }

    private static Task Run(string sql, object parameters, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(sql, parameters, transaction);
}
