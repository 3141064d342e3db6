using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Customers;

/// <summary>One customer's life, order by order. Every order is decided twice: the second time nothing may change.</summary>
internal sealed class Archive(FloorRules? rules = null)
{
    public static readonly ShowroomId Main = new("main");
    public static readonly SalespersonId Ada = new("ada");
    public static readonly SalespersonId Ben = new("ben");
    public static readonly SalespersonId Cai = new("cai");
    public static readonly SalespersonId Manager = new("max");
    public static readonly SalespersonId Director = new("dora");
    public static readonly SalespersonId Assistant = new("amy");
    public static readonly SalespersonId Leader = new("sam");
    public static readonly SalespersonId Secretary = new("sue");

    public ShowroomPlan Plan { get; set; } = new(
        Main, new("店", "Shop"), "Asia/Shanghai",
        [
            Person("ada", Role.Salesperson), Person("ben", Role.Salesperson), Person("cai", Role.Salesperson), Person("max", Role.Manager), Person("dora", Role.Director), Person("amy", Role.Assistant),
            Person("sam", Role.Supervisor), Person("sue", Role.Secretary), Person("gina", Role.GeneralManager), Person("fin", Role.Finance),
        ],
        [new(new("g1"), new("一", "1"), Leader, [Ada, Ben]), new(new("g2"), new("二", "2"), null, [Cai])],
        new(new(2026, 3, 5), [new("g1"), new("g2")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), rules ?? FloorRules.Default);

    public CustomerBook Customer { get; private set; } = CustomerBook.Unknown;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The last decision's facts.</summary>
    public ImmutableArray<CustomerEvent> Facts { get; private set; } = [];

    /// <summary>Gives an order; the answer is why not, or null where it was done.</summary>
    public CustomerAnswer.Refused? Give(CustomerOrder order)
    {
        Facts = [];
        if ((CareRule.NotHis(order, Customer, Plan) ?? CareRule.Refuse(order)) is { } refused) return refused;

        var first = CareRule.Decide(Customer, order, Plan, Now);
        var after = first.Facts.Aggregate(Customer, CustomerFold.Apply);
        if (first.Refused is null && order is not (RevealPhone or RevokeConsent))
        {
            var again = CareRule.Decide(after, order, Plan, Now);
            Assert.Null(again.Refused);
            Assert.Empty(again.Facts);
        }

        (Customer, Facts) = (after, first.Facts);
        return first.Refused;
    }

    /// <summary>An order that has to be done.</summary>
    public Archive Done(CustomerOrder order)
    {
        Assert.Null(Give(order));
        return this;
    }

    /// <summary>Why an order is refused.</summary>
    public CustomerRefusal? Why(CustomerOrder order) => Give(order)?.Reason;

    /// <summary>A customer whom Ada reported and the manager confirmed.</summary>
    public Archive OfAda() => Done(Claim(Ada)).Done(new VerifyClaim(Main, Manager));

    public static ClaimLead Claim(SalespersonId rep, string phone = "13812345678", string name = "王小明") => new(Main, rep, Guid.CreateVersion7(), name, phone, "华光公司");

    public static LogFollowUp Contact(SalespersonId rep, ContactKind kind = ContactKind.Phone) => new(Main, rep, Guid.CreateVersion7(), kind, "说定周末再来");

    private static Person Person(string id, Role role) => new(new(id), new(id, id), role);
}
