using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>Until when what is known of a customer is kept (SEC-07): so many years of the showroom's calendar after he was last heard of, more where there was trade. Pure.</summary>
public static class RetentionRule
{
    private static readonly string[] s_traded = ["traded", "in-execution"];

    /// <summary>The rules of a showroom.</summary>
    public static RetentionRules Of(ShowroomPlan plan) => plan.Rules.Retention ?? RetentionRules.Default;

    /// <summary>Until when; null where nothing says when he was last heard of.</summary>
    internal static DateTimeOffset? KeptUntil(CustomerBook customer, ShowroomPlan plan)
    {
        DateTimeOffset?[] heard = [customer.MaintainedAt, customer.OwnedSince, customer.Care?.Claim?.At, customer.Care?.Pool?.At];
        return heard.Max() is { } last ? KeptUntil(last, HasTraded(customer.Care), plan) : null;
    }

    /// <summary>Until when, from the moment he was last heard of.</summary>
    public static DateTimeOffset KeptUntil(DateTimeOffset lastHeard, bool hasTraded, ShowroomPlan plan) =>
        OwnershipClock.LapsesAt(lastHeard, (hasTraded ? Of(plan).ImportantYears : Of(plan).Years) * 12, plan.Zone());

    /// <summary>Whether his file says that there was trade, or that he is a key account.</summary>
    public static bool HasTraded(CustomerCare? care) => care?.KeyAccount is not null || s_traded.Contains(care?.Of(CustomerField.TradeStage));
}
