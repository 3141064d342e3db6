using System.Collections.Frozen;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>Who may give which order about a customer (rulebook §11). The one place where a role is asked for.</summary>
internal static class CustomerPermissions
{
    /// <summary>The roles that may, and who may because the customer is his.</summary>
    internal sealed record Who(FrozenSet<Role> Roles, OwnerMay Owner);

    /// <summary>What ownership adds to a role: nothing, the owner, or the owner and the manager of a key account.</summary>
    internal enum OwnerMay { NoMore, Too, AndKeyAccount }

    /// <summary>A row per order.</summary>
    public static FrozenDictionary<Type, Who> Rows { get; } = new Dictionary<Type, Who>
    {
        [typeof(ClaimLead)] = Of(Role.Salesperson),
        [typeof(EnterCompanyLead)] = Of(Role.Manager, Role.Assistant),
        [typeof(ImportCustomer)] = Of(Role.Manager, Role.Assistant),
        [typeof(EraseCustomer)] = Of(Role.Manager),
        [typeof(VerifyClaim)] = Of(Role.Manager),
        [typeof(RejectClaim)] = Of(Role.Manager),
        [typeof(ArchiveCustomer)] = Of(Role.Assistant),
        [typeof(AssignCustomer)] = Of(Role.Manager),
        [typeof(TransferCustomer)] = Of(Role.Manager),
        [typeof(HandOverCustomer)] = Of(Role.Manager),
        [typeof(CarryOutRuling)] = Of(Role.Manager, Role.Director),
        [typeof(GiveConsent)] = OwnerAnd(),
        [typeof(RevokeConsent)] = OwnerAnd(),
        [typeof(LogFollowUp)] = KeepersAnd(Role.Salesperson, Role.Supervisor, Role.Manager), // whose customer it is decides the contact rule
        [typeof(ChangeFields)] = KeepersAnd(Role.Manager, Role.Assistant),
        [typeof(FlagKeyAccount)] = Of(Role.Manager, Role.Director),
        [typeof(NoteTrade)] = KeepersAnd(Role.Manager, Role.Assistant),
        [typeof(RevealPhone)] = KeepersAnd(Role.Salesperson, Role.Supervisor, Role.Manager, Role.Secretary), // for reps and supervisors the contact rule decides
        [typeof(AddPhone)] = OwnerAnd(Role.Manager, Role.Assistant, Role.Secretary),
        [typeof(LinkCustomer)] = Of(Role.Manager),
        [typeof(MergeCustomers)] = Of(Role.Manager),
        [typeof(UnmergeCustomer)] = Of(Role.Manager),
    }.ToFrozenDictionary();

    /// <summary>Why this person may not give the order, or null.</summary>
    public static CustomerAnswer.Refused? Refuse(CustomerOrder order, CustomerBook customer, ShowroomPlan plan)
    {
        if (plan.People.FirstOrDefault(person => person.Id == order.By) is not { } by) return new(CustomerRefusal.PersonUnknown, "by");
        var row = Rows[order.GetType()];
        if (row.Roles.Contains(by.Role)) return null;
        if (row.Owner != OwnerMay.NoMore && customer.Owner == by.Id) return null;
        if (row.Owner == OwnerMay.AndKeyAccount && customer.Care?.KeyAccount == by.Id) return null;
        return new(CustomerRefusal.NotYours, "by", row.Owner == OwnerMay.NoMore ? null : customer.Owner);
    }

    private static Who Of(params Role[] roles) => new(roles.ToFrozenSet(), OwnerMay.NoMore);

    private static Who KeepersAnd(params Role[] roles) => new(roles.ToFrozenSet(), OwnerMay.AndKeyAccount);

    private static Who OwnerAnd(params Role[] roles) => new(roles.ToFrozenSet(), OwnerMay.Too);
}
