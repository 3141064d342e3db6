using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>The items that come with the floor until a showroom sets its own (KPI-14).</summary>
public static class StandardScores
{
    // What a showroom of cars that receives its visitors well reaches.
    private const decimal UsualConversion = 20;
    private const decimal All = 100;
    private const decimal Nearly = 90;

    private static readonly ImmutableArray<ScoreItem> s_items =
    [
        new("sales", new("销售额完成率", "Sales amount against target"), ScoreBlock.Performance, 20, Indicator.SalesAmount),
        new("deals", new("成交数完成率", "Deals against target"), ScoreBlock.Performance, 10, Indicator.Deals),
        new("new-customers", new("客户开发完成率", "New customers against target"), ScoreBlock.Performance, 5, Indicator.NewCustomers),
        new("collection", new("回款率", "Collection rate"), ScoreBlock.Performance, 5, Indicator.Collection, All),
        new("conversion", new("集客成交率", "Traffic-to-deal conversion"), ScoreBlock.Performance, 5, Indicator.Conversion, UsualConversion),
        new("attendance", new("出勤", "Attendance"), ScoreBlock.Attitude, 5, Indicator.Attendance, All),
        new("offers", new("接待响应", "Offers answered"), ScoreBlock.Attitude, 5, Indicator.OffersAnswered, All),
        new("contacts", new("来访登记完整", "Visitors registered with contact data"), ScoreBlock.Attitude, 5, Indicator.ContactsTaken, Nearly),
        new("follow-ups", new("按时跟进", "Follow-ups kept"), ScoreBlock.Attitude, 5, Indicator.FollowUpsKept, All),
        new("product", new("产品知识", "Product knowledge"), ScoreBlock.Ability, 10, Indicator.Rated),
        new("needs", new("需求分析与介绍", "Needs analysis and presentation"), ScoreBlock.Ability, 10, Indicator.Rated),
        new("closing", new("谈判与促成", "Negotiation and closing"), ScoreBlock.Ability, 10, Indicator.Rated),
        new("team", new("团队协作", "Teamwork"), ScoreBlock.Ability, 5, Indicator.Rated),
    ];

    /// <summary>The rules of a cycle that nobody set.</summary>
    public static ScoreRules Of(PeriodKind cycle) => new(1, cycle, s_items);
}
