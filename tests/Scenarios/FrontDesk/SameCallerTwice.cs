using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.FrontDesk;

public sealed class SameCallerTwice
{
    [Fact]
    [Trait("Rule", "I-02")]
    public async Task A_caller_who_waits_on_two_lines_is_new_once_and_after_that_his_owners()
    {
        await using var hall = await Hall.Open(null, "ada");
        var (before, first, second) = (Visitors.Calls(), Visitors.Calls("13812345678"), Visitors.Calls("13812345678"));
        await hall.Assigned(before);
        await hall.Accepted(before.Visit);
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(first));
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(second));

        await hall.Finished(before.Visit);
        await hall.Accepted(first.Visit);
        await hall.Finished(first.Visit);

        var receipt = (await hall.Desk.Receipts(second.Visit))[^1];
        Assert.Equal((RouteTo.Rep, RouteReason.Owner, "ada"), (receipt.Route.To, receipt.Route.Reason, receipt.Rep?.Value));
        Assert.Equal(2, (await hall.Floor()).Reps.Single(r => r.Id.Value == "ada").Standing?.Received);
    }
}
