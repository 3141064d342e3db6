using System.Diagnostics;
using System.Reflection;

namespace SalesFloor.Tests.Cluster;

/// <summary>The compiler of the SDK that built these tests, run on sources against assemblies of our choice.</summary>
internal sealed class Compiler : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly string[] s_generators = ["Microsoft.Extensions.Logging.Generators.dll", "System.Text.RegularExpressions.Generator.dll"];

    // What the projects get from their SDK without a word of their own.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // Everything of .NET, ASP.NET Core and the packages; what is ours or Orleans' is named one by one.
    private static readonly List<string> s_platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => !IsOurs(Path.GetFileNameWithoutExtension(file)))];

    private readonly string _folder = Directory.CreateTempSubdirectory("floor-compile-").FullName;

    /// <summary>Compiles into the assembly <paramref name="name"/>; answers what the compiler had against it.</summary>
    public async Task<IReadOnlyList<string>> Compile(string name, IEnumerable<string> sources, IEnumerable<string> references, string usings = "")
    {
        var extra = Path.Combine(_folder, $"{name}.usings.cs");
        // Version 10.0.0.0 is the one under which the real assemblies know each other.
        await File.WriteAllTextAsync(extra, $"{Usings}{usings}\n[assembly: System.Reflection.AssemblyVersion(\"10.0.0.0\")]");
        var line = Path.Combine(_folder, $"{name}.rsp");
        await File.WriteAllLinesAsync(line,
        [
            "-nologo", "-target:library", "-langversion:latest", "-nullable:enable", "-define:ORLEANS_CLUSTER", $"-out:\"{Output(name)}\"",
            "-nowarn:CS1701,CS1702", // a reference to an older version of a framework assembly is met by the newer one
            .. s_generators.Select(Generator).Select(file => $"-analyzer:\"{file}\""),
            .. s_platform.Concat(references).Select(file => $"-r:\"{file}\""),
            .. sources.Append(extra).Select(file => $"\"{file}\""),
        ]);
        return await Run(line);
    }

    public string Output(string name) => Path.Combine(_folder, $"{name}.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyList<string>> Run(string responses)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", ["exec", Fact("Compiler"), "-noconfig", $"@{responses}"])
            { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException("The compiler did not start.");
        using var deadline = new CancellationTokenSource(s_patience);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        // Warnings are the business of the ordinary build, which has all the settings for them.
        var said = (output + await errors).Split('\n').Where(text => text.Contains("error ", StringComparison.Ordinal)).ToList();
        return process.ExitCode == 0 || said.Count > 0 ? said : [$"The compiler ended with {process.ExitCode}: {output}"];
    }

    private static string Generator(string name) => Directory.GetFiles(Fact("TargetingPacks"), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();

    private static bool IsOurs(string name) =>
        name is "Silo" or "Dashboard" or "Grains" or "Cluster.Tests" || name.StartsWith("Orleans.", StringComparison.Ordinal) || name.StartsWith("Grains.", StringComparison.Ordinal) || name.StartsWith("xunit.", StringComparison.Ordinal);

    private static string Fact(string key) => typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
