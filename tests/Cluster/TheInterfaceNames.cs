using System.Reflection;
using Orleans;
using Orleans.Runtime;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.Cluster;

/// <summary>The names under which silos and webs of different builds call each other. They are written out, and frozen in tests/Cluster/interface-names.txt.</summary>
public sealed class TheInterfaceNames
{
    private const string List = "tests/Cluster/interface-names.txt";

    private static readonly List<Type> s_called = [.. typeof(IFrontDeskGrain).Assembly.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    [Fact]
    public void Every_interface_and_every_method_that_is_called_from_elsewhere_has_a_name_of_its_own()
    {
        Assert.NotEmpty(s_called);
        Nothing.In(s_called.Where(type => Name(type) is null).Select(type => $"{type}: no [Alias]"));
        Nothing.In(s_called.SelectMany(type => type.GetMethods()).Where(method => Name(method) is null).Select(method => $"{method.DeclaringType}.{method.Name}: no [Alias]"));
        Nothing.In(s_called.GroupBy(Name).Where(same => same.Count() > 1).Select(same => $"{same.Key}: two interfaces"));
        Nothing.In(s_called.SelectMany(type => type.GetMethods().GroupBy(Name).Where(same => same.Count() > 1).Select(same => $"{type}.{same.Key}: two methods")));
    }

    [Fact]
    public void The_names_are_those_of_the_list()
    {
        var now = s_called.Select(type => $"{Name(type)} {string.Join(' ', type.GetMethods().Select(Name).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal).ToList();
        var frozen = Repository.Lines(List).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Nothing.In(frozen.Except(now).Select(lost => $"{List} has what the code no longer has; a process of another build still calls it so.\n{lost}")
            .Concat(now.Except(frozen).Select(added => $"The code has what {List} lacks. Add this line to it.\n{added}")));
    }

    private static string? Name(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(false)?.Alias;
}
