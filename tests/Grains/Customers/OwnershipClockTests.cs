using System.Globalization;
using SalesFloor.Customers;

namespace SalesFloor.Tests.Customers;

public sealed class OwnershipClockTests
{
    private static readonly TimeZoneInfo s_shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [Trait("Rule", "OWN-06")]
    [Trait("Rule", "I-08")]
    [InlineData("2026-03-01T10:00:00+08:00", "2026-06-01T10:00:00+08:00")]
    [InlineData("2026-11-30T10:00:00+08:00", "2027-02-28T10:00:00+08:00")] // no 30th of February: the month's last day
    [InlineData("2023-11-30T10:00:00+08:00", "2024-02-29T10:00:00+08:00")] // a leap year
    [InlineData("2024-02-29T10:00:00+08:00", "2024-05-29T10:00:00+08:00")]
    [InlineData("2026-01-31T23:59:59+08:00", "2026-04-30T23:59:59+08:00")]
    [InlineData("2026-02-28T16:30:00Z", "2026-06-01T00:30:00+08:00")] // the first of March in Shanghai already
    public void His_time_is_calendar_months_of_the_showroom(string maintained, string lapses)
    {
        var last = At(lapses);

        Assert.Equal(last, OwnershipClock.LapsesAt(At(maintained), 3, s_shanghai));
        Assert.False(OwnershipClock.HasLapsed(At(maintained), 3, s_shanghai, last)); // exactly three months: not yet
        Assert.True(OwnershipClock.HasLapsed(At(maintained), 3, s_shanghai, last.AddTicks(1)));
    }

    [Theory]
    [Trait("Rule", "OWN-06")]
    [InlineData("2025-12-29T02:30:00+01:00", "2026-03-29T01:30:00Z")] // 02:30 is skipped that night: half past three summer time
    [InlineData("2026-07-25T02:30:00+02:00", "2026-10-25T01:30:00Z")] // 02:30 comes twice that night: the second
    [InlineData("2026-01-15T10:00:00+01:00", "2026-04-15T10:00:00+02:00")]
    public void When_the_clocks_change_the_owner_loses_no_hour(string maintained, string lapses) =>
        Assert.Equal(At(lapses), OwnershipClock.LapsesAt(At(maintained), 3, s_berlin));

    [Fact]
    [Trait("Rule", "OWN-18")]
    public void At_three_quarters_of_his_time_a_customer_is_at_risk()
    {
        var (kept, owner) = (At("2026-03-01T10:00:00+08:00"), new SalespersonId("ada")); // 92 days: 69 of them
        OwnershipStanding On(string moment, SalespersonId? of) => OwnershipClock.Standing(of, kept, 3, 75, s_shanghai, At(moment));

        Assert.Equal(OwnershipStanding.Safe, On("2026-05-09T09:59:59+08:00", owner));
        Assert.Equal(OwnershipStanding.AtRisk, On("2026-05-09T10:00:00+08:00", owner));
        Assert.Equal(OwnershipStanding.AtRisk, On("2026-06-01T10:00:00+08:00", owner));
        Assert.Equal(OwnershipStanding.Transferable, On("2026-06-01T10:00:01+08:00", owner));
        Assert.Equal(OwnershipStanding.Nobodys, On("2026-06-01T10:00:01+08:00", null));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
