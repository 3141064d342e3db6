using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// How an owner changes without a reception: assigned, transferred, handed over, ruled. Never by itself (OWN-06).
internal static partial class CareRule
{
    private static Decision Assign(CustomerBook customer, AssignCustomer assign, ShowroomPlan plan, DateTimeOffset now)
    {
        if (customer.Owner is { } owner) return owner == assign.To ? s_done : No(CustomerRefusal.NotNobodys, "customer", owner, customer.OwnedSince);
        if (customer.Care is { Claim: { Status: ClaimStatus.Claimed } claim }) return No(CustomerRefusal.ClaimedByAnother, "customer", claim.Rep, claim.At);
        return Taker(customer, assign.To, plan, now) ?? Facts(Moved(customer, assign.To, OwnerChange.Assigned, assign.By, null, now));
    }

    private static Decision Transfer(CustomerBook customer, TransferCustomer transfer, ShowroomPlan plan, DateTimeOffset now)
    {
        if (Reason(transfer.Reason) is { } missing) return missing;
        if (customer.Owner is not { } owner) return No(CustomerRefusal.NotHisCustomer, "customer");
        if (owner == transfer.To) return s_done;
        var zone = plan.Zone();
        if (customer.MaintainedAt is { } kept && !OwnershipClock.HasLapsed(kept, plan.Rules.OwnershipLapsesAfterMonths, zone, now))
            return new([], new(CustomerRefusal.NotYetTransferable, "customer", owner, OwnershipClock.LapsesAt(kept, plan.Rules.OwnershipLapsesAfterMonths, zone), Months: plan.Rules.OwnershipLapsesAfterMonths));
        if (Taker(customer, transfer.To, plan, now) is { } no) return no;

        var days = Rules(plan).CoolOffDays;
        return Facts(Moved(customer, transfer.To, OwnerChange.Transferred, transfer.By, transfer.Reason.Trim(), now) with { CoolOffUntil = days == 0 ? null : now.AddDays(days) });
    }

    private static Decision HandOver(CustomerBook customer, HandOverCustomer handOver, ShowroomPlan plan, DateTimeOffset now)
    {
        if (Reason(handOver.Reason) is { } missing) return missing;
        if (Giver.Of(plan, handOver.ApprovedBy, null)?.May(FloorOrder.ApproveHandOver) != true) return No(CustomerRefusal.ApprovalMissing, "approvedBy");
        if (customer.Owner == handOver.To) return s_done;
        if (customer.Owner != handOver.From) return No(CustomerRefusal.NotHisCustomer, "from", customer.Owner);
        return Taker(customer, handOver.To, plan, now) ?? Facts(Moved(customer, handOver.To, OwnerChange.HandedOver, handOver.By, handOver.Reason.Trim(), now) with { ApprovedBy = handOver.ApprovedBy });
    }

    private static Decision CarryOut(CustomerBook customer, CarryOutRuling ruling, ShowroomPlan plan, DateTimeOffset now)
    {
        if (Reason(ruling.Reason) is { } missing) return missing;
        if (WasCarriedOut(customer, ruling.Dispute.Value) || customer.Owner == ruling.For) return s_done;
        return IsRep(plan, ruling.For) ? Facts(Moved(customer, ruling.For, OwnerChange.Ruled, ruling.By, ruling.Reason.Trim(), now) with { Dispute = ruling.Dispute }) : No(CustomerRefusal.RepUnknown, "for", ruling.For);
    }

    private static Decision Flag(CustomerBook customer, FlagKeyAccount flag, ShowroomPlan plan, DateTimeOffset now)
    {
        if (flag.Manager is { } manager && plan.People.FirstOrDefault(person => person.Id == manager) is not { Role: Role.Manager or Role.Director }) return No(CustomerRefusal.PersonUnknown, "manager", manager);
        return customer.Care?.KeyAccount == flag.Manager ? s_done : Facts(new KeyAccountFlagged(now, flag.Manager, flag.By, flag.By.Value));
    }

    private static OwnerChanged Moved(CustomerBook customer, SalespersonId? to, OwnerChange why, SalespersonId by, string? reason, DateTimeOffset now) =>
        new(now, to, customer.Owner, why, by, reason, null, null, null, by.Value);

    private static Decision? Taker(CustomerBook customer, SalespersonId to, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!IsRep(plan, to)) return No(CustomerRefusal.RepUnknown, "to", to);
        return IsCoolingOff(customer, to, now) ? No(CustomerRefusal.CoolingOff, "to", to, customer.Care!.CoolOff!.Until) : null;
    }

    private static bool IsCoolingOff(CustomerBook customer, SalespersonId rep, DateTimeOffset now) => customer.Care?.CoolOff is { } cool && cool.Rep == rep && cool.Until > now;

    /// <summary>What is wrong with a reason; null when nothing is.</summary>
    public static Decision? Reason(string reason) => string.IsNullOrWhiteSpace(reason) ? No(CustomerRefusal.ReasonMissing, "reason") : reason.Length > LongestText ? No(CustomerRefusal.TooLong, "reason") : null;
}
