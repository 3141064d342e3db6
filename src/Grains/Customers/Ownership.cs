using System.Collections.Immutable;
using System.Diagnostics;

namespace SalesFloor.Customers;

/// <summary>Whose a customer becomes when somebody receives him (OWN-01, X-02, I-06). Pure.</summary>
public static class Ownership
{
    /// <summary>The answer to a reception and the facts that follow; a repeat for the same visit changes nothing.</summary>
    internal static (ReceptionOutcome Answer, ImmutableArray<CustomerEvent> Facts) Decide(CustomerBook customer, ReceiveCustomer command)
    {
        if (customer.Receptions.Contains(command.Visit)) return (Answer(customer, command.Rep), []);

        var facts = ImmutableArray.CreateBuilder<CustomerEvent>();
        var took = Takes(customer, command);
        var before = new BeforeReception(command.Visit, !customer.Exists, took, took ? customer.Owner : null, took ? customer.OwnedSince : null, customer.MaintainedAt);
        if (!customer.Exists) facts.Add(new CustomerOpened(command.At, command.Visit, command.Name, command.Phone, command.Actor));
        if (took) facts.Add(new OwnershipBegan(command.At, command.Visit, command.Rep, customer.Owner, command.Takes, command.Actor));
        facts.Add(new CustomerReceived(command.At, command.Visit, command.Rep, command.Actor, before));
        return (Answer(facts.Aggregate(customer, CustomerFold.Apply), command.Rep), facts.ToImmutable());
    }

    /// <summary>Takes a reception back: only the last thing that was recorded about a customer can be. False where it cannot; what was never received (or was taken back before) needs nothing.</summary>
    internal static (bool Answer, ImmutableArray<CustomerEvent> Facts) Decide(CustomerBook customer, UndoReception command)
    {
        if (!customer.Receptions.Contains(command.Visit)) return (true, []);
        if (customer.Last is not { } last || last.Visit != command.Visit) return (false, []);

        var (owner, since) = last.Took ? (last.Owner, last.OwnedSince) : (customer.Owner, customer.OwnedSince);
        return (true, [new ReceptionUndone(command.At, command.Visit, last.Opened, owner, since, last.MaintainedAt, command.Actor)]);
    }

    private static bool Takes(CustomerBook customer, ReceiveCustomer command) => customer.Owner != command.Rep && command.Takes switch
    {
        ReceptionTakes.IfNobodys => customer.Owner is null,
        ReceptionTakes.Nothing => false,
        ReceptionTakes.Always => customer.Owner is null || customer.MaintainedAt is not { } kept || kept <= command.At, // told late, after somebody else: he stays his
        ReceptionTakes.IfLapsed => customer.Owner is null || (customer.Owner == command.InsteadOf && IsStillLapsed(customer, command)), // somebody else has come before us: he stays his
        _ => throw new UnreachableException(),
    };

    // The lapsed owner himself may have received him since the desk looked, by another visit of his.
    private static bool IsStillLapsed(CustomerBook customer, ReceiveCustomer command) =>
        command.LapsesAfterMonths is not { } months || OwnershipClock.HasLapsed(customer.MaintainedAt, months, TimeZoneInfo.FindSystemTimeZoneById(command.TimeZone ?? "UTC"), command.At);

    private static ReceptionOutcome Answer(CustomerBook customer, SalespersonId rep) => customer.Owner switch
    {
        null => new ReceptionOutcome.Nobodys(),
        { } owner when owner == rep => new ReceptionOutcome.Owned(owner),
        { } owner => new ReceptionOutcome.StaysWith(owner),
    };
}
