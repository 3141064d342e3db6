using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>A wall hangs there for days and nobody touches it: while the floor changes every second its page must not grow. Half an hour by command: <c>SALESFLOOR_SOAK=30 dotnet test tests/Browser --filter FullyQualifiedName~AWallUnattended</c>.</summary>
public sealed class AWallUnattended(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    // One round of all scenes, so that what is loaded once is loaded before it is measured.
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Half_an_hour_of_changes_leaves_the_page_as_large_as_it_was()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("SALESFLOOR_SOAK") ?? "0", CultureInfo.InvariantCulture);
        Assert.SkipWhen(minutes <= 0, "SALESFLOOR_SOAK=30 lets a wall run for thirty minutes.");
        var hall = await Program.Open(8);
        var wall = await Open($"/wall/{hall.Id}", Sizes.Wall);
        var devtools = await wall.Page.Context.NewCDPSessionAsync(wall.Page);
        await devtools.SendAsync("HeapProfiler.enable");

        await Live(hall, s_round);
        var before = await Size(devtools);
        var changes = await Live(hall, TimeSpan.FromMinutes(minutes));
        var after = await Size(devtools);

        TestContext.Current.TestOutputHelper?.WriteLine($"{changes} changes in {minutes} min: heap {before.Heap / 1024:N0} KB → {after.Heap / 1024:N0} KB, nodes {before.Nodes} → {after.Nodes}, listeners {before.Listeners} → {after.Listeners}");
        Assert.True(after.Heap < before.Heap * 1.25 + 1_000_000, $"the heap grew from {before.Heap} to {after.Heap} bytes");
        Assert.True(after.Nodes < before.Nodes * 1.5 + 500, $"the page grew from {before.Nodes} to {after.Nodes} nodes");
        Assert.True(after.Listeners < before.Listeners * 1.5 + 100, $"the page grew from {before.Listeners} to {after.Listeners} listeners");
        await wall.WasNeverReloaded();
        Assert.Equal("fresh", await wall.Page.EvaluateAsync<string>("document.documentElement.dataset.link"));
    }

    private static async Task<int> Live(Showroom hall, TimeSpan time)
    {
        var (since, visitors) = (Stopwatch.GetTimestamp(), 0);
        using var next = new PeriodicTimer(s_between);
        while (Stopwatch.GetElapsedTime(since) < time && await next.WaitForNextTickAsync())
        {
            visitors++;
            var visit = await hall.Arrive();
            await hall.Accept(visit);
            await hall.Finish(visit, visitors % 4 == 0 ? "appointment" : "follow-up");
        }

        return visitors * 3;
    }

    private static async Task<(double Heap, int Nodes, int Listeners)> Size(ICDPSession devtools)
    {
        for (var time = 0; time < 3; time++) await devtools.SendAsync("HeapProfiler.collectGarbage");
        var heap = (await devtools.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
        var page = (await devtools.SendAsync("Memory.getDOMCounters"))!.Value;
        return (heap, page.GetProperty("nodes").GetInt32(), page.GetProperty("jsEventListeners").GetInt32());
    }
}
