using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// What a decision rests on: as the visitor came, and as it is now.
internal sealed partial class FrontDeskGrain
{
    private static RoutingFacts Facts(ShowroomPlan plan, Arrive command, CustomerFile? file, DateTimeOffset now) => new(
        command.Channel,
        command.Says,
        command.NamedRep,
        command.NamedRep is { } named && IsOurs(plan, named),
        file?.Id,
        file?.Owner,
        file?.Owner is { } owner && IsOurs(plan, owner),
        file?.Owner is not null && OwnershipClock.HasLapsed(file.MaintainedAt, plan.Rules.OwnershipLapsesAfterMonths, plan.Zone(), now),
        null,
        plan.Rules.ForgottenRep,
        command.IfOwnerAway,
        command.Offline?.Rep is { } taker ? new(taker, IsOurs(plan, taker), RepCondition.Free) : null,
        AlsoNamed: DeskRule.Others(command) is { } others ? [.. others.Select(other => new NamedRep(other, IsOurs(plan, other)))] : null,
        Purpose: command.Purpose,
        ForComplaints: command.Purpose is not null && Receiving.ForComplaints(plan));

    /// <summary>Whoever waits may have become somebody's in the meantime, by another visit of his: the archive is asked again (OWN-01, I-02).</summary>
    private async Task<RoutingFacts> AskAgain(ShowroomPlan plan, OpenVisit visit, RoutingFacts known, DateTimeOffset now)
    {
        if (visit.Customer is not { } customer) return known;

        var file = await Customer(customer).File();
        return known with
        {
            Owner = file.Owner,
            OwnerIsOurs = file.Owner is { } owner && IsOurs(plan, owner),
            OwnerLapsed = file.Owner is not null && OwnershipClock.HasLapsed(file.MaintainedAt, plan.Rules.OwnershipLapsesAfterMonths, plan.Zone(), now),
        };
    }

    private static bool IsOurs(ShowroomPlan plan, SalespersonId rep) => plan.Groups.Any(group => group.Members.Contains(rep));

    /// <summary>The facts as they are at this moment: a customer who is being served already belongs to who serves him; whoever declined the visit counts as not there.</summary>
    internal static RoutingFacts FactsNow(DeskBook desk, RoutingFacts facts, VisitId visit = default, CustomerId? customer = null)
    {
        if (facts.Owner is null && customer is not null && desk.Open.FirstOrDefault(v => v.Customer == customer && v.Id != visit && v.Rep is not null) is { Rep: { } serving })
            facts = facts with { Owner = serving, OwnerIsOurs = true };

        if (facts.Offline is { } taken) facts = facts with { Offline = taken with { Condition = desk.Condition(taken.Rep) } };
        if (Routing.Concerned(facts) is not { } rep) return facts with { OwnerCondition = null };
        var condition = desk.Condition(rep);
        var refused = desk.Visit(visit)?.RefusedBy.Any(by => by.Rep == rep) == true;
        return facts with { OwnerCondition = refused && condition == RepCondition.Free ? RepCondition.OnCall : condition };
    }
}
