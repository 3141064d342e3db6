using System.Collections.Immutable;

namespace SalesFloor.Deals;

/// <summary>The pipelines that come with the floor (rulebook §4.2, X-16): the car showroom's eight stages, the property's, the shop's. A manager may publish others.</summary>
public static class StandardPipelines
{
    private const string Yuan = "CNY";

    /// <summary>PIPE-01, model P12: from the showroom's traffic to the return visit.</summary>
    public static PipelineTemplate Cars { get; } = new("4s", 1, new("4S 标准流程", "4S showroom"), Yuan,
    [
        new("traffic", new("展厅集客", "Showroom traffic")),
        new("reception", new("客户接待", "Reception")),
        new("needs", new("需求分析", "Needs analysis")),
        new("presentation", new("产品介绍", "Presentation")),
        new("test-drive", new("试乘试驾", "Test drive"), StageKind.Optional),
        new("quote-and-close", new("报价成交", "Quotation and closing"), StageKind.Signing, MoneyGate.Deposit),
        new("hand-over", new("交车", "Hand-over"), StageKind.Step, MoneyGate.Everything),
        new("follow-up", new("跟踪回访", "Return visit")),
    ]);

    /// <summary>Model P7: registration, deposit, subscription, down payment, contract, filing, mortgage, hand-over, title.</summary>
    public static PipelineTemplate Property { get; } = new("property", 1, new("房产流程", "Property"), Yuan,
    [
        new("register", new("登记", "Registration")),
        new("subscription", new("定金与认购书", "Deposit and subscription"), StageKind.Step, MoneyGate.Deposit),
        new("contract", new("首期款与合同", "Down payment and contract"), StageKind.Signing, MoneyGate.Payment),
        new("filing", new("备案", "Filing")),
        new("mortgage-papers", new("按揭资料", "Mortgage papers"), StageKind.Optional),
        new("mortgage-granted", new("按揭放款", "Mortgage granted"), StageKind.Optional),
        new("move-in", new("入伙", "Hand-over"), StageKind.Step, MoneyGate.Everything),
        new("title", new("产权证", "Title deed")),
    ]);

    /// <summary>Model P9: receive, needs, show, order, pay, deliver, follow up.</summary>
    public static PipelineTemplate Shop { get; } = new("shop", 1, new("门店流程", "Shop"), Yuan,
    [
        new("receive", new("接待", "Reception")),
        new("needs", new("了解需求", "Needs")),
        new("show", new("展示", "Presentation")),
        new("order", new("确认订单", "Order"), StageKind.Signing),
        new("pay", new("结算", "Payment")),
        new("deliver", new("交付", "Delivery"), StageKind.Step, MoneyGate.Everything),
        new("follow-up", new("跟进", "Follow-up"), StageKind.Optional),
    ]);

    /// <summary>All of them; the first is in force where nobody has published another .</summary>
    public static ImmutableArray<PipelineTemplate> All { get; } = [Cars, Property, Shop];
}
