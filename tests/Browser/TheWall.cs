using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class TheWall(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private static readonly string[] s_scenes = ["floor", "day", "leaders", "targets"];

    [Fact]
    [Trait("Rule", "X-37")]
    public async Task No_scene_holds_a_customers_name_or_any_part_of_his_number()
    {
        var hall = await Program.Open(2);
        var (received, offered, waits) = (Program.Phone(), Program.Phone(), Program.Phone());
        await hall.Accept(await hall.Arrive(received, "诸葛秘"));
        await hall.Arrive(offered, "司马秘");
        await hall.Arrive(waits, "欧阳秘");
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.Sees("visits", "欧阳秘");
        var wall = await Window(Sizes.Wall);

        foreach (var scene in s_scenes)
        {
            await wall.Open(new Uri(hall.Address, hall.Wall(scene)));
            await wall.Sees($"scene-{scene}");
            var (all, words) = (await wall.Page.ContentAsync(), await wall.Words());
            Assert.DoesNotContain("秘", all, StringComparison.Ordinal);
            foreach (var phone in new[] { received, offered, waits })
            {
                Assert.DoesNotContain(phone, all, StringComparison.Ordinal);
                Assert.DoesNotContain("139****", all, StringComparison.Ordinal);
                Assert.DoesNotContain(phone[^4..], words, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(3840, 2160)]
    public async Task Every_scene_of_a_full_hall_fits_and_is_read_from_five_metres(int width, int height)
    {
        var hall = await Program.Open(10, 4);
        for (var at = 0; at < 19; at++)
        {
            var visit = await hall.Arrive();
            if (at < 6) await hall.Accept(visit);
        }
        var wall = await Window((width, height));
        var smallest = 42.66 * height / 1080; // 32 pt on 1080 lines

        foreach (var scene in s_scenes)
        {
            await wall.Open(new Uri(hall.Address, hall.Wall(scene)));
            await wall.Sees($"scene-{scene}");
            await wall.Sees("rotation-strip");
            Assert.Equal((scene, "[]"), (scene, (await Small(wall, smallest)).ToString()));
            Assert.Equal((scene, "[]"), (scene, (await Cut(wall)).ToString()));
        }
        await wall.Open(new Uri(hall.Address, hall.Wall("day")));
        var numeral = await wall["scene-day"].Locator("dd").First.EvaluateAsync<double>("it => parseFloat(getComputedStyle(it).fontSize)");
        Assert.True(numeral >= 96.0 * height / 1080, $"the day's figures are {numeral} px high");
    }

    [Theory]
    [Trait("Rule", "BRD-03")]
    [InlineData(1920, 1080)]
    [InlineData(3840, 2160)]
    public async Task The_targets_of_forty_reps_fit_are_read_from_five_metres_and_name_nobody_who_is_behind(int width, int height)
    {
        var hall = await Program.OpenCrowd();
        await hall.Aims("new-customers", 80, 2, rep => rep < 24 ? "group-1" : "group-2");
        for (var at = 0; at < 12; at++) await hall.Accept(await hall.Arrive(Program.Phone()));
        foreach (var language in new[] { "zh-CN", "en-GB" })
        {
            var wall = await Window((width, height), language);
            await wall.Open(new Uri(hall.Address, hall.Wall("targets")));
            await wall.Sees("wall-attainment", "15");
            await wall.Sees("wall-target-others", "32");
            Assert.Equal("[]", (await Small(wall, 42.66 * height / 1080)).ToString());
            Assert.Equal("[]", (await Cut(wall)).ToString());
            Assert.Equal(8, await wall["wall-target-rep"].CountAsync());
            var numeral = await wall["wall-attainment"].EvaluateAsync<double>("it => parseFloat(getComputedStyle(it).fontSize)");
            Assert.True(numeral >= 96.0 * height / 1080, $"the attainment is {numeral} px high");
            await Photographs.Save(wall, $"targets/wall-crowd-{width}-{language[..2]}");
        }
    }

    [Fact]
    public async Task The_scenes_follow_each_other_by_themselves_and_each_keeps_the_strip()
    {
        var hall = await Program.Open();
        var wall = await Open($"/wall/{hall.Id}", Sizes.Wall);
        var scene = await wall["wall"].GetAttributeAsync("data-scene");

        await Expect(wall["wall"]).Not.ToHaveAttributeAsync("data-scene", scene!, new() { Timeout = 25_000 });
        await wall.Sees("strip-1", "艾达");
        await wall.WasNeverReloaded();
    }

    [Fact]
    [Trait("Rule", "BRD-01")]
    [Trait("Rule", "BRD-07")]
    [Trait("Rule", "I-20")]
    [Trait("Rule", "X-37")]
    public async Task A_signed_deal_is_over_the_whole_wall_within_a_moment_and_gone_after_six_seconds_and_counts_in_the_ranking()
    {
        var hall = await Program.OpenStaffed();
        var phone = Program.Phone();
        var rep = hall.Reps[await hall.HasBeenHere(phone, "诸葛秘")];
        var wall = await Open(hall.Wall("leaders"), Sizes.Wall);
        var quiet = await Open(hall.Wall("leaders") + "&quiet=00:00-00:00", Sizes.Wall);
        var ranking = await Open($"{hall.Leaderboard}&metric=SalesAmount&rep={rep.Id}", Sizes.Phone, "en-GB");
        await ranking.Sees("ranking-empty");

        await hall.Sells(phone, rep.Id.Value, "Sedan 1.5T", 268_800m);

        await wall.Sees("celebration", rep.Name.Zh);
        await wall.Sees("celebration", "27万");
        Assert.DoesNotContain("秘", await wall.Page.ContentAsync(), StringComparison.Ordinal);
        await Photographs.Save(wall, "ways/celebration");
        await Expect(quiet["celebration"]).ToHaveCountAsync(0);
        await wall.SeesNo("celebration");
        await ranking.SeesPart($"[data-test=ranking-row][data-id='{rep.Id}'][data-rank='1'][data-value^='268800']");
        await ranking.Sees("ranking-mine", "You are the first");
        await Photographs.Save(ranking, "ways/ranking", whole: true);
        await ranking.WasNeverReloaded();
    }

    // Words that are seen, in letters smaller than that.
    private static Task<JsonElement> Small(Screen wall, double pixels) => Of(wall, """
        least => [...document.querySelectorAll('[data-test=wall] *')]
            .filter(it => [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()) && it.checkVisibility() && !it.closest('.sr'))
            .map(it => [it.innerText, parseFloat(getComputedStyle(it).fontSize)])
            .filter(([, size]) => size < least)
        """, pixels);

    // Whatever reaches out of the screen or of a box that cuts it off below.
    private static Task<JsonElement> Cut(Screen wall) => Of(wall, """
        () => {
            const seen = [...document.querySelectorAll('[data-test=wall] *')].filter(it => it.checkVisibility());
            const out = seen.filter(it => { const box = it.getBoundingClientRect(); return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1; });
            const cut = seen.filter(it => ['hidden', 'auto', 'scroll'].includes(getComputedStyle(it).overflowY) && it.scrollHeight > it.clientHeight + 2 && getComputedStyle(it).textOverflow !== 'ellipsis');
            const bars = document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight ? ['the page scrolls'] : [];
            return [...bars, ...out.concat(cut).map(it => it.outerHTML.slice(0, 120))];
        }
        """, null);

    private static async Task<JsonElement> Of(Screen wall, string script, object? argument) => (await wall.Page.EvaluateAsync(script, argument))!.Value;
}
