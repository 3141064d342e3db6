using System.Reflection;
using Orleans;
using SalesFloor.FrontDesk;
using SalesFloor.People;

namespace SalesFloor.Tests.House;

/// <summary>Nothing that a screen or an address can reach is without a named action.</summary>
public sealed class ThePermissions
{
    // How access itself is asked; there is nothing behind it to guard.
    private static readonly Type[] s_access = [typeof(IAccess), typeof(IFloorGrains)];

    private static readonly Assembly s_contract = typeof(IFrontDeskGrain).Assembly;

    [Fact]
    public void Every_method_of_every_grain_and_reader_has_an_action_or_is_the_floors_own()
    {
        var methods = s_contract.GetTypes()
            .Where(type => type.IsInterface && !typeof(IGrainObserver).IsAssignableFrom(type) && !s_access.Contains(type))
            .SelectMany(type => type.GetMethods().Where(method => !method.IsSpecialName));

        Assert.Empty(methods.Where(method => !ActionTable.Knows(method, out _)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}: no row in src/Grains/People/ActionTable.cs"));
    }

    [Fact]
    public void Every_action_is_somebodys_to_do() =>
        Assert.DoesNotContain(Enum.GetValues<FloorAction>(), action => Enum.GetValues<Showrooms.Role>().All(role => PermissionMatrix.Of(action, role) == Reach.Nowhere));
}
