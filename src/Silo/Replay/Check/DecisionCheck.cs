namespace SalesFloor.Silo.Replay.Check;

/// <summary>Judges each decision of the desk against what the ledger says of the floor at that moment.</summary>
internal sealed class DecisionCheck(FloorAsRead floor, ArchiveAsRead archive, Violations violations)
{
    public void Judge(Entry entry, VisitAsRead visit, RoutedBody routed, IReadOnlyList<TurnsAsRead> rotations)
    {
        var booking = rotations.Select(r => r.Open.GetValueOrDefault(visit.Id)).FirstOrDefault(b => b is not null);
        if (Somebodys(visit, entry.At) is { } rep) JudgeBeBack(entry, visit, rep, routed, booking);
        else if (visit.Arrived.Purpose is not null) JudgeComplaint(entry, visit, routed, booking);
        else if (!IsDutyReception(visit, entry.At)) JudgeNew(entry, visit, routed, booking);
    }

    /// <summary>Nothing happens any more at a moment that is over: whoever could have been served then and waits still was passed over.</summary>
    public void JudgeWaiting(Entry entry, DateTimeOffset moment)
    {
        foreach (var visit in floor.Waiting.Where(v => v is { IsDecided: true, IsReported: false }))
        {
            if (Somebodys(visit, moment) is { } rep)
            {
                if (!floor.IsFree(rep) || visit.RefusedBy.Contains(rep)) continue;
                violations.Add(ViolationKind.BeBackNotToFreeOwner, entry, visit.Id, $"waits although {rep}, whose he is, has been free since {moment:O}");
                visit.IsReported = true;
            }
            else if (Entitled(visit, moment).FirstOrDefault() is { } free)
            {
                violations.Add(ViolationKind.FreeRepPassedOver, entry, visit.Id, $"waits although {free} of the group on duty has been free since {moment:O}");
                visit.IsReported = true;
            }
        }
    }

    private void JudgeBeBack(Entry entry, VisitAsRead visit, string rep, RoutedBody routed, Booking? booking)
    {
        if (booking is not null) violations.Add(ViolationKind.BeBackMovedATurn, entry, visit.Id, $"{booking.Body.Rep} paid a turn for a visitor who is {rep}'s");
        if (floor.IsFree(rep) && !visit.RefusedBy.Contains(rep) && routed.Receipt.Rep != rep)
            violations.Add(ViolationKind.BeBackNotToFreeOwner, entry, visit.Id, $"{rep}, whose he is, is free, but the visit goes to {routed.Receipt.Rep ?? "nobody"}");
    }

    private void JudgeComplaint(Entry entry, VisitAsRead visit, RoutedBody routed, Booking? booking)
    {
        if (booking is not null) violations.Add(ViolationKind.BeBackMovedATurn, entry, visit.Id, $"{booking.Body.Rep} paid a turn for a visitor who is no new customer");
        if (routed.Receipt.Rep is { } rep && floor.Receives(visit.Arrived, entry.At)?.Members.Contains(rep) != true)
            violations.Add(ViolationKind.NewOutsideDutyGroup, entry, visit.Id, $"{rep} is not of the group that receives complaints");
        if (routed.Receipt.Rep is null && Entitled(visit, entry.At).FirstOrDefault() is { } free)
            violations.Add(ViolationKind.FreeRepPassedOver, entry, visit.Id, $"nobody is chosen although {free} is free");
    }

    private void JudgeNew(Entry entry, VisitAsRead visit, RoutedBody routed, Booking? booking)
    {
        var free = Entitled(visit, entry.At).ToArray();
        if (routed.Receipt.Rep is not { } rep)
        {
            if (free.Length > 0) violations.Add(ViolationKind.FreeRepPassedOver, entry, visit.Id, $"nobody is chosen although {free[0]} is free");
            return;
        }

        var group = floor.Receives(visit.Arrived, entry.At);
        if (group?.Members.Contains(rep) != true)
            violations.Add(ViolationKind.NewOutsideDutyGroup, entry, visit.Id, $"{rep} is not of the group that receives, {group?.Id}");
        if (booking is null || booking.Body.Rep != rep)
        {
            violations.Add(ViolationKind.TurnWithoutVisit, entry, visit.Id, $"{rep} gets a new customer, and the turn is paid by {booking?.Body.Rep ?? "nobody"}");
            return;
        }

        if (ClaimCheck.BestClaim(booking, free, floor.IdleSince) is { } best && best != rep)
            violations.Add(ViolationKind.FreeRepPassedOver, entry, visit.Id, $"{best} has the better claim, but {rep} was chosen");
        JudgeShares(entry, visit, booking);
    }

    private void JudgeShares(Entry entry, VisitAsRead visit, Booking booking)
    {
        var group = floor.Receives(visit.Arrived, entry.At);
        var due = ClaimCheck.Shares(booking, rep => floor.IsPresent(rep) && (group is null || floor.IsOfTheMarket(rep, group, visit.Arrived.Territory))).Where(s => s.Value != 0).ToHashSet();
        if (!due.SetEquals(booking.Body.Shifts.Where(s => s.Owed != 0).Select(s => KeyValuePair.Create(s.Rep, s.Owed))))
            violations.Add(ViolationKind.TurnsNotConserved, entry, visit.Id, "the shares are not those of who was present");
    }

    /// <summary>The members of the group on duty who could take him now, in the order of its list.</summary>
    private IEnumerable<string> Entitled(VisitAsRead visit, DateTimeOffset at) =>
        floor.Receives(visit.Arrived, at) is not { } group ? []
        : group.Members.Where(rep => floor.IsFree(rep) && !visit.RefusedBy.Contains(rep) && floor.IsOfTheMarket(rep, group, visit.Arrived.Territory));

    /// <summary>The rep to whom a visitor belongs by the archive or, where it knows nobody, by his own word; null when he is new (X-01).</summary>
    private string? Somebodys(VisitAsRead visit, DateTimeOffset at)
    {
        if (visit.Arrived.Purpose is not null && floor.HasGroupForComplaints) return null;

        var namesRep = visit.Arrived.Says == Stored.NamesRep;
        if (archive.LivingOwner(visit.Arrived, at) is { } owner)
            return namesRep || floor.Plan?.Rules.ForgottenRep == Stored.LookupThenNew ? owner : null;
        if (!namesRep) return null;

        // Of several whom he names, nobody can say whom he means.
        string[] named = [.. new[] { visit.Arrived.NamedRep }.Concat(visit.Arrived.AlsoNamed ?? []).OfType<string>().Where(floor.IsOurs).Distinct()];
        return named is [var only] ? only : null;
    }

    private bool IsDutyReception(VisitAsRead visit, DateTimeOffset at) =>
        floor.Plan?.Rules.ForgottenRep == Stored.ReceiveOnly && archive.LivingOwner(visit.Arrived, at) is not null;
}
