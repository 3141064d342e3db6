using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Days;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>What is known of one compensation from its entries.</summary>
internal sealed class CompensationSeen(CompensationReported reported)
{
    public CompensationReported Reported => reported;
    public HashSet<Certifier> Certified { get; } = [];
    public CompensationRuled? Ruled { get; set; }
    public bool Credited { get; set; }
    public VisitId? UsedBy { get; set; }
}

/// <summary>What goes on beside the visits of one showroom: compensations (I-05), calls, the frame of the day (I-11), disputes (OWN-13).</summary>
internal sealed class OfficeNet(ShowroomPlan plan, DeskNet desk, TurnNet turns)
{
    public Dictionary<VisitId, CompensationSeen> Compensations { get; } = [];

    /// <summary>Calls in the order in which they were picked up, by line; null once over.</summary>
    public Dictionary<VisitId, int?> Calls { get; } = [];

    public Dictionary<VisitId, string> Orders { get; } = [];

    public HashSet<VisitId> Confirmed { get; } = [];

    public Dictionary<DateOnly, DaySignedOff> Signed { get; } = [];

    public HashSet<DateOnly> Read { get; } = [];

    public HashSet<Guid> Work { get; } = [];

    public Dictionary<VisitId, (DisputeRaised Raised, DisputeRuled? Ruled)> Disputes { get; } = [];

    public HashSet<VisitId> CarriedOut { get; } = [];

    public string? See(CompensationEvent fact)
    {
        if (fact is CompensationReported reported)
        {
            if (!desk.Visits.TryGetValue(reported.Visit, out var visit) || !visit.Receivers.Contains(reported.Rep)) return "I-05: he did not receive this visit";
            return Compensations.TryAdd(reported.Visit, new(reported)) ? null : "I-05: it was reported before";
        }

        return fact switch
        {
            CompensationCertified certified => With(certified.Visit, item => item.Ruled is null && item.Certified.Add(certified.By) ? null : "it was certified or ruled before"),
            CompensationRuled ruled => With(ruled.Visit, item => Rule(item, ruled)),
            CompensationCredited credited => With(credited.Visit, item => Credit(item)),
            CompensationUsed used => With(used.Visit, item => Use(item, used)),
            ApproverAwayNoted => null,
            _ => $"nobody knows {fact.GetType().Name}",
        };
    }

    public string? See(CallEvent fact)
    {
        switch (fact)
        {
            case CallAnswered answered:
                if (Calls.ContainsValue(answered.Line)) return $"line {answered.Line} is busy";
                return Calls.TryAdd(answered.Visit, answered.Line) ? null : "this call was picked up before";
            case OrderTaken taken:
                Orders[taken.Visit] = taken.Wanted;
                Confirmed.Remove(taken.Visit);
                return null;
            case OrderConfirmed confirmed:
                return Orders.ContainsKey(confirmed.Visit) && Confirmed.Add(confirmed.Visit) ? null : "FD-23: there is nothing to confirm";
            case CallEnded ended:
                if (Calls.GetValueOrDefault(ended.Visit) is null) return "this call is over";
                Calls[ended.Visit] = null;
                return null;
            default:
                return null; // what is noted of a caller cannot be untrue
        }
    }

    public string? See(DayEvent fact)
    {
        switch (fact)
        {
            case DaySignedOff signed:
                if (!Signed.TryAdd(signed.Day, signed)) return "I-11: the day was signed before";
                // A day that the desk has closed was held against its entries when it closed.
                return signed.Day == desk.Day && !desk.Were(DayFigures.Of(signed.Totals)) ? "FD-14: the desk never had these figures" : null;
            case TotalsAmended amended:
                return Signed.ContainsKey(amended.Day) ? null : "I-11: it was not signed";
            case TotalsRead read:
                return Signed.ContainsKey(read.Day) && Read.Add(read.Day) ? null : "it was not signed, or was read before";
            case WorkPlanned planned:
                return Work.Add(planned.Id) ? null : "this work was given out before";
            default:
                return null; // a tick may come and go
        }
    }

