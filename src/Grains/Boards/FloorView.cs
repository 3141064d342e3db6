using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>Draws the floor for the screens from the desk's state. Pure; no full phone number leaves it.</summary>
internal static class FloorView
{
    public static FloorSnapshot Of(ShowroomId showroom, ShowroomPlan plan, DeskBook desk, long version, FloorStandings standings, DateTimeOffset now)
    {
        var day = desk.Day ?? plan.DayAt(now);
        var duty = plan.Groups.FirstOrDefault(g => g.Id == desk.OnDuty) ?? plan.Group(plan.Duty.GroupOn(day));
        var names = plan.People.ToDictionary(p => p.Id, p => p.Name);
        var callsApart = !plan.Rules.OneRotationForBothChannels;
        ImmutableArray<RepOnFloor> reps = [.. plan.Groups.SelectMany(group => Group(plan.Rules, desk, group, group == duty, names, standings))];
        return new(
            showroom, version, now, plan.Name, plan.TimeZone, day, new(duty.Id, duty.Name), plan.Rules.Strategy, plan.Rules.Version,
            reps, [.. desk.Open.Select(visit => Visit(visit, plan))], NextUp(reps, rep => rep.Standing), desk.Totals, Leaderboard.Rank(reps),
            callsApart ? NextUp(reps, rep => rep.CallStanding) : null, callsApart ? plan.Rules.StrategyOf(Channel.Call) : null)
        {
            OtherGroups = [.. plan.Groups.Where(group => group != duty).Select(group => new GroupOnDuty(group.Id, group.Name))],
            LastDeals = desk.LastDeals ?? [],
            CalledFromElsewhere = desk.Elsewhere ?? [],
            Territories = plan.Rules.UseTerritories ? plan.Territories ?? [] : [],
        };
    }

    private static IEnumerable<RepOnFloor> Group(FloorRules rules, DeskBook desk, DutyGroup group, bool onDuty, Dictionary<SalespersonId, BilingualName> names, FloorStandings standings)
    {
        var shared = standings.Shared.TryGetValue(group.Id, out var all) ? Places.Today(all, rules.Strategy, group, desk) : [];
        var calls = standings.Calls.TryGetValue(group.Id, out var own) ? Places.Today(own, rules.StrategyOf(Channel.Call), group, desk) : [];
        return group.Members.Select(rep => Rep(desk, group, onDuty, rep, names[rep], shared.FirstOrDefault(s => s.Rep == rep), calls.FirstOrDefault(s => s.Rep == rep)));
    }

    private static RepOnFloor Rep(DeskBook desk, DutyGroup group, bool onDuty, SalespersonId rep, BilingualName name, Standing? standing, Standing? forCalls)
    {
        var word = desk.Reps.FirstOrDefault(r => r.Rep == rep);
        var visit = desk.VisitOf(rep);
        var engagement = visit switch { null => Engagement.Free, { Status: VisitStatus.Offered } => Engagement.Offered, _ => Engagement.WithCustomer };
        return new(rep, name, group.Id, onDuty, word?.Presence ?? Presence.Off, word?.Since, engagement, visit?.Id, standing, desk.Today(rep), forCalls, word?.Misses ?? 0, word?.SetOnBreakAt);
    }

    private static VisitOnFloor Visit(OpenVisit visit, ShowroomPlan plan) => new(
        visit.Id, visit.Ticket, visit.Channel, visit.Status, visit.Route?.Reason ?? RouteReason.NewCustomer, visit.NewCustomer, visit.ArrivedAt, visit.Since,
        visit.Rep, visit.Route?.Rep, visit.OfferUntil, visit.Name, visit.Phone is { } phone ? PhoneNumbers.Mask(phone) : null, visit.Facts?.Owner is not null, visit.Offline, visit.Receipts, UndoRule.UndoUntil(visit, plan.Rules), visit.Overridden, visit.Page, visit.Split, ClosingRule.AsksAt(visit, plan), visit.Purpose, NamedOthers(visit), visit.Facts is { OwnerElsewhere: { } elsewhere } facts && facts.Owner == visit.Route?.Rep ? elsewhere : null);

    // Whom he named and who does not get him: that rep may say that he is his.
    private static ImmutableArray<SalespersonId>? NamedOthers(OpenVisit visit) =>
        visit.Facts is { } facts && Routing.Names(facts).Where(named => named != visit.Rep && named != visit.Route?.Rep).ToImmutableArray() is { Length: > 0 } others ? others : null;

    /// <summary>Who of the group on duty is free, in the order of their turns; whoever had the last new customer stands behind the others (I-04).</summary>
    private static ImmutableArray<SalespersonId> NextUp(ImmutableArray<RepOnFloor> reps, Func<RepOnFloor, Standing?> standing)
    {
        var last = reps.Where(r => r.OnDuty && standing(r)?.LastTurnAt is not null).MaxBy(r => standing(r)!.LastTurnAt)?.Id;
        var free = reps.Where(r => r is { OnDuty: true, Says: Presence.OnFloor, Is: Engagement.Free, SetOnBreakAt: null });
        return [.. free.OrderBy(r => r.Id == last).ThenBy(r => standing(r)?.Rank ?? int.MaxValue).Select(r => r.Id)];
    }
}
