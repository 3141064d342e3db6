using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Api;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Api;

public sealed class PublishedNames(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public void Every_code_has_words_in_both_languages()
    {
        Assert.Multiple(
            Say<ArrivalRefusal>, Say<VisitRefusal>, Say<PresenceRefusal>, Say<RouteReason>, Say<RepCondition>, Say<Verdict>, Say<TieBreak>, Say<TurnStrategy>, Say<RulesRefusal>, Say<PlanFault>, Say<OfflineConflict>);
    }

    [Fact]
    public void Every_code_of_the_days_work_has_words_in_both_languages()
    {
        Assert.Multiple(
            Say<CompensationRefusal>, Say<CompensationCause>, Say<CompensationStatus>, Say<CompensationRuling>, Say<Certifier>, Say<InDirectorsPlace>, Say<Role>,
            Say<DayRefusal>, Say<ReportedFigure>, Say<DisputeCause>, Say<DisputeRefusal>, Say<CallRefusal>, Say<LeadSource>, Say<VisitOutcome>, Say<NoContact>,
            Say<TargetRefusal>, Say<TargetState>, Say<SalesPlanState>,
            Say<CustomerRefusal>, Say<ClaimStatus>, Say<OwnershipStanding>, Say<CustomerField>,
            Say<DealRefusal>, Say<PipelineRefusal>, Say<DealStatus>, Say<LostReason>, Say<MoneyKind>, Say<Metric>);
    }

    [Theory]
    [InlineData("SalesFloor.Silo.Api.Resources.ApiTexts")]
    [InlineData("SalesFloor.Silo.Start.Resources.StartTexts")]
    public void Both_languages_have_the_same_keys_with_the_same_blanks(string resource)
    {
        var texts = new ResourceManager(resource, typeof(ApiTexts).Assembly);
        var english = Read(texts, CultureInfo.InvariantCulture);
        var chinese = Read(texts, CultureInfo.GetCultureInfo("zh"));

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english, text => Assert.Equal(Blanks(text.Value), Blanks(chinese[text.Key])));
    }

    [Fact]
    public async Task The_description_is_the_published_one()
    {
        using var client = program.CreateClient();
        var described = JsonSerializer.Serialize(JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement, s_indented) + "\n";
        var published = Path.Combine(Root, "tests", "Silo", "Api", "openapi.json");
        if (Environment.GetEnvironmentVariable("SALESFLOOR_PUBLISH_API") == "1") await File.WriteAllTextAsync(published, described);

        Assert.True(described == await File.ReadAllTextAsync(published), "The API differs from tests/Silo/Api/openapi.json. Where that is meant: SALESFLOOR_PUBLISH_API=1 and run this test once.");
    }

    [Fact]
    public async Task Every_address_says_in_a_sentence_what_it_does_and_how_it_refuses()
    {
        using var client = program.CreateClient();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths");

        Assert.All(paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), method =>
        {
            Assert.NotEmpty(method.Value.GetProperty("summary").GetString()!);
            Assert.All(["401", "403"], refusal => Assert.NotEmpty(method.Value.GetProperty("responses").GetProperty(refusal).GetProperty("description").GetString()!));
            Assert.Contains(method.Value.GetProperty("responses").EnumerateObject(), response => response.Name[0] == '4' && response.Name is not ("401" or "403"));
            Assert.Equal(method.Name is "post" or "put", method.Value.TryGetProperty("requestBody", out _));
        });
    }

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "SalesFloor.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }

    private static void Say<TCode>() where TCode : struct, Enum
    {
        var texts = new ApiTexts();
        foreach (var language in new[] { "en", "zh" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var code in Enum.GetValues<TCode>()) Assert.NotEmpty(texts.Words(code));
        }
    }

    private static Dictionary<string, string> Read(ResourceManager texts, CultureInfo language) =>
        texts.GetResourceSet(language, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

    private static IEnumerable<char> Blanks(string text) => text.Where((_, at) => at > 0 && text[at - 1] == '{').Order();
}
