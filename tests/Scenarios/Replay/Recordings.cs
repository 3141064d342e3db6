using SalesFloor.Assignment;
using SalesFloor.Silo.Replay;

namespace SalesFloor.Tests.Replay;

/// <summary>What is wrong with a recording is said in words, and what is right in it happens.</summary>
public sealed class Recordings
{
    [Theory]
    [InlineData("""{"kind":"arrival" """, "unreadable", "line 12: ")]
    [InlineData("""{"kind":"arrival","at":"2026-03-05T09:00:00+08:00","vist":"x"}""", "unreadable", "vist")]
    [InlineData("""{"kind":"arrival","at":"yesterday"}""", "no-moment", "'at' is 'yesterday'; expected is a moment with its offset")]
    [InlineData("""{"kind":"arrival","at":"2026-03-05T09:00:00"}""", "no-moment", "with its offset")]
    [InlineData("""{"kind":"departure","at":"2026-03-05T09:00:00+08:00"}""", "unknown-kind", "expected is presence or arrival")]
    [InlineData("""{"kind":"presence","at":"2026-03-05T09:00:00+08:00","rep":"zoe","presence":"on-floor"}""", "unknown-rep", "'zoe', whom the head does not name")]
    [InlineData("""{"kind":"presence","at":"2026-03-05T09:00:00+08:00","rep":"ada","presence":"here"}""", "unknown-presence", "expected is one of off, on-floor, break")]
    [InlineData("""{"kind":"arrival","at":"2026-03-05T09:00:00+08:00","visit":"7"}""", "no-visit-id", "expected is a UUID")]
    [InlineData("""{"kind":"arrival","at":"2026-03-05T09:00:00+08:00","visit":"00000000-0000-0000-0000-000000000009","channel":"fax"}""", "unknown-channel", "walk-in, call")]
    public void A_row_that_cannot_be_taken_is_refused_with_its_line_and_what_is_expected(string row, string reason, string words)
    {
        var refused = Assert.IsType<ReplayRow.Refused>(Assert.Single(Read(SmallDay.Presence("08:00:00", "ada", "on-floor"), row).Skip(1)));
        Assert.Equal((12, reason), (refused.Line, refused.Reason));
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(43201)]
    public void A_visit_that_lasts_less_than_nothing_or_longer_than_half_a_day_is_refused(int seconds)
    {
        var refused = Assert.IsType<ReplayRow.Refused>(Assert.Single(Read(SmallDay.Arrival("09:00:00", 1, seconds))));
        Assert.Equal($"line 11: 'service_seconds' is {seconds}; expected is 0 to 43200 seconds", refused.Words);
    }

    [Fact]
    public void A_time_that_runs_backwards_is_refused_and_the_time_goes_on_from_the_row_before()
    {
        var rows = Read(SmallDay.Arrival("09:05:00", 1, 60), SmallDay.Arrival("09:04:59", 2, 60), SmallDay.Arrival("09:05:00", 3, 60)).ToArray();

        var refused = Assert.IsType<ReplayRow.Refused>(rows[1]);
        Assert.Equal("line 12: 2026-03-05 09:04:59 is before 2026-03-05 09:05:00, where line 11 has been already", refused.Words);
        Assert.IsType<ReplayRow.Arrival>(rows[2]);
    }

    [Fact]
    public void A_visit_that_arrives_in_two_rows_is_taken_once()
    {
        var refused = Assert.IsType<ReplayRow.Refused>(Read(SmallDay.Arrival("09:05:00", 1, 60), SmallDay.Arrival("09:06:00", 1, 60)).Last());
        Assert.Equal("visit-twice", refused.Reason);
    }

    [Fact]
    public void A_head_without_a_duty_calendar_cannot_be_replayed()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Open([.. SmallDay.Head[..^1], SmallDay.Presence("09:00:00", "ada", "on-floor")]));
        Assert.Equal("the head has no line of kind 'duty'", fault.Message);
    }

    private static ReplayRow[] Read(params string[] rows) => [.. Open([.. SmallDay.Head, .. rows]).Rows()];

    private static ReplayFile Open(string[] lines)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, lines);
        return ReplayFile.Open(path, TurnStrategy.TurnLedger);
    }
}
