using SalesFloor.FrontDesk;
using SalesFloor.Tests.Calls;

namespace SalesFloor.Tests.Days;

public sealed class MyDay
{
    [Fact]
    [Trait("Rule", "FD-19")]
    public async Task A_rep_finds_his_customers_whom_nobody_has_spoken_to_for_a_week_longest_first()
    {
        await using var hall = await Hall.Open(null, "ada");
        foreach (var phone in new[] { "13812345678", "13900001111" })
        {
            await hall.Served(Visitors.New(phone));
            hall.Clock.Advance(TimeSpan.FromDays(2)); // the same group is on duty again
        }
        await hall.Served(Visitors.New("13700002222"));
        hall.Clock.Advance(TimeSpan.FromDays(5));
        await hall.CaughtUp();

        var due = await hall.Register().Due(new("ada"), hall.Clock.GetUtcNow().AddDays(-6), 20, default);

        Assert.Equal(["138****5678", "139****1111"], due.Select(customer => customer.MaskedPhone));
        Assert.Empty(await hall.Register().Due(new("ben"), hall.Clock.GetUtcNow(), 20, default));
    }
}
