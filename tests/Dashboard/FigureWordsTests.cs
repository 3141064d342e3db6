using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Preview;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.Dashboard;

public sealed class FigureWordsTests
{
    [Theory]
    [InlineData("1.24", "+1.2")]
    [InlineData("-0.75", "−0.8")]
    [InlineData("0.04", "0")]
    [InlineData("-0.04", "0")]
    [InlineData("12", "+12")]
    public void A_balance_has_one_decimal_and_a_sign(string turns, string shown) =>
        Assert.Equal(shown, FigureWords.Balance(decimal.Parse(turns, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Parts_of_a_turn_are_shown_as_turns() => Assert.Equal("+1.5", FigureWords.BalanceOfParts(TurnParts.PerTurn * 3 / 2));

    [Theory]
    [InlineData("en", "1.2 owed", "0.8 ahead", "even")]
    [InlineData("zh", "欠 1.2", "超 0.8", "持平")]
    public void A_balance_can_be_said(string language, string owed, string ahead, string even)
    {
        using var spoken = new Spoken(language);
        Assert.Equal([owed, ahead, even], [Painting.Words.BalanceInWords(1.2m), Painting.Words.BalanceInWords(-0.8m), Painting.Words.BalanceInWords(0)]);
    }

    [Theory]
    [InlineData(-3, "0:00")]
    [InlineData(65, "1:05")]
    [InlineData(3599, "59:59")]
    [InlineData(3845, "1:04:05")]
    [InlineData(86_399, "23:59:59")]
    [InlineData(90_000, "1 d 1 h")]
    [InlineData(1_740_691, "20 d 3 h")]
    public void A_running_time_gets_hours_and_days_when_it_needs_them(int seconds, string shown)
    {
        using (new Spoken("en")) Assert.Equal(shown, FigureWords.Running(TimeSpan.FromSeconds(seconds)));
        if (seconds < 0) return;
        using (new Spoken("zh")) Assert.Equal(shown.Replace(" d ", "天", StringComparison.Ordinal).Replace(" h", "小时", StringComparison.Ordinal), FigureWords.Running(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("en", "Thu 5 Mar 2026")]
    [InlineData("zh", "2026年3月5日 周四")]
    public void A_date_is_written_as_the_language_writes_it(string language, string shown)
    {
        using var spoken = new Spoken(language);
        Assert.Equal(shown, new DateOnly(2026, 3, 5).InWords());
    }

    [Fact]
    public void Times_are_those_of_the_showroom()
    {
        var floor = SampleFloors.Of(SampleFloors.TenInTheMorning);
        Assert.Equal("10:00:00", floor.Clock(SampleFloors.TenInTheMorning.ToUniversalTime()));
        Assert.Equal("02:00", (floor with { TimeZone = "Nowhere/Atall" }).HourAndMinute(SampleFloors.TenInTheMorning));
    }

    [Theory]
    [InlineData(0, Light.Good)]
    [InlineData(120, Light.Good)]
    [InlineData(121, Light.Near)]
    [InlineData(300, Light.Near)]
    [InlineData(301, Light.Over)]
    public void A_wait_turns_amber_after_two_minutes_and_red_after_five(int seconds, Light light) => Assert.Equal(light, Lights.OfWait(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, Freshness.Fresh)]
    [InlineData(10, Freshness.Fresh)]
    [InlineData(11, Freshness.Late)]
    [InlineData(60, Freshness.Late)]
    [InlineData(61, Freshness.Stopped)]
    public void Silence_makes_a_screen_late_after_ten_seconds_and_stopped_after_a_minute(int seconds, Freshness expected) =>
        Assert.Equal(expected, Lights.OfSilence(SampleFloors.TenInTheMorning, SampleFloors.TenInTheMorning.AddSeconds(seconds)));

    [Fact]
    public void A_screen_that_never_heard_says_so() => Assert.Equal(Freshness.NeverHeard, Lights.OfSilence(null, SampleFloors.TenInTheMorning));

    [Fact]
    public void No_state_is_told_by_colour_alone()
    {
        foreach (var light in Enum.GetValues<Light>()) Assert.False(string.IsNullOrEmpty(light.Sign()) || string.IsNullOrEmpty(light.Style()));
        foreach (var state in Enum.GetValues<RepState>()) Assert.False(string.IsNullOrEmpty(state.Sign()) || string.IsNullOrEmpty(state.Style()));
        Assert.Equal(Enum.GetValues<Light>().Length, Enum.GetValues<Light>().Select(light => light.Sign()).Distinct().Count());
    }

    [Fact]
    public void Whoever_is_with_a_visitor_is_so_whatever_he_says()
    {
        var rep = SampleFloors.Of(SampleFloors.TenInTheMorning).Reps[0];
        foreach (var says in Enum.GetValues<Presence>())
        {
            Assert.Equal(RepState.WithCustomer, (rep with { Says = says, Is = Engagement.WithCustomer }).State());
            Assert.NotEqual(RepState.WithCustomer, (rep with { Says = says, Is = Engagement.Free }).State());
        }
    }

    [Fact]
    public void A_name_missing_in_one_script_is_shown_in_the_other()
    {
        using var spoken = new Spoken("en");
        Assert.Equal("王芳", new BilingualName("王芳", "").InWords());
    }
}
