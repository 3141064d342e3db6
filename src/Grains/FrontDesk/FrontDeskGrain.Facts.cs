using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// What a decision rests on: as the visitor came, and as it is now.
internal sealed partial class FrontDeskGrain
{
    private Task<RoutingFacts> Facts(ShowroomPlan plan, Arrive command, CustomerFile? file, DateTimeOffset now) => WhoseHeIs(
        new(
            command.Channel,
            command.Says,
            command.NamedRep,
            command.NamedRep is { } named && IsOurs(plan, named),
            file?.Id,
            null,
            false,
            false,
            null,
            plan.Rules.ForgottenRep,
            command.IfOwnerAway,
            command.Offline?.Rep is { } taker ? new(taker, IsOurs(plan, taker), RepCondition.Free) : null,
            AlsoNamed: DeskRule.Others(command) is { } others ? [.. others.Select(other => new NamedRep(other, IsOurs(plan, other)))] : null,
            Purpose: command.Purpose,
            ForComplaints: command.Purpose is not null && Receiving.ForComplaints(plan)),
        plan, file, now);

    /// <summary>Whoever waits may have become somebody's in the meantime, by another visit of his: the archive is asked again (OWN-01, I-02).</summary>
    private async Task<RoutingFacts> AskAgain(ShowroomPlan plan, OpenVisit visit, RoutingFacts known, DateTimeOffset now)
    {
        if (visit.Customer is not { } customer) return known;

        return await WhoseHeIs(known, plan, await Customer(customer).File(), now);
    }

    /// <summary>What the archive says of the owner. His time runs by the rules and the calendar of the showroom where he works.</summary>
    private async Task<RoutingFacts> WhoseHeIs(RoutingFacts facts, ShowroomPlan plan, CustomerFile? file, DateTimeOffset now)
    {
        var owner = file?.Owner;
        var isOurs = owner is { } one && IsOurs(plan, one);
        var there = owner is { } other && !isOurs ? await WhereHeWorks(other) : null;
        var terms = there?.Plan ?? plan;
        return facts with
        {
            Owner = owner,
            OwnerIsOurs = isOurs,
            OwnerLapsed = owner is not null && OwnershipClock.HasLapsed(file!.MaintainedAt, terms.Rules.OwnershipLapsesAfterMonths, terms.Zone(), now),
            OwnerElsewhere = there is null ? null : new(terms.Id, terms.Name, terms.People.FirstOrDefault(person => person.Id == owner)?.Name ?? new(owner!.Value.Value, owner.Value.Value), there.Says),
        };
    }

    private static bool IsOurs(ShowroomPlan plan, SalespersonId rep) => plan.Groups.Any(group => group.Members.Contains(rep));

    /// <summary>The facts as they are at this moment: a customer who is being served already belongs to who serves him; whoever declined the visit counts as not there.</summary>
    internal static RoutingFacts FactsNow(DeskBook desk, RoutingFacts facts, VisitId visit = default, CustomerId? customer = null)
    {
        if (facts.Owner is null && customer is not null && desk.Open.FirstOrDefault(v => v.Customer == customer && v.Id != visit && v.Rep is not null) is { Rep: { } serving })
            facts = facts with { Owner = serving, OwnerIsOurs = true, OwnerElsewhere = null };

        if (facts.Offline is { } taken) facts = facts with { Offline = taken with { Condition = desk.Condition(taken.Rep) } };
        if (Routing.Concerned(facts) is not { } rep) return facts with { OwnerCondition = null };
        if (facts.OwnerElsewhere is not null && rep == facts.Owner) return facts with { OwnerCondition = RepCondition.Off }; // not on this floor, whatever this desk heard of him when he was
        var condition = desk.Condition(rep);
        var refused = desk.Visit(visit)?.RefusedBy.Any(by => by.Rep == rep) == true;
        return facts with { OwnerCondition = refused && condition == RepCondition.Free ? RepCondition.OnCall : condition };
    }
}
