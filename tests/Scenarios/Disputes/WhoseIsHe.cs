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
