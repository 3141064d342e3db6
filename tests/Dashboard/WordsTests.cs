using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Finish;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Wall;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;

namespace SalesFloor.Tests.Dashboard;

public sealed partial class WordsTests
{
    private static readonly string s_source = FolderOf("src/Dashboard");
    private static readonly Dictionary<string, string> s_english = Read("Words.resx");
    private static readonly Dictionary<string, string> s_chinese = Read("Words.zh.resx");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.Empty(s_english.Keys.Except(s_chinese.Keys));
        Assert.Empty(s_chinese.Keys.Except(s_english.Keys));
    }

    [Fact]
    public void No_words_are_empty() => Assert.DoesNotContain(s_english.Concat(s_chinese), words => string.IsNullOrWhiteSpace(words.Value));

    [Fact]
    public void Both_languages_name_the_same_things()
    {
        foreach (var (key, english) in s_english) Assert.True(Holes(english).SetEquals(Holes(s_chinese[key])), $"{key}: the two languages do not take the same values.");
    }

    [Fact]
    public void Chinese_is_Chinese()
    {
        // A language forgotten in translation is English in both files.
        var same = s_english.Where(words => words.Value == s_chinese[words.Key] && words.Value.Any(char.IsLetter)).Select(words => words.Key);
        Assert.Empty(same);
    }

    // What holds by rule is never one: a threshold, a limit, a number of lines.
    private static readonly string[] s_neverOne = ["Rules.", "Comp.Alarm", "File.ForDays", "Audit.Days", "Fair.Days", "Door.DaysAgo", "Door.ChangedDaysAgo", "Pipeline.Preview"];

    [Fact]
    public void No_English_count_would_say_1_days()
    {
        var wrong = s_english.Where(words => CountedMany().IsMatch(words.Value) && !s_neverOne.Any(key => words.Key.StartsWith(key, StringComparison.Ordinal)));
        Assert.Empty(wrong.Select(words => $"{words.Key}: {words.Value}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_coded_value_has_words(string language)
    {
        using var spoken = new Spoken(language);
        foreach (var (key, _) in CodedValues()) Assert.False(Painting.Words[key].ResourceNotFound, $"{key} has no words in {language}.");
    }

    [Theory]
    [InlineData("en", "free")]
    [InlineData("zh", "空闲")]
    public void The_words_are_those_of_the_language(string language, string free)
    {
        using var spoken = new Spoken(language);
        Assert.Equal(free, Painting.Words.Of(RepState.Free));
    }

    [Fact]
    public void Every_key_that_a_screen_names_exists()
    {
        var named = Directory.EnumerateFiles(s_source, "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Keys().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(key => !key.Contains('{'));
        Assert.Empty(named.Where(key => !s_english.ContainsKey(key)).Distinct());
    }

    [Fact]
    public void No_screen_has_text_of_its_own()
    {
        // Between two tags there are words from the resources or signs, never letters.
        var spoken = Directory.EnumerateFiles(s_source, "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Texts().Matches(Code().Replace(File.ReadAllText(file), "")).Select(match => (Path.GetFileName(file), match.Groups[1].Value.Trim())))
            .Where(text => text.Item2.Length > 0);
        Assert.Empty(spoken);
    }

    private static IEnumerable<(string Key, Type Type)> CodedValues() =>
        new[] { typeof(FloorSnapshot).Assembly, typeof(RepState).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsEnum && !s_silent.Contains(type))
            .SelectMany(type => Enum.GetNames(type).Select(name => ($"{type.Name}.{name}", type)));

    // Colours, tones, steps, places in a form, orders beneath an action: shown or asked, never spoken.
    private static readonly Type[] s_silent = [typeof(Light), typeof(Freshness), typeof(Tone), typeof(DeskStep), typeof(DeskKey), typeof(FinishField), typeof(WallScene), typeof(Reach), typeof(FloorOrder), typeof(NotPermitted), typeof(AccountDoor)];

    private static HashSet<string> Holes(string words) => [.. HolePattern().Matches(words).Select(match => match.Value)];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(s_source, "Wording", file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>The folder of the sources.</summary>
    public static string Root => FolderOf("");

    private static string FolderOf(string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesFloor.slnx"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }

    [GeneratedRegex(@"\{\d+\} (new )?(days|hours|minutes|visits|deals|entries|points|changes|targets|customers|lines|files|seconds|others|calls)\b")]
    private static partial Regex CountedMany();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex HolePattern();

    [GeneratedRegex(@"(?:\bW|\bwords)\[""([A-Z][A-Za-z.]+)""(?!\s*\+)(?=\]|, )")]
    private static partial Regex Keys();

    [GeneratedRegex(@"<[a-zA-Z][^<>@]*>([^<@{}]*\p{L}[^<@{}]*)</")]
    private static partial Regex Texts();

    [GeneratedRegex(@"@code \{.*", RegexOptions.Singleline)]
    private static partial Regex Code();
}
