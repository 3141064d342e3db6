using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.Cluster;

/// <summary>The ADO.NET provider asks of each key whether it is a Guid, then whether it is a number, and stores only what is neither as the text that our statements look for. Asked of the real code.</summary>
public sealed class TheKeysOfOurGrains
{
    private static readonly Assembly s_real = new AssemblyLoadContext("orleans").LoadFromAssemblyPath(RealOrleans.Paths.Single(path => path.EndsWith("Core.Abstractions.dll", StringComparison.Ordinal)));

    // Names of showrooms and people that are hexadecimal themselves, and a number with the sign behind which Orleans keeps an extension.
    public static TheoryData<string> Keys =>
    [
        GrainKeys.Desk(new ShowroomId("beef")),
        GrainKeys.Board(new ShowroomId("0")),
        GrainKeys.Showroom(new ShowroomId("abc")),
        GrainKeys.Queue(new ShowroomId("1"), new GroupId("2"), Channel.Call),
        GrainKeys.Compensation(new ShowroomId("2")),
        GrainKeys.Calls(new ShowroomId("3")),
        GrainKeys.Day(new ShowroomId("4")),
        GrainKeys.Disputes(new ShowroomId("5")),
        GrainKeys.Targets(new CompanyId("6"), 2026),
        GrainKeys.Rep(new SalespersonId("ada")),
        GrainKeys.Customer(new CustomerId("00000000000000000000000000000000")),
        GrainKeys.Identity(IdentityKind.Phone, "+8613800000000"),
        GrainKeys.Identity(IdentityKind.Company, "20235"),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void A_key_of_ours_is_text_to_the_provider(string key)
    {
        Assert.False(Is("TryGetGuidKey", key));
        Assert.False(Is("TryGetIntegerKey", key));
    }

    [Fact]
    public void A_key_without_a_prefix_could_be_taken_for_a_number() => Assert.True(Is("TryGetIntegerKey", "beef"));

    private static bool Is(string question, string key)
    {
        var ask = Real("GrainIdKeyExtensions").GetMethods().Single(method => method.Name == question && method.GetParameters().Length == 3);
        var id = Activator.CreateInstance(Real("GrainId"), Activator.CreateInstance(Real("GrainType"), Span("grain")), Span(key));
        return (bool)ask.Invoke(null, [id, null, null])!;
    }

    // With a hash of our own: the real one is computed by an assembly that is not here, and plays no part in the question.
    private static object? Span(string text) =>
        Real("IdSpan").GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [typeof(byte[]), typeof(int)])!.Invoke([Encoding.UTF8.GetBytes(text), 1]);

    private static Type Real(string name) => s_real.GetType($"Orleans.Runtime.{name}", throwOnError: true)!;
}
