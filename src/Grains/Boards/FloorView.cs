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
    public static FloorSnapshot Of(
        ShowroomId showroom, ShowroomPlan plan, DeskBook desk, long version, IReadOnlyDictionary<GroupId, ImmutableArray<Standing>> standings, DateTimeOffset now)
    {
        var day = desk.Day ?? plan.DayAt(now);
        var duty = plan.Groups.FirstOrDefault(g => g.Id == desk.OnDuty) ?? plan.Group(plan.Duty.GroupOn(day));
        var names = plan.People.ToDictionary(p => p.Id, p => p.Name);
        ImmutableArray<RepOnFloor> reps = [.. plan.Groups.SelectMany(group => group.Members.Select(rep => Rep(desk, group, group == duty, rep, names[rep], standings)))];
        return new(
            showroom, version, now, plan.Name, plan.TimeZone, day, new(duty.Id, duty.Name), plan.Rules.Strategy, plan.Rules.Version,
            reps, [.. desk.Open.Select(visit => Visit(visit, plan.Rules))], NextUp(reps), desk.Totals, Leaderboard.Rank(reps));
    }

    private static RepOnFloor Rep(
        DeskBook desk, DutyGroup group, bool onDuty, SalespersonId rep, BilingualName name, IReadOnlyDictionary<GroupId, ImmutableArray<Standing>> standings)
    {
        var word = desk.Reps.FirstOrDefault(r => r.Rep == rep);
        var visit = desk.VisitOf(rep);
        var engagement = visit switch { null => Engagement.Free, { Status: VisitStatus.Offered } => Engagement.Offered, _ => Engagement.WithCustomer };
        var standing = standings.TryGetValue(group.Id, out var all) ? all.FirstOrDefault(s => s.Rep == rep) : null;
        return new(rep, name, group.Id, onDuty, word?.Presence ?? Presence.Off, word?.Since, engagement, visit?.Id, standing, desk.Today(rep));
    }

    private static VisitOnFloor Visit(OpenVisit visit, FloorRules rules) => new(
        visit.Id, visit.Ticket, visit.Channel, visit.Status, visit.Route?.Reason ?? RouteReason.NewCustomer, visit.NewCustomer, visit.ArrivedAt, visit.Since,
        visit.Rep, visit.Route?.Rep, visit.OfferUntil, visit.Name, visit.Phone is { } phone ? PhoneNumbers.Mask(phone) : null, visit.Facts?.Owner is not null, visit.Offline, visit.Receipts, UndoRule.UndoUntil(visit, rules));

    /// <summary>Who of the group on duty is free, in the order of their turns; whoever had the last new customer stands behind the others (I-04).</summary>
    private static ImmutableArray<SalespersonId> NextUp(ImmutableArray<RepOnFloor> reps)
    {
        var last = reps.Where(r => r is { OnDuty: true, Standing.LastTurnAt: not null }).MaxBy(r => r.Standing!.LastTurnAt)?.Id;
        var free = reps.Where(r => r is { OnDuty: true, Says: Presence.OnFloor, Is: Engagement.Free });
        return [.. free.OrderBy(r => r.Id == last).ThenBy(r => r.Standing?.Rank ?? int.MaxValue).Select(r => r.Id)];
    }
}
