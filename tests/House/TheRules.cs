using System.Text.RegularExpressions;

namespace SalesFloor.Tests.House;

public sealed partial class TheRules
{
    private static readonly string[] s_named = ["Rule.cs", "Routing.cs", "Fold.cs", "Folds.cs"];

    [Fact]
    public void A_decision_and_a_fold_are_pure()
    {
        var rules = Repository.Files("src/Grains", "*.cs").Where(IsRule).ToList();
        Assert.NotEmpty(rules);

        var impure = rules.SelectMany(file => Impure().Matches(Repository.Code(file)).Select(word => $"{file}: {word.Value}")).ToList();

        Assert.Empty(impure);
    }

    [Fact]
    public void Only_the_wiring_file_knows_who_runs_the_grains()
    {
        var knowing = Repository.Files("src", "*.cs")
            .Where(file => !file.StartsWith("src/Orleans.InProcess/", StringComparison.Ordinal))
            .Where(file => Host().IsMatch(Repository.Read(file)));

        Assert.Equal(["src/Silo/GrainHosting.cs"], knowing);
    }

    [Fact]
    public void No_screen_knows_a_grain()
    {
        var knowing = Repository.Files("src/Dashboard", "*.razor").Where(file => Repository.Read(file).Contains("IGrainFactory", StringComparison.Ordinal));

        Assert.Empty(knowing);
    }

    // A file that holds a decision or a fold, by its name or by what it declares.
    private static bool IsRule(string file) =>
        s_named.Any(end => file.EndsWith(end, StringComparison.Ordinal)) || Declares().IsMatch(Repository.Code(file));

    [GeneratedRegex(@"static\s+[^;={}()]*\b(Decide|Apply)\s*\(")]
    private static partial Regex Declares();

    [GeneratedRegex(@"\b(await|async|Task|TimeProvider|ILogger|IGrainFactory|Stopwatch|Random|NewGuid|CreateVersion7|UtcNow|DateTime\.Now|DateTimeOffset\.Now|Environment|File|Console)\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"ORLEANS_CLUSTER|\bOrleans\.InProcess\b")]
    private static partial Regex Host();
}
