using SalesFloor.Calls;
using SalesFloor.Dashboard.Telephone;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class DayScreensTests
{
    [Theory]
    [InlineData(0, Light.Good)]
    [InlineData(179, Light.Good)]
    [InlineData(180, Light.Near)]
    [InlineData(239, Light.Near)]
    [InlineData(240, Light.Over)]
    [Trait("Rule", "FD-11")]
    public void A_call_is_amber_from_the_third_minute_and_red_from_the_fourth(int seconds, Light light) => Assert.Equal(light, Lights.OfCall(TimeSpan.FromSeconds(seconds), CallRules.Default));

    [Fact]
    [Trait("Rule", "FD-11")]
    public async Task The_desk_has_its_six_lines_before_it_with_their_time_and_light()
    {
        var page = await Painting.Of<LinesBar>("en", new() { ["Lines"] = new CallLines([ScriptedDays.Call], [], [], CallRules.Default), ["Now"] = SampleFloors.TenInTheMorning });

        Assert.Equal(["free", "Near", "free", "free", "free", "free"], page.QuerySelectorAll("[data-light]").Select(line => line.GetAttribute("data-light")));
        Assert.Contains("● 3:30", page.Text("line-2"), StringComparison.Ordinal);
    }
}
