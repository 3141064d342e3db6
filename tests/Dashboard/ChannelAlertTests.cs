using System.Collections.Immutable;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Dashboard.Wall;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;

namespace SalesFloor.Tests.Dashboard;

public sealed class ChannelAlertTests
{
    private static readonly ImmutableArray<ChannelAlert> s_alerts =
        [new(new(2026, 3, 5), Metric.Visits, LeadSource.Online, AlertSide.More, 31, 12.25m, 8, 0.0001), new(new(2026, 3, 5), Metric.Calls, null, AlertSide.Less, 2, 9m, 8, 0.0005)];

    [Theory]
    [InlineData("zh-CN", "▲ 到店·网络：今日 31，平常 12.3")]
    [InlineData("en-GB", "▲ Visits · Online: 31 today, usually 12.3")]
    [Trait("Rule", "MKT-14")]
    [Trait("Rule", "X-37")]
    public async Task The_wall_says_in_one_line_what_moves_most_and_nothing_of_anybody(string language, string line)
    {
        var wall = await Painting.Of<WallAlerts>(language, new() { ["Alerts"] = s_alerts });

        Assert.Equal(line, wall.Text("wall-alert"));
        Assert.Single(wall.All("wall-alert"));
        Assert.Empty((await Painting.Of<WallAlerts>(language, new() { ["Alerts"] = ImmutableArray<ChannelAlert>.Empty })).All("wall-alert"));
    }

    [Fact]
    [Trait("Rule", "MKT-14")]
    public async Task The_managers_pages_say_all_of_them_with_the_sign_beside_the_colour()
    {
        var page = await Painting.Of<ChannelAlertLines>("en-GB", new() { ["Alerts"] = s_alerts });

        Assert.Equal(["▲", "▼"], page.All("channel-alert").Select(alert => alert.TextContent.Trim()[..1]));
    }
}
