using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>Who may give which order about a deal (rulebook §11, PIPE-08, X-19). The one place where a role is asked for.</summary>
internal static class DealPermissions
{
    /// <summary>Why this person may not give the order, or null. <paramref name="owner"/>: whose customer it is, for a deal that begins.</summary>
    public static DealAnswer.Refused? Refuse(DealOrder order, Deal? deal, SalespersonId? owner, ShowroomPlan plan)
    {
        if (plan.People.FirstOrDefault(person => person.Id == order.By) is not { } by) return new(DealRefusal.PersonUnknown, "by");
        var may = order switch
        {
            SplitDeal or UndoContract => IsManager(by),
            OpenDeal => owner is { } whose && WorksFor(by, [whose], plan),
            _ => deal is not null && WorksFor(by, deal.Shares.Select(share => share.Rep), plan),
        };
        return may ? null : new(DealRefusal.NotYours, "by");
    }

    /// <summary>Only finance records money.</summary>
    public static DealAnswer.Refused? Refuse(MoneyOrder order, ShowroomPlan plan) => plan.People.FirstOrDefault(person => person.Id == order.By) switch
    {
        null => new(DealRefusal.PersonUnknown, "by"),
        { Role: Role.Finance } => null,
        _ => new(DealRefusal.FinanceOnly, "by"),
    };

    /// <summary>Whether somebody may skip a stage or sign what differs from the standard.</summary>
    public static bool IsManager(SalespersonId by, ShowroomPlan plan) => plan.People.Any(person => person.Id == by && IsManager(person));

    private static bool IsManager(Person person) => person.Role is Role.Manager or Role.Director;

    // A rep on his own deals, a supervisor on those of his group, the manager on all.
    private static bool WorksFor(Person by, IEnumerable<SalespersonId> reps, ShowroomPlan plan) => by.Role switch
    {
        Role.Manager or Role.Director => true,
        Role.Supervisor => reps.Contains(by.Id) || plan.Groups.Any(group => group.Supervisor == by.Id && group.Members.Any(reps.Contains)),
        Role.Salesperson => reps.Contains(by.Id),
        _ => false,
    };
}
