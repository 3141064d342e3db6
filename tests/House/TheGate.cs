using System.Reflection;
using Microsoft.AspNetCore.Components;
using Orleans;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Silo.Api;

namespace SalesFloor.Tests.House;

/// <summary>No way from a screen or an address leads past the gate.</summary>
public sealed class TheGate
{
    // What hands the floor to all screens of a process; who may look at it is asked of each of them.
    private static readonly string[] s_sharedByAll = ["FloorFeed", "FloorWatch"];

    [Fact]
    public void No_screen_and_no_address_asks_for_the_grains_themselves()
    {
        var types = typeof(PageActions).Assembly.GetTypes().Concat(typeof(FloorApi).Assembly.GetTypes().Where(type => type.Namespace is "SalesFloor.Silo.Api" or "SalesFloor.Silo.Live"));

        var past = types.Where(type => !s_sharedByAll.Contains((type.DeclaringType ?? type).Name)).SelectMany(type => type
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>().Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IGrainFactory)))
            .Select(method => $"{type.Name}.{method.Name}"));

        Assert.Empty(past);
    }

    [Fact]
    public void Every_page_has_an_action()
    {
        var pages = typeof(PageActions).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), false)).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !PageActions.Knows(page, out _) && !PageActions.Free.Contains(page)).Select(page => $"{page.Name}: no row in src/Dashboard/Screens/PageActions.cs"));
    }
}
