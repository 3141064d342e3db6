using System.Reflection;
using System.Text.RegularExpressions;
using Orleans;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.House;

/// <summary>What lies in databases and travels between processes: its names are for ever. The list is tests/House/stored-names.txt, a line per name with its members.</summary>
public sealed partial class TheStoredNames
{
    private const string List = "tests/House/stored-names.txt";

    private static readonly Assembly[] s_ours = [typeof(IFrontDeskGrain).Assembly, typeof(VisitArrived).Assembly];
    private static readonly List<Type> s_types = [.. s_ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), false))];

    [Fact]
    public void Everything_that_crosses_a_grain_interface_can_be_serialized_under_a_name()
    {
        var crossing = new HashSet<Type>();
        foreach (var method in s_ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsInterface && typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type)).SelectMany(type => type.GetMethods()))
        {
            Walk(method.ReturnType, crossing);
            foreach (var parameter in method.GetParameters()) Walk(parameter.ParameterType, crossing);
        }

        Assert.Contains(typeof(Arrive), crossing);
        Assert.Empty(crossing.Where(type => !type.IsDefined(typeof(GenerateSerializerAttribute), false)).Select(type => $"{type}: no [GenerateSerializer]"));
        Assert.Empty(crossing.Where(type => Alias(type) is null).Select(type => $"{type}: no [Alias]"));
    }

    [Fact]
    public void Whatever_is_serialized_has_a_name_of_its_own_with_a_version()
    {
        Assert.All(s_types, type => Assert.Matches(@"\.v\d+$", Alias(type)));
        Assert.Empty(s_types.GroupBy(Alias).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void A_name_is_written_out_and_never_made_from_the_name_of_a_class()
    {
        var made = Repository.Files("src/Grains.Interfaces", "*.cs").Concat(Repository.Files("src/Grains", "*.cs"))
            .Where(file => MadeName().IsMatch(Repository.Read(file)));

        Assert.Empty(made);
    }

    [Fact]
    public void Names_and_members_are_those_of_the_list()
    {
        var now = s_types.Select(Line).Order(StringComparer.Ordinal).ToList();
        var frozen = Repository.Lines(List).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.Equal(frozen.Order(StringComparer.Ordinal), frozen);
        var (lost, added) = (frozen.Except(now).FirstOrDefault(), now.Except(frozen).FirstOrDefault());
        Assert.True(lost is null, $"{List} has what the code no longer has. What is stored cannot be renamed: add a new version beside it.\n{lost}");
        Assert.True(added is null, $"The code has what {List} lacks. Add this line to it.\n{added}");
    }

    [Fact]
    public void Members_beside_the_constructor_carry_an_id_for_the_serializer()
    {
        var without = s_types.Where(type => !type.IsEnum).SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null && !property.IsDefined(typeof(IdAttribute)) && !IsOfConstructor(type, property))
            .Select(property => $"{type}.{property.Name}"));

        Assert.Empty(without);
    }

    private static string? Alias(Type type) => type.GetCustomAttribute<AliasAttribute>(false)?.Alias;

    private static string Line(Type type) => type.IsEnum
        ? $"{Alias(type)} {string.Join(' ', Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => $"{Enum.GetName(type, number)}={number}"))}"
        : $"{Alias(type)} {string.Join(' ', type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is not null).Select(property => property.Name).Order(StringComparer.Ordinal))}".TrimEnd();

    private static bool IsOfConstructor(Type type, PropertyInfo property) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));

    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : []) Walk(part, seen);
        if (type.HasElementType) Walk(type.GetElementType()!, seen);
        if (!s_ours.Contains(type.Assembly) || type.IsGenericParameter || typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type) || !seen.Add(type)) return;

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)) Walk(property.PropertyType, seen);
        foreach (var family in s_ours.SelectMany(assembly => assembly.GetTypes()).Where(other => other.BaseType == type)) Walk(family, seen);
    }

    [GeneratedRegex(@"[\[,]\s*Alias\((?!"")")]
    private static partial Regex MadeName();
}
