using SalesFloor.Assignment;
using SalesFloor.Compensations;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Compensations;

public sealed class MarketResearch
{
    [Fact]
    [Trait("Rule", "FD-07")]
    [Trait("Rule", "I-05")]
    public async Task Is_approved_only_after_rep_and_visitor_have_both_certified_at_the_desk()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();

        Assert.Equal(CompensationRefusal.NotReported, (await hall.Approve(visit)).Reason());
        Assert.IsType<CompensationAnswer.Done>(await hall.Report(visit, rep: rep));
        Assert.Equal(CompensationRefusal.NotCertified, (await hall.Approve(visit)).Reason());
        await hall.Compensations().Certify(new(visit, Certifier.Rep, "desk"));
        Assert.Equal(CompensationRefusal.NotCertified, (await hall.Approve(visit)).Reason());
        Assert.Equal(0, (await hall.Standing(rep)).Credits);
        await hall.Compensations().Certify(new(visit, Certifier.Visitor, "desk"));
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit));

        Assert.Equal(1, (await hall.Standing(rep)).Credits);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "ROT-05")]
    public async Task Gives_the_rep_his_turn_back_and_takes_the_shares_of_the_others_back_so_that_nobody_gained_or_lost()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        Assert.Equal([-0.67m, 0.33m, 0.33m], (await hall.Floor()).Reps.Where(r => r.OnDuty).Select(r => r.Standing!.Balance).Order());

        await hall.Granted(visit);

        Assert.All((await hall.Floor()).Reps.Where(r => r.OnDuty), r => Assert.Equal(0m, r.Standing!.Balance));
        Assert.Equal(1, (await hall.Floor()).Reps.Single(r => r.Id.Value == rep).Today.Credits);
    }

    [Fact]
    [Trait("Rule", "ROT-05")]
    public async Task Gives_the_rep_one_customer_on_top_of_his_regular_turns()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Granted(visit);

        var served = new List<string>();
        for (var i = 0; i < 9; i++) served.Add(await hall.Served(Visitors.New()));

        // Nine genuine customers, three each: the tenth visitor, who was none, is not counted against him.
        Assert.All(served.CountBy(name => name), share => Assert.Equal(3, share.Value));
        Assert.Equal(4, (await hall.Standing(rep)).Received);
    }

    [Fact]
    [Trait("Rule", "ROT-05")]
    public async Task In_a_line_that_moves_on_is_made_good_by_a_make_up_turn()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = TurnStrategy.StrictOrder }, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        Assert.Equal("ada", rep);
        await hall.Granted(visit);
        Assert.Equal(1, (await hall.Standing("ada")).MakeUps);

        Assert.Equal("ben", await hall.Served(Visitors.New())); // I-04: not twice in a row while another is free
        Assert.Equal("ada", await hall.Served(Visitors.New()));
        Assert.Equal("cai", await hall.Served(Visitors.New())); // the line goes on where it stood
        Assert.Equal(0, (await hall.Standing("ada")).MakeUps);
    }

    [Theory]
    [InlineData(TurnStrategy.FewestNewToday)]
    [InlineData(TurnStrategy.LongestIdle)]
    [Trait("Rule", "ROT-05")]
    public async Task Comes_before_a_strategy_that_has_no_account_also_after_the_rep_declined_it(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Granted(visit);
        Assert.NotEqual(rep, await hall.Served(Visitors.New())); // I-04

        var next = Visitors.New();
        Assert.Equal(rep, (await hall.Assigned(next)).Rep.Value);
        await hall.Desk.Decline(new(next.Visit, new(rep), DeclineCause.Busy, rep));
        Assert.Equal(1, (await hall.Standing(rep)).Credits);

        Assert.Equal(rep, await hall.Served(Visitors.New()));
        Assert.Equal((0, 0), ((await hall.Standing(rep)).Credits, (await hall.Standing(rep)).MakeUps));
    }

    [Fact]
    [Trait("Rule", "I-05")]
    public async Task Is_used_once_by_the_next_new_customer_and_not_again()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Granted(visit);

        var on = new List<(VisitId Visit, string Rep)>();
        for (var i = 0; i < 4; i++)
        {
            hall.Clock.Advance(TimeSpan.FromMinutes(30));
            var arrive = Visitors.New();
            on.Add((arrive.Visit, await hall.Served(arrive)));
            await hall.Compensations().Settle();
        }

        var item = await hall.Of(visit);
        Assert.Equal((CompensationStatus.Used, on.First(one => one.Rep == rep).Visit), (item.Status, item.UsedBy));
        Assert.Equal(0, (await hall.Standing(rep)).Credits);
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit)); // the same decision again is the same decision
        await hall.Compensations().Settle();
        Assert.Equal(0, (await hall.Standing(rep)).Credits);
        Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "queue.CreditGranted.v1"));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "I-05")]
    public async Task A_turn_that_goes_back_leaves_the_credit_open()
    {
        await using var hall = await Hall.Open(null, "ada");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Granted(visit);
        var next = Visitors.New();
        Assert.Equal(rep, (await hall.Assigned(next)).Rep.Value);
        Assert.Equal(0, (await hall.Standing(rep)).Credits);

        await hall.Desk.Leave(new(next.Visit, "desk"));

        Assert.Equal(1, (await hall.Standing(rep)).Credits);
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task Everybody_can_read_who_reported_certified_and_approved_it_and_when()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Report(visit, rep: rep);
        await hall.Certified(visit);
        hall.Clock.Advance(TimeSpan.FromMinutes(20));
        await hall.Approve(visit);
        await hall.Restart();

        var item = await hall.Of(visit);

        Assert.Equal((rep, rep, 1, CompensationStatus.Approved), (item.RequestedBy, item.Rep.Value, item.Ticket, item.Status));
        Assert.Equal([(Certifier.Rep, "desk"), (Certifier.Visitor, "desk")], item.Certified.Select(one => (one.By, one.RecordedBy)));
        Assert.Equal((Claims.Director, Role.Director, Hall.NineOClock.AddMinutes(20)), (item.Decision!.By, item.Decision.As, item.Decision.At));
        Assert.Equal((new GroupId("g1"), true), (item.Group!.Value, item.CreditedAt is not null));
    }
}
