using SalesFloor.Tests.Cluster.Metadata;

namespace SalesFloor.Tests.Cluster;

/// <summary>Compiles the program as <c>-p:GrainHost=Orleans</c> does, against the real assemblies that can be had and stand-ins for the others.</summary>
/// <remarks>
/// The stand-ins (folder stand-ins) declare only what the program uses, and are held to the same list and the same calls as the in-process host.
/// Not compiled here: the screens and the two places that speak of them, Program.cs and the hub. What Orleans' own code generator would say stays open.
/// </remarks>
public sealed class TheBuildForACluster(RealOrleans orleans, StandIns standIns) : IClassFixture<StandIns>
{
    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Orleans;
        global using Microsoft.Extensions.Logging; global using System.Net.Http.Json; global using SalesFloor.People;
        """;

    // What no listing and no metadata here shows: a class of the platform's packages, bases without members, and the name of a class of extensions.
    private static readonly string[] s_known = ["System.BinaryData", "Orleans.Serialization.Invocation.ITargetHolder", "Orleans.Serialization.Invocation.IInvokable"];

    [Fact]
    public async Task The_program_compiles_against_the_real_assemblies()
    {
        using var compiler = new Compiler();
        List<string> references = [.. standIns.References];

        await Build(compiler, "Grains.Interfaces", references, "global using Orleans;");
        await Build(compiler, "Grains", references, "global using Orleans; global using Orleans.Runtime; global using Microsoft.Extensions.Logging;");
        await Build(compiler, "Silo", references, WebUsings);
    }

    [Fact]
    public async Task A_call_that_Orleans_does_not_have_is_found()
    {
        using var compiler = new Compiler();
        var planted = compiler.Output("planted") + ".cs";
        await File.WriteAllTextAsync(planted, "static class Planted { static void Wire(Orleans.Hosting.ISiloBuilder silo) => Orleans.Hosting.AdoNetHostingExtensions.UseAdoNetClustering(silo, (string options) => { }); }");

        Assert.NotEmpty(await compiler.Compile("Planted", [planted], standIns.References));
    }

    [Fact]
    public void The_stand_ins_declare_nothing_but_what_is_known()
    {
        var listed = Repository.Lines("tests/Cluster/stand-ins/checked-against-listing.txt").Where(line => line.Length > 0 && line[0] != '#').Select(line => ListingLine.Shape(line.Split(" | ", 2)[1])).ToHashSet();
        foreach (var (name, path) in standIns.Made)
        {
            using var file = new AssemblyFile(path);
            foreach (var type in file.Types.Values.Where(type => !s_known.Contains(type.Name)))
            {
                var same = orleans.Ours.Types.GetValueOrDefault(type.Key);
                Nothing.In(type.Members.Where(member => same?.Members.Select(ListingLine.Shape).Contains(ListingLine.Shape(member)) != true && !listed.Contains(ListingLine.Shape(member)) && !member.EndsWith("();", StringComparison.Ordinal))
                    .Select(member => $"{name}, {type.Key}: {member}"));
            }
        }
    }

    [Fact]
    public void The_stand_ins_are_as_the_real_assemblies_call_them()
    {
        var confirmed = 0;
        foreach (var (name, path) in standIns.Made)
        {
            using var file = new AssemblyFile(path);
            foreach (var call in orleans.All.SelectMany(real => real.Calls()).Where(call => call.Assembly == name && file.Types.ContainsKey(call.Type)))
            {
                var alike = file.Types[call.Type].Callable().Where(method => method.Name == call.Name && method.Takes.Length == call.Takes.Length).Select(method => method.Signature).ToList();
                Assert.True(alike.Count == 0 || alike.Contains(call.Signature), $"{call.CalledBy} calls {call.Type}: {call.Signature}; the stand-in has {string.Join("; ", alike)}");
                confirmed += alike.Count > 0 ? 1 : 0;
            }
        }

        Assert.InRange(confirmed, 25, int.MaxValue);
    }

    private static async Task Build(Compiler compiler, string project, List<string> references, string usings)
    {
        var sources = Repository.Sources($"src/{project}").Where(file => !KnowsScreens(file));
        Nothing.In(await compiler.Compile(project, sources, references, usings));
        references.Add(compiler.Output(project));
    }

    // The screens need a compiler of their own; what wires them up calls nothing of Orleans but the contracts.
    private static bool KnowsScreens(string file) =>
        Path.GetFileName(file) == "Program.cs" || file.Contains($"{Path.DirectorySeparatorChar}Live{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal)).Any(line => line.StartsWith("using SalesFloor.Dashboard", StringComparison.Ordinal) || line.StartsWith("using SalesFloor.Silo.Live", StringComparison.Ordinal));
}
