using SalesFloor.Compensations;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.Compensations;

/// <summary>The process dies at each write between the report and the use of a credit, before and after the commit. The turn comes back once.</summary>
public sealed class DyingBetweenCredits
{
    private const int MostWrites = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "I-05")]
    public async Task The_turn_is_given_back_once_and_used_once(int fault)
    {
        for (var write = 1; write <= MostWrites; write++)
        {
            await using var hall = await Hall.Open(null, "ada", "ben");
            var (visit, rep) = await hall.NoCustomer();
            hall.Storage.FailAt(write, (Fault)fault);
            await Insist(hall, () => hall.Report(visit));
            await Insist(hall, () => hall.Compensations().Certify(new(visit, Certifier.Rep, "desk")));
            await Insist(hall, () => hall.Compensations().Certify(new(visit, Certifier.Visitor, "desk")));
            await Insist(hall, () => hall.Approve(visit));
            await Insist(hall, () => hall.Compensations().Settle());
            await Use(hall);
            var reachedTheEnd = !hall.Restarted;
            hall.Storage.Heal();
            await hall.Compensations().Settle();

            var item = await hall.Of(visit);
            Assert.Equal((CompensationStatus.Used, rep), (item.Status, item.Rep.Value));
            Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "queue.CreditGranted.v1"));
            Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "desk.CreditNoted.v1"));
            Assert.Equal(0, (await hall.Floor()).Reps.Sum(r => r.Standing?.Credits ?? 0));
            Assert.Equal(0, (await hall.Floor()).Reps.Sum(r => r.Standing?.Balance ?? 0));
            await hall.IsWhole();
            if (reachedTheEnd) return;
        }

        Assert.Fail($"The story has more than {MostWrites} writes: some were never interrupted.");
    }

    // Two new customers: one of them comes to the rep, on his credit; a later one makes that final.
    private static async Task Use(Hall hall)
    {
        for (var i = 0; i < 3; i++)
        {
            hall.Clock.Advance(TimeSpan.FromMinutes(20));
            var next = Visitors.New();
            await Insist(hall, () => hall.Desk.Arrive(next));
            await Insist(hall, () => hall.Desk.Accept(new(next.Visit, null, "desk")));
            await Insist(hall, () => hall.Desk.Finish(new(next.Visit, VisitOutcome.FollowUp, LeadSource.Referral, null, null, null, "desk")));
            await Insist(hall, () => hall.Compensations().Settle());
        }
    }

    private static async Task Insist(Hall hall, Func<Task> ask)
    {
        try
        {
            await ask();
            if (!hall.Storage.HasFailed) return;
        }
        catch (IOException)
        {
            // That is the death; a step behind a stored decision may also die without the asker noticing.
        }

        if (!hall.Storage.HasFailed) return;
        await hall.Restart();
        await ask();
    }
}
