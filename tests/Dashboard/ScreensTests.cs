using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Board;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Finish;
using SalesFloor.Dashboard.Leaderboard;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Dashboard.Wall;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class ScreensTests
{
    private static readonly DateTimeOffset s_now = SampleFloors.TenInTheMorning;
    private static readonly FloorSnapshot s_floor = SampleFloors.Of(s_now);

    [Fact]
    public async Task The_desk_shows_every_rep_with_state_sign_place_and_balance()
    {
        var page = await Painting.Of<RepTiles>("en", new() { ["Floor"] = s_floor, ["Now"] = s_now });
        Assert.Equal(12, page.All("rep").Length);
        var li = page.QuerySelector("[data-test=rep][data-rep=rep-02]")!;
        Assert.Equal("WithCustomer", li.GetAttribute("data-state"));
        Assert.Contains("● with visitor #12 14:30", li.TextContent, StringComparison.Ordinal);
        Assert.Contains("+0.8", li.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "BRD-04")]
    public async Task Whoever_supervises_sees_who_is_with_whom_since_when_and_what_calls_for_him()
    {
        var page = await Painting.Of<SalesFloor.Dashboard.Scores.FloorNow>("en", new() { ["Floor"] = s_floor, ["Now"] = s_now });

        Assert.All(s_floor.Visits.Where(visit => visit.Status == VisitStatus.Received), visit => Assert.Contains($"#{visit.Ticket} ", page.QuerySelector($"[data-test=rep][data-rep={visit.Rep}]")!.TextContent, StringComparison.Ordinal));
        var problems = page.All("floor-problem").Select(one => one.TextContent.Trim()).ToArray();
        Assert.Equal(s_floor.Visits.Count(visit => visit.Status is VisitStatus.WaitingForTurn or VisitStatus.WaitingForOwner or VisitStatus.AtTheDesk && s_now - visit.Since >= TimeSpan.FromMinutes(5)), problems.Count(problem => problem.Contains("has waited", StringComparison.Ordinal)));
        Assert.Equal("▼ Visitor #20 has waited 8:00", problems[0]); // the longest first

        var later = await Painting.Of<SalesFloor.Dashboard.Scores.FloorNow>("en", new() { ["Floor"] = s_floor, ["Now"] = s_now.AddHours(2) });
        Assert.Contains(later.All("floor-problem"), problem => problem.TextContent.Contains("Visitor #12 has been with", StringComparison.Ordinal));
        Assert.Empty((await Painting.Of<SalesFloor.Dashboard.Scores.FloorNow>("en", new() { ["Floor"] = SampleFloors.Empty(s_now), ["Now"] = s_now })).All("floor-problem"));
    }

    [Fact]
    public async Task Forty_reps_and_thirty_visitors_are_all_there()
    {
        var crowd = SampleFloors.Of(s_now, reps: 40, waiting: 30);
        Assert.Equal(40, (await Painting.Of<RepTiles>("zh", new() { ["Floor"] = crowd, ["Now"] = s_now })).All("rep").Length);
        Assert.Equal(32, (await Painting.Of<VisitList>("zh", new() { ["Floor"] = crowd, ["Now"] = s_now, ["Visits"] = crowd.Visits })).All("visit").Length);
    }

    [Theory]
    [InlineData("en", "No rep belongs to this showroom yet.")]
    [InlineData("zh", "这个展厅还没有业务员。")]
    public async Task An_empty_floor_says_so_in_words(string language, string words)
    {
        var empty = SampleFloors.Empty(s_now);
        Assert.Equal(words, (await Painting.Of<RepTiles>(language, new() { ["Floor"] = empty, ["Now"] = s_now })).Text("reps-empty"));
        Assert.NotEmpty((await Painting.Of<VisitList>(language, new() { ["Floor"] = empty, ["Now"] = s_now, ["Visits"] = empty.Visits })).Text("visits-empty"));
        Assert.NotEmpty((await Painting.Of<LeaderboardTable>(language, new() { ["Floor"] = empty, ["Rows"] = empty.Leaderboard })).Text("leaderboard-empty"));
        Assert.NotEmpty((await Painting.Of<RotationStrip>(language, new() { ["Floor"] = empty })).Text("strip-nobody"));
        Assert.NotEmpty((await Painting.Of<FloorNotice>(language, new() { ["State"] = new FloorState(null, s_now), ["Showroom"] = new ShowroomId("x") })).Text("floor-notice"));
    }

    [Fact]
    public async Task A_wait_carries_colour_and_sign()
    {
        var page = await Painting.Of<VisitList>("en", new() { ["Floor"] = s_floor, ["Now"] = s_now, ["Visits"] = s_floor.Visits });
        var first = page.All("visit-time")[0];
        Assert.Contains("over", first.ClassName!, StringComparison.Ordinal);
        Assert.StartsWith("▼ 8:00", first.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "fresh")]
    [InlineData(11, "late")]
    [InlineData(61, "stopped")]
    public async Task The_strip_says_when_it_was_updated_and_how_old_it_is(int seconds, string freshness)
    {
        var page = await Painting.Of<LinkStrip>("zh", new() { ["State"] = new FloorState(s_floor, s_now), ["Now"] = s_now.AddSeconds(seconds) });
        Assert.Equal("更新于 10:00:00", page.Text("updated"));
        Assert.Equal(freshness, page.All("link")[0].GetAttribute("data-freshness"));
    }

    [Fact]
    public async Task The_wall_names_no_visitor_and_no_number()
    {
        var page = await Painting.Of<FloorScene>("zh", new() { ["Floor"] = s_floor, ["Now"] = s_now });
        var text = page.Body!.InnerHtml;
        Assert.NotEmpty(page.All("wall-waiting"));
        foreach (var visit in s_floor.Visits)
        {
            if (visit.VisitorName is { } name) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            if (visit.MaskedPhone is { } phone) Assert.DoesNotContain(phone, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_wall_names_the_first_five_and_nobody_behind()
    {
        var page = await Painting.Of<LeadersScene>("en", new() { ["Floor"] = s_floor });
        Assert.Equal(["rep-01", "rep-02", "rep-03", "rep-04", "rep-05"], page.All("wall-leader").Select(row => row.GetAttribute("data-rep")!));
    }

    [Fact]
    public void The_wall_shows_each_scene_for_eighteen_seconds()
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(54_000_000);
        Assert.Equal([WallScene.Floor, WallScene.Floor, WallScene.Day, WallScene.Leaders, WallScene.Floor], new[] { 0, 17, 18, 36, 54 }.Select(second => WallScenes.At(start.AddSeconds(second))));
    }

    [Fact]
    public async Task An_offer_shows_the_seconds_that_are_left_and_names_the_visitor_to_his_rep()
    {
        var offer = MyFloor.Of(s_floor, SampleFloors.RepId(0))!.Offer!;
        var page = await Painting.Of<OfferCard>("en", new() { ["Floor"] = s_floor, ["Offer"] = offer, ["Now"] = s_now.AddSeconds(8) });
        Assert.Equal("30", page.Text("offer-seconds"));
        Assert.Contains("林女士", page.Text("offer"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_that_went_by_stays_with_its_new_rep()
    {
        var before = MyFloor.Of(s_floor, SampleFloors.RepId(0));
        var visits = s_floor.Visits.Replace(before!.Offer!, before.Offer! with { Rep = SampleFloors.RepId(2) });
        var after = s_floor with { Visits = visits, At = s_now.AddSeconds(60) };
        var passed = MyFloor.Passed(before, MyFloor.Of(after, SampleFloors.RepId(0)), after);
        Assert.Equal((18, SampleFloors.RepId(2), false), (passed!.Ticket, passed.To, passed.Closed));
        Assert.Null(MyFloor.Passed(before, MyFloor.Of(s_floor, SampleFloors.RepId(0)), s_floor));
    }

    [Fact]
    public void An_owner_sees_who_waits_for_him() => Assert.Equal([21], MyFloor.Of(s_floor, SampleFloors.RepId(7))!.WaitingForMe.Select(visit => visit.Ticket));

    [Fact]
    public async Task A_refusal_stands_beside_its_field_in_words()
    {
        var visit = s_floor.Visits.First(one => one.Status == VisitStatus.Received);
        var page = await Painting.Of<FinishForm>("zh", new() { ["Visit"] = visit, ["Actor"] = "desk", ["Last"] = new FinishTry(VisitRefusal.SourceMissing) });
        Assert.Contains("FD-06", page.QuerySelector("[data-test=finish-source] [data-test=field-error]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.All("field-error"));
    }

    [Fact]
    public async Task Every_refusal_of_a_visit_is_shown_somewhere_in_the_form()
    {
        var visit = s_floor.Visits.First(one => one.Channel == Channel.Call);
        foreach (var refusal in Enum.GetValues<VisitRefusal>())
        {
            var page = await Painting.Of<FinishForm>("en", new() { ["Visit"] = visit, ["Actor"] = "desk", ["Last"] = new FinishTry(refusal) });
            Assert.Contains(Painting.Words.Of(refusal), page.Text("field-error"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_floors_list_shows_everybody_the_turns_of_everybody()
    {
        var page = await Painting.Of<FloorList>("en", new() { ["Floor"] = s_floor, ["Me"] = SampleFloors.RepId(1) });
        Assert.Equal(12, page.QuerySelectorAll("[data-test=floor-list] tbody tr").Length);
        Assert.Equal("rep-02", page.QuerySelector("[aria-current=true]")!.GetAttribute("data-rep"));
    }

    [Fact]
    public void A_named_rep_is_found_in_either_script_those_that_begin_so_first()
    {
        Assert.Equal("rep-01", RepNames.Matching(s_floor, "wang")[0].Id.Value);
        Assert.Equal("rep-05", RepNames.Matching(s_floor, "欧阳")[0].Id.Value);
        Assert.Empty(RepNames.Matching(s_floor, "nobody"));
    }
}
