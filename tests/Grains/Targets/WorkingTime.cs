using System.Globalization;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class WorkingTime
{
    private static readonly TimeZoneInfo s_shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly WorkCalendar s_office = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))],
        [new(new(2026, 10, 1), "National Day")], [new(new(2026, 10, 10), [new(new(10, 0), new(16, 0))])], 50);

    [Theory, Trait("Rule", "TGT-03")]
    [InlineData("2026-10-05T08:59:59+08:00", "0")]
    [InlineData("2026-10-05T09:00:00+08:00", "0")]
    [InlineData("2026-10-05T10:00:00+08:00", "0.125")]
    [InlineData("2026-10-05T12:30:00+08:00", "0.375")] // at lunch nothing is lost
    [InlineData("2026-10-05T13:00:00+08:00", "0.375")]
    [InlineData("2026-10-05T18:00:00+08:00", "1")]
    [InlineData("2026-10-05T23:00:00+08:00", "1")]
    public void A_day_passes_with_its_shifts(string now, string elapsed) =>
        Assert.Equal(decimal.Parse(elapsed, CultureInfo.InvariantCulture), s_office.Elapsed(new(2026, 10, 5), s_shanghai, At(now)));

    [Fact, Trait("Rule", "TGT-03")]
    public void A_holiday_has_no_working_time_and_a_day_worked_instead_of_another_has_its_own()
    {
        Assert.False(s_office.Works(new(2026, 10, 1)));
        Assert.True(s_office.Works(new(2026, 10, 10))); // a Saturday
        Assert.Equal(360m, s_office.Weight(APlan.Floor.Duty, null, new(2026, 10, 10)));
        Assert.Equal(0m, s_office.Weight(APlan.Floor.Duty, null, new(2026, 10, 11)));
        Assert.Equal((0m, 1m), (s_office.Elapsed(new(2026, 10, 11), s_shanghai, At("2026-10-10T20:00:00+08:00")), s_office.Elapsed(new(2026, 10, 11), s_shanghai, At("2026-10-11T00:00:00+08:00"))));
    }

    [Fact, Trait("Rule", "TGT-03"), Trait("Rule", "ROT-01")]
    public void A_day_without_duty_weighs_as_much_for_a_group_as_the_calendar_says()
    {
        var (monday, tuesday) = (new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6));
        var (first, second) = (s_office.Weight(APlan.Floor.Duty, new("g1"), monday), s_office.Weight(APlan.Floor.Duty, new("g1"), tuesday));

        Assert.Equal([240m, 480m], new[] { first, second }.Order());
        Assert.Equal(480m, s_office.Weight(APlan.Floor.Duty, null, monday));
    }

    [Fact]
    public void On_the_night_when_the_clocks_change_a_shift_is_as_long_as_it_really_is()
    {
        var night = WorkCalendar.Default with { Shifts = [new(new(1, 0), new(5, 0))] };

        Assert.Equal(1m / 3, night.Elapsed(new(2026, 3, 29), s_berlin, At("2026-03-29T01:00:00Z")), 6); // 3 hours: at two it is three
        Assert.Equal(2m / 5, night.Elapsed(new(2026, 10, 25), s_berlin, At("2026-10-25T01:00:00Z")), 6); // 5 hours: the hour from two comes twice
    }

    [Fact, Trait("Rule", "TGT-03")]
    public void A_calendar_that_contradicts_itself_is_refused()
    {
        Assert.Null(WorkTime.Fault(s_office));
        Assert.Equal("shifts", WorkTime.Fault(s_office with { Shifts = [new(new(9, 0), new(9, 0))] }));
        Assert.Equal("shifts", WorkTime.Fault(s_office with { Shifts = [new(new(9, 0), new(13, 0)), new(new(12, 0), new(18, 0))] }));
        Assert.Equal("offDutyPercent", WorkTime.Fault(s_office with { OffDutyPercent = 101 }));
        Assert.Equal("holidays", WorkTime.Fault(s_office with { Holidays = [new(new(2026, 10, 1), "a"), new(new(2026, 10, 1), "b")] }));
        Assert.Equal([TargetRefusal.NotYours], new APlan().Give("ada", frame => TargetRule.Decide(frame, new SetWorkCalendar(APlan.Main, s_office, new("ada"), "ada"))));
    }

    [Fact, Trait("Rule", "TGT-01"), Trait("Rule", "TGT-02"), Trait("Rule", "TGT-03"), Trait("Rule", "I-13")]
    public void A_year_is_quarters_months_weeks_and_days_and_none_is_lost_or_doubled()
    {
        foreach (var year in new[] { 2024, 2026, 2027 })
        {
            var whole = Periods.Of(PeriodKind.Year, new(year, 6, 1));
            foreach (var kind in new[] { PeriodKind.Quarter, PeriodKind.Month, PeriodKind.Week, PeriodKind.Day })
            {
                var parts = Periods.Within(whole, kind);
                Assert.Equal(whole.Days(), parts.SelectMany(part => part.Days()));
                Assert.All(parts, part => Assert.Equal((part, true), (Periods.Read(part.Text()), Periods.Exists(part))));
            }

            Assert.All(Periods.Within(whole, PeriodKind.Week), week => Assert.Equal(week.From.Month, week.Until.Month));
        }

        Assert.All(new[] { "", "2026-13", "2026-Q5", "2026-10-W30", "26", "2026-02-30", "2026-1", "W41" }, text => Assert.Null(Periods.Read(text)));
    }

    [Fact, Trait("Rule", "TGT-03"), Trait("Rule", "I-13")]
    public void What_is_set_for_a_day_or_week_holds_and_the_rest_of_the_month_is_spread_over_its_working_days()
    {
        TargetPeriod Of(string text) => Periods.Read(text)!;
        var days = TargetDays.Spread([(Of("2026-10"), 210m), (Of("2026-10-W41"), 50m), (Of("2026-10-05"), 30m)], day => s_office.Weight(APlan.Floor.Duty, null, day), 2);

        Assert.Equal(210m, days.In(Of("2026-10")));
        Assert.Equal((50m, 30m), (days.In(Of("2026-10-W41")), days.On(new(2026, 10, 5))));
        Assert.Equal(0m, days.On(new(2026, 10, 1))); // a holiday
        Assert.Equal(0m, days.On(new(2026, 10, 17)));
        Assert.Equal(days.On(new(2026, 10, 13)), days.On(new(2026, 10, 14)));
        Assert.Null(days.On(new(2026, 11, 1)));

        var tooMuch = TargetDays.Spread([(Of("2026-10"), 40m), (Of("2026-10-W41"), 50m)], day => s_office.Weight(APlan.Floor.Duty, null, day), 2);
        Assert.Equal(50m, tooMuch.In(Of("2026-10"))); // never below nothing; the difference is shown by the sums
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
