using System.Text.RegularExpressions;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

/// <summary>"Why her, why not me": every code that a receipt can carry is a sentence in both languages.</summary>
public sealed partial class ReceiptsTests
{
    private static readonly DateTimeOffset s_now = SampleFloors.TenInTheMorning;
    private static readonly FloorSnapshot s_floor = SampleFloors.Of(s_now);
    private static readonly Receipt s_receipt = SampleFloors.Receipt(s_now);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [Trait("Rule", "ROT-12")]
    public void Every_verdict_is_a_sentence_about_a_member_and_another_one_said_to_him(string language)
    {
        using var spoken = new Spoken(language);
        var turn = s_receipt.Turn!;
        Assert.Equal(Enum.GetValues<Verdict>(), turn.Answer.Verdicts.Select(one => one.Verdict));
        foreach (var one in turn.Answer.Verdicts)
        {
            IsSentence(Painting.Words.Says(s_floor, turn, one));
            IsSentence(Painting.Words.SaysToMe(s_floor, s_receipt, one.Rep));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_key_by_which_a_turn_is_decided_is_a_sentence(string language)
    {
        using var spoken = new Spoken(language);
        foreach (var by in Enum.GetValues<TieBreak>())
            IsSentence(Painting.Words.Key(s_floor, s_receipt.Turn! with { Answer = s_receipt.Turn.Answer with { By = by } }));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_reason_and_every_way_of_a_route_is_a_sentence_for_everybody_and_for_whoever_reads(string language)
    {
        using var spoken = new Spoken(language);
        foreach (var reason in Enum.GetValues<RouteReason>())
        foreach (var to in Enum.GetValues<RouteTo>())
        foreach (var rep in new SalespersonId?[] { SampleFloors.RepId(3), null })
        {
            var receipt = s_receipt with { Route = new(to, reason, SampleFloors.RepId(7), []), Rep = rep, Turn = null };
            IsSentence(Painting.Words.Decision(s_floor, receipt));
            foreach (var me in new[] { 3, 7, 11 }) IsSentence(Painting.Words.SaysToMe(s_floor, receipt, SampleFloors.RepId(me)));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_conflict_of_a_desk_without_connection_is_a_sentence(string language)
    {
        using var spoken = new Spoken(language);
        foreach (var conflict in Enum.GetValues<OfflineConflict>())
        foreach (var rule in new SalespersonId?[] { SampleFloors.RepId(1), null })
            IsSentence(Painting.Words.Merged(s_floor, new(s_now, SampleFloors.RepId(0), rule, conflict)));
    }

    [Fact]
    public void Every_rule_that_a_decision_may_cite_has_its_text_in_both_languages()
    {
        var cited = Directory.EnumerateFiles(Path.Combine(WordsTests.Root, "src", "Grains"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RuleIds().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(Enum.GetValues<Verdict>().SelectMany(RuleTexts.Of))
            .Distinct().ToList();

        Assert.Contains("FD-05", cited);
        foreach (var language in new[] { "en", "zh" })
        {
            using var spoken = new Spoken(language);
            Assert.Empty(cited.Where(id => Painting.Words.RuleText(id) is null).Select(id => $"Rule.{id} has no text in {language}."));
        }
    }

    [Theory]
    [InlineData("en", "Why me? It was your turn (1 owed).", "Why not me? You were free (0.9 owed), but Wang Fang stands before you (1 owed).")]
    [InlineData("zh", "为什么是我？ 轮到您（欠 1）。", "为什么不是我？ 您当时空闲（欠 0.9），但 王芳 轮序在您之前（欠 1）。")]
    public async Task A_rep_is_told_why_he_or_why_not_he(string language, string mine, string anothers)
    {
        Assert.Equal(mine, (await Read(language, SampleFloors.RepId(0))).Text("receipt-me"));
        Assert.Equal(anothers, (await Read(language, SampleFloors.RepId(1))).Text("receipt-me"));
        Assert.Empty((await Read(language, null)).All("receipt-me"));
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task A_receipt_holds_every_candidate_the_counters_the_key_the_rules_with_their_text_and_their_version()
    {
        var page = await Read("en", null);

        Assert.Equal(Enum.GetValues<Verdict>().Length, page.QuerySelectorAll("[data-verdict]").Length);
        Assert.Contains("Wang Fang was owed most: 1 owed; next Li Wei: 0.9 owed.", page.Text("receipt-key"), StringComparison.Ordinal);
        Assert.Contains("+1 → 0", page.QuerySelector("[data-verdict=Chosen]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("FD-05", page.Text("receipt-rules"), StringComparison.Ordinal);
        Assert.Contains("Who was never in contact, or forgot with whom, is a new customer", page.Text("receipt-rules"), StringComparison.Ordinal);
        Assert.Contains("Rules version 1 · by the desk", page.Text("receipt"), StringComparison.Ordinal);
    }

    private static Task<AngleSharp.Dom.IDocument> Read(string language, SalespersonId? me) =>
        Painting.Of<ReceiptView>(language, new() { ["Floor"] = s_floor, ["Receipt"] = s_receipt, ["Viewer"] = me });

    private static void IsSentence(string said)
    {
        Assert.DoesNotMatch(@"\{\d|^[A-Z][A-Za-z]+\.[A-Z]|–", said);
        Assert.Matches(@"[.。]$", said);
    }

    [GeneratedRegex(@"""((?:FD|ROT|OWN|X|I|INC)-\d+)""")]
    private static partial Regex RuleIds();
}
