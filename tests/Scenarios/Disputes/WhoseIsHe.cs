using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Disputes;

public sealed class WhoseIsHe
{
    private const string Wang = "13812345678";

    [Fact]
    [Trait("Gap", "13")]
    public async Task An_anonymous_visitor_whose_number_names_another_owner_is_a_dispute_with_its_evidence()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, owner, receiver) = await Disputed(hall);

        var dispute = Assert.Single(await Disputes(hall).All());
        Assert.Equal((visit, DisputeCause.IdentityTurnedUp, owner, receiver), (dispute.Visit, dispute.Cause, dispute.Owner.Value, dispute.Claimant.Value));
        Assert.Null(dispute.Ruling);
        Assert.Equal(owner, (await hall.Customer(dispute.Customer)).Owner?.Value); // provisional: he stays whose the archive says he is
        var evidence = (await Disputes(hall).Evidence(visit))!;
        Assert.Equal(RouteReason.NewCustomer, Assert.Single(evidence.Receipts).Route.Reason);
        Assert.Equal(["customer.Opened.v1", "customer.OwnershipBegan.v1", "customer.Received.v1"], evidence.Entries.Take(3).Select(entry => entry.Kind));
        Assert.Contains(evidence.Entries, entry => entry.Visit == visit && entry.Rep?.Value == receiver);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Gap", "13")]
    [Trait("Rule", "OWN-13")]
    public async Task Only_the_manager_or_director_rules_for_one_of_the_two_with_a_reason()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, owner, receiver) = await Disputed(hall);
        Task<DisputeAnswer> Rule(string whom, string by, string why) => Disputes(hall).Rule(new(visit, new(whom), new(by), why, by));
        DisputeRefusal Reason(DisputeAnswer answer) => Assert.IsType<DisputeAnswer.Refused>(answer).Reason;

        Assert.Equal(DisputeRefusal.NotYours, Reason(await Rule(receiver, receiver, "He is mine.")));
        Assert.Equal(DisputeRefusal.ForNeither, Reason(await Rule("cai", "max", "Neither.")));
        Assert.Equal(DisputeRefusal.ReasonMissing, Reason(await Rule(owner, "max", "  ")));
        Assert.IsType<DisputeAnswer.Done>(await Rule(owner, "max", "The archive is right."));
        Assert.IsType<DisputeAnswer.Done>(await Rule(owner, "max", "The archive is right."));
        Assert.Equal(DisputeRefusal.AlreadyRuled, Reason(await Rule(receiver, "dora", "No.")));

        var ruling = Assert.Single(await Disputes(hall).All()).Ruling!;
        Assert.Equal((owner, "max", Role.Manager, "The archive is right."), (ruling.For.Value, ruling.By.Value, ruling.As, ruling.Why));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-13")]
    public async Task A_ruling_for_the_receiver_makes_him_the_owner_and_he_keeps_the_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, owner, receiver) = await Disputed(hall);

        var done = Assert.IsType<DisputeAnswer.Done>(await Disputes(hall).Rule(new(visit, new(receiver), new("dora"), "He had forgotten him.", "dora")));
        await Disputes(hall).SettleTurns();

        Assert.NotNull(done.Dispute.CarriedOutAt);
        Assert.Equal(receiver, (await hall.Customer(done.Dispute.Customer)).Owner?.Value);
        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "queue.CreditGranted.v1");
        Assert.NotEqual(owner, receiver);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-13")]
    public async Task A_ruling_for_the_owner_gives_the_receiver_his_turn_back_once()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, owner, receiver) = await Disputed(hall);

        var done = Assert.IsType<DisputeAnswer.Done>(await Disputes(hall).Rule(new(visit, new(owner), new("max"), "The archive is right.", "max")));
        for (var again = 0; again < 2; again++) await Disputes(hall).SettleTurns();

        Assert.Equal(owner, (await hall.Customer(done.Dispute.Customer)).Owner?.Value);
        var compensation = Assert.Single((await hall.Grains.GetGrain<SalesFloor.Compensations.ICompensationGrain>(GrainKeys.Compensation(Hall.Main)).Overview()).Items);
        Assert.Equal((visit, receiver, SalesFloor.Compensations.CompensationCause.ColleaguesCustomer, "max"), (compensation.Visit, compensation.Rep.Value, compensation.Cause, compensation.Decision!.By.Value));
        Assert.NotNull(compensation.CreditedAt);
        await hall.IsWhole();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "OWN-13")]
    public async Task No_crash_leaves_a_ruling_without_its_effect(int fault)
    {
        for (var write = 1; write <= 4; write++)
        {
            await using var hall = await Hall.Open(null, "ada", "ben");
            var (visit, _, receiver) = await Disputed(hall);
            var ruling = new RuleOnDispute(visit, new(receiver), new("max"), "He had forgotten him.", "max");
            hall.Storage.FailAt(write, (Fault)fault);
            try
            {
                await Disputes(hall).Rule(ruling);
            }
            catch (IOException)
            {
                // the death
            }

            var reachedTheEnd = !hall.Storage.HasFailed;
            if (!reachedTheEnd) await hall.Restart();
            hall.Storage.Heal();
            var dispute = Assert.IsType<DisputeAnswer.Done>(await Disputes(hall).Rule(ruling)).Dispute;

            Assert.NotNull(dispute.CarriedOutAt);
            Assert.Equal(receiver, (await hall.Customer(dispute.Customer)).Owner?.Value);
            Assert.Single(await hall.Ledger(), row => row.Kind == "customer.OwnerChanged.v1");
            await hall.IsWhole();
            if (reachedTheEnd) return;
        }

        Assert.Fail("Some writes were never interrupted.");
    }

    [Fact]
    [Trait("Rule", "OWN-13")]
    public async Task A_rep_who_says_that_a_customer_is_his_is_heard_with_the_archive_as_evidence()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, owner, _) = await Disputed(hall);
        var customer = (await Disputes(hall).All()).Single(one => one.Visit == visit).Customer;
        Task<DisputeAnswer> Say(string rep, string? note) => Disputes(hall).Raise(new(VisitId.New(), DisputeCause.SaysHeIsHis, new(rep), customer, null, note, rep));

        Assert.Equal(DisputeRefusal.ReasonMissing, Assert.IsType<DisputeAnswer.Refused>(await Say("cai", " ")).Reason);
        Assert.Equal(DisputeRefusal.NothingToDispute, Assert.IsType<DisputeAnswer.Refused>(await Say(owner, "Mine.")).Reason);
        var raised = Assert.IsType<DisputeAnswer.Done>(await Say("cai", "I called him in February.")).Dispute;
        Assert.Equal(DisputeRefusal.NothingToDispute, Assert.IsType<DisputeAnswer.Refused>(await Say("cai", "Again.")).Reason); // one at a time

        var evidence = (await Disputes(hall).Evidence(raised.Visit))!;
        Assert.Contains(evidence.Entries, entry => entry.Kind == "customer.OwnershipBegan.v1" && entry.Rep?.Value == owner);
        Assert.IsType<DisputeAnswer.Done>(await Disputes(hall).Rule(new(raised.Visit, new("cai"), new("dora"), "He did.", "dora")));
        Assert.Equal("cai", (await hall.Customer(customer)).Owner?.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Gap", "13")]
    public async Task No_crash_loses_the_dispute_or_doubles_it(int fault)
    {
        for (var write = 1; write <= 8; write++)
        {
            await using var hall = await Hall.Open(null, "ada", "ben");
            var (visit, end) = await Received(hall);
            hall.Storage.FailAt(write, (Fault)fault);
            try
            {
                await hall.Desk.Finish(end);
            }
            catch (IOException)
            {
                // the death
            }

            var reachedTheEnd = !hall.Storage.HasFailed;
            if (!reachedTheEnd) await hall.Restart();
            hall.Storage.Heal();
            Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(end));
            Assert.Equal(visit, Assert.Single(await Disputes(hall).All()).Visit);
            await hall.IsWhole();
            if (reachedTheEnd) return;
        }

        Assert.Fail("Some writes were never interrupted.");
    }

    [Fact]
    [Trait("Rule", "OWN-10")]
    public async Task A_rep_whom_the_visitor_named_against_the_archive_can_raise_it_himself_and_nobody_else()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var owner = await hall.Served(Visitors.New(Wang));
        var named = owner == "ben" ? "cai" : "ben";
        var again = Visitors.Names(named, Wang);
        await hall.Assigned(again);
        Task<DisputeAnswer> Raise(string claimant) => Disputes(hall).Raise(new(again.Visit, DisputeCause.NamedAnother, new(claimant), null, null, "He asked for me.", claimant));

        Assert.Equal(DisputeRefusal.NothingToDispute, Assert.IsType<DisputeAnswer.Refused>(await Raise(owner)).Reason);
        Assert.IsType<DisputeAnswer.Done>(await Raise(named));

        var dispute = Assert.Single(await Disputes(hall).All());
        Assert.Equal((owner, named), (dispute.Owner.Value, dispute.Claimant.Value));
    }

    private static IDisputeGrain Disputes(Hall hall) => hall.Grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(Hall.Main));

    private static async Task<(VisitId Visit, FinishVisit End)> Received(Hall hall)
    {
        await hall.Served(Visitors.New(Wang));
        var anonymous = Visitors.New();
        await hall.Assigned(anonymous);
        await hall.Accepted(anonymous.Visit);
        return (anonymous.Visit, new(anonymous.Visit, VisitOutcome.FollowUp, LeadSource.Online, Wang, null, null, "desk"));
    }

    // Somebody owns Wang; Wang comes again without a word, another receives him, and at the end his number turns up.
    private static async Task<(VisitId Visit, string Owner, string Receiver)> Disputed(Hall hall)
    {
        var owner = await hall.Served(Visitors.New(Wang));
        var anonymous = Visitors.New();
        var receiver = (await hall.Assigned(anonymous)).Rep.Value;
        await hall.Accepted(anonymous.Visit);
        await hall.Finished(anonymous.Visit, LeadSource.Online, Wang);
        Assert.NotEqual(owner, receiver);
        return (anonymous.Visit, owner, receiver);
    }
}