    public string? See(DisputeEvent fact)
    {
        if (fact is DisputeRaised raised)
        {
            if (raised.Owner == raised.Claimant) return "OWN-13: there is nobody to dispute with";
            return Disputes.TryAdd(raised.Visit, (raised, null)) ? null : "this dispute was raised before";
        }

        if (fact is DisputeCarriedOut done) return Disputes.GetValueOrDefault(done.Visit).Ruled is not null && CarriedOut.Add(done.Visit) ? null : "OWN-13: it was not ruled, or carried out before";
        if (fact is not DisputeRuled ruled || !Disputes.TryGetValue(ruled.Visit, out var dispute) || dispute.Ruled is not null) return "OWN-13: there is nothing to rule";
        Disputes[ruled.Visit] = (dispute.Raised, ruled);
        return RoleOf(ruled.By) is Role.Manager or Role.Director ? null : "OWN-13: he does not rule";
    }

    /// <summary>What is half done although all is at rest: an approved turn that never went back, an owner against whom nobody raised a dispute.</summary>
    public string? HalfDone()
    {
        foreach (var (visit, item) in Compensations)
        {
            if (item.Ruled?.Ruling != CompensationRuling.Approved) continue;
            if (turns.CreditOf(visit) is null || !item.Credited || !desk.Visits[visit].Credited) return $"I-05: the compensation of {visit} is approved, and the turn was not credited everywhere";
        }

        if (Disputes.FirstOrDefault(one => one.Value.Ruled is not null && !CarriedOut.Contains(one.Key)) is { Value.Ruled: { } idle }) return $"OWN-13: the ruling on {idle.Visit} was never carried out";
        return desk.Visits.Values.FirstOrDefault(visit => visit.End is { ArchiveOwner: not null } && !Disputes.ContainsKey(visit.Arrived.Visit)) is { } silent
            ? $"OWN-13: {silent.Arrived.Visit} turned out to be {silent.End!.ArchiveOwner}'s customer, and there is no dispute"
            : null;
    }

    private string? Rule(CompensationSeen item, CompensationRuled ruled)
    {
        if (item.Ruled is not null) return "I-05: it was ruled before";
        item.Ruled = ruled;
        if (RoleOf(ruled.By) is not (Role.Manager or Role.Director)) return "I-05: he does not decide it";
        var needsBoth = item.Reported.Cause is CompensationCause.MarketResearch or CompensationCause.NoGenuineCustomer;
        return ruled.Ruling == CompensationRuling.Approved && needsBoth && item.Certified.Count < 2 ? "I-05: rep and visitor have not both certified" : null;
    }

    private string? Credit(CompensationSeen item)
    {
        if (item.Ruled?.Ruling != CompensationRuling.Approved || item.Credited) return "I-05: it is not approved, or was credited before";
        item.Credited = true;
        return turns.CreditOf(item.Reported.Visit) is null ? "I-05: the queue knows of no credit" : null;
    }

    private string? Use(CompensationSeen item, CompensationUsed used)
    {
        if (!item.Credited || item.UsedBy is not null) return "I-05: it was used before, or never credited";
        item.UsedBy = used.UsedBy;
        if (Compensations.Values.Any(other => other != item && other.UsedBy == used.UsedBy)) return "I-05: one visit uses two compensations";
        return turns.CreditOf(used.Visit)?.UsedBy == used.UsedBy ? null : "I-05: another visit came on this credit";
    }

    private string? With(VisitId visit, Func<CompensationSeen, string?> see) => Compensations.TryGetValue(visit, out var item) ? see(item) : "I-05: it was never reported";

    private Role? RoleOf(SalespersonId person) => plan.People.FirstOrDefault(one => one.Id == person)?.Role;
}
