using SalesFloor.Customers;
using SalesFloor.Showrooms;
using static SalesFloor.Tests.Customers.Archive;

namespace SalesFloor.Tests.Customers;

public sealed class TransfersTests
{
    [Fact]
    [Trait("Rule", "OWN-06")]
    [Trait("Rule", "I-08")]
    public void Exactly_three_months_the_manager_cannot_and_a_moment_later_he_can()
    {
        var archive = new Archive().OfAda();
        var transfer = new TransferCustomer(Main, Manager, Ben, "三个月没有联系");
        archive.Now = archive.Now.AddMonths(3);

        var refused = archive.Give(transfer)!;
        Assert.Equal((CustomerRefusal.NotYetTransferable, archive.Now), (refused.Reason, refused.From!.Value));

        archive.Now = archive.Now.AddSeconds(1);
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(transfer with { By = Leader }));
        Assert.Equal(CustomerRefusal.ReasonMissing, archive.Why(transfer with { Reason = " " }));
        archive.Done(transfer);
        var changed = Assert.IsType<OwnerChanged>(Assert.Single(archive.Facts)); // owner, giver, reason in the one fact
        Assert.Equal((Ben, Ada, Manager, "三个月没有联系"), (archive.Customer.Owner!.Value, changed.From!.Value, changed.By, changed.Reason));
    }

    [Theory]
    [Trait("Rule", "OWN-06")]
    [Trait("Gap", "4")]
    [InlineData(ContactKind.Phone, false)]
    [InlineData(ContactKind.DealStep, false)]
    [InlineData(ContactKind.Note, true)]
    public void Whatever_the_rules_call_maintenance_starts_his_time_anew(ContactKind kind, bool transferable)
    {
        var archive = new Archive().OfAda();
        archive.Now = archive.Now.AddMonths(2);
        archive.Done(Contact(Ada, kind));
        archive.Now = archive.Now.AddMonths(2);

        Assert.Equal(transferable, archive.Give(new TransferCustomer(Main, Manager, Ben, "没有维护")) is null);
    }

    [Fact]
    [Trait("Gap", "4")]
    public void A_showroom_may_call_something_else_maintenance()
    {
        var archive = new Archive(FloorRules.Default with { Ownership = OwnershipRules.Default with { Maintenance = [ContactKind.HomeVisit] } }).OfAda();
        archive.Now = archive.Now.AddMonths(2);
        archive.Done(Contact(Ada));
        archive.Now = archive.Now.AddMonths(1).AddDays(1);

        Assert.Null(archive.Give(new TransferCustomer(Main, Manager, Ben, "只打了电话")));
    }

    [Fact]
    public void The_managers_own_call_does_not_keep_the_customer_for_his_owner()
    {
        var archive = new Archive().OfAda();
        archive.Now = archive.Now.AddMonths(2);
        archive.Done(Contact(Manager));
        archive.Now = archive.Now.AddMonths(2);

        archive.Done(new TransferCustomer(Main, Manager, Ben, "没有维护"));
    }

    [Fact]
    public void Whoever_lost_him_cannot_have_him_back_at_once()
    {
        var archive = new Archive().OfAda();
        archive.Now = archive.Now.AddMonths(4);
        archive.Done(new TransferCustomer(Main, Manager, Ben, "没有维护"));
        var until = archive.Now.AddDays(30);
        archive.Plan = archive.Plan with { Rules = archive.Plan.Rules with { OwnershipLapsesAfterMonths = 0 } }; // so that nothing but the cool-off stands in the way
        archive.Now = archive.Now.AddDays(29);

        var refused = archive.Give(new TransferCustomer(Main, Manager, Ada, "还给她"))!;
        Assert.Equal((CustomerRefusal.CoolingOff, until), (refused.Reason, refused.From!.Value));
        archive.Now = until;
        archive.Done(new TransferCustomer(Main, Manager, Ada, "还给她"));
    }

    [Fact]
    [Trait("Rule", "OWN-15")]
    [Trait("Rule", "OWN-16")]
    public void Who_leaves_hands_over_at_any_time_when_somebody_above_the_manager_approved()
    {
        var archive = new Archive().OfAda();
        var handOver = new HandOverCustomer(Main, Manager, Ada, Cai, Director, "调往总部");

        Assert.Equal(CustomerRefusal.ApprovalMissing, archive.Why(handOver with { ApprovedBy = Manager }));
        Assert.Equal(CustomerRefusal.NotHisCustomer, archive.Why(handOver with { From = Ben }));
        Assert.Equal(CustomerRefusal.RepUnknown, archive.Why(handOver with { To = Assistant }));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(handOver with { By = Ada }));
        archive.Done(handOver);
        Assert.Equal((Cai, Director), (archive.Customer.Owner!.Value, Assert.IsType<OwnerChanged>(Assert.Single(archive.Facts)).ApprovedBy!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-13")]
    public void A_ruling_moves_him_whatever_the_clock_says_and_once()
    {
        var archive = new Archive().OfAda();
        var ruling = new CarryOutRuling(Main, Director, VisitId.New(), Ben, "先由他接待");
        archive.Done(ruling);
        Assert.Equal(Ben, archive.Customer.Owner);

        archive.Now = archive.Now.AddMonths(4);
        archive.Done(new TransferCustomer(Main, Manager, Cai, "没有维护")).Done(ruling); // told again long after: nothing
        Assert.Equal(Cai, archive.Customer.Owner);
    }

    [Fact]
    [Trait("Rule", "OWN-14")]
    public void Whose_trade_is_interrupted_stays_in_the_archive_with_all_that_is_known_of_him()
    {
        var archive = new Archive().OfAda().Done(new ChangeFields(Main, Ada, [new(CustomerField.Demand, "两台"), new(CustomerField.TradeStage, "traded")]));
        var before = archive.Customer;
        archive.Done(new NoteTrade(Main, Ada, TradeState.Interrupted, "换了供应商"));

        Assert.Equal(archive.Now, archive.Customer.Care!.InterruptedAt);
        Assert.Equal((before.Owner, before.Phone, "两台"), (archive.Customer.Owner, archive.Customer.Phone, archive.Customer.Care.Of(CustomerField.Demand)));
        archive.Done(new NoteTrade(Main, Ada, TradeState.Resumed));
        Assert.Null(archive.Customer.Care!.InterruptedAt);
    }
}
