using System.Text;

namespace SalesFloor.Tests.Api;

public sealed class BadInput(FloorProgram program) : IClassFixture<FloorProgram>
{
    private const string Visit = "0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f";

    [Theory]
    [InlineData("""{"channel":"call","says":"first-time"}""", 400, "visit", "UUID", "UUID")]
    [InlineData("""{"visit":"7","channel":"call","says":"first-time"}""", 400, "visit", "UUID", "UUID")]
    [InlineData("""{"visit":"00000000-0000-0000-0000-000000000000","channel":"call","says":"first-time"}""", 400, "visit", "not all zeros", "不能全为零")]
    [InlineData("""{"visit":"V","says":"first-time"}""", 400, "channel", "walk-in, call", "walk-in, call")]
    [InlineData("""{"visit":"V","channel":"fax","says":"first-time"}""", 400, "channel", "One of these is expected", "应为以下之一")]
    [InlineData("""{"visit":"V","channel":"WalkIn","says":"first-time"}""", 400, "channel", "walk-in", "walk-in")]
    [InlineData("""{"visit":"V","channel":1,"says":"first-time"}""", 400, "channel", "text in quotation marks", "带引号的文本")]
    [InlineData("""{"visit":"V","channel":"call"}""", 400, "says", "missing", "缺少")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","phone":13812345678}""", 400, "phone", "text in quotation marks", "带引号的文本")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","phone":"12"}""", 422, "phone", "no phone number", "不是电话号码")]
    [InlineData("""{"visit":"V","channel":"call","says":"names-rep"}""", 422, "namedRep", "say which", "哪一位")]
    [InlineData("""{"visit":"V","channel":"call","says":"names-rep","namedRep":"a/b"}""", 400, "namedRep", "letters, digits", "字母、数字")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","customer":"nobody"}""", 422, "customer", "no such customer", "没有这位客户")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","name":"a\nb"}""", 400, "name", "control characters", "控制字符")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","fone":"13812345678"}""", 400, "fone", "no such field", "没有此字段")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","ifOwnerAway":"never"}""", 400, "ifOwnerAway", "ask, wait, stand-in", "ask, wait, stand-in")]
    [InlineData("""{"visit":"V","channel":"call",""", 400, "$", "line 1", "第 1 行")]
    [InlineData("""{"visit":"V","visit":"V","channel":"call","says":"first-time"}""", 400, "$", "names a field twice", "同一字段出现两次")]
    [InlineData("""["visit"]""", 400, "$", "JSON object", "JSON 对象")]
    [InlineData("null", 400, "$", "JSON object", "JSON 对象")]
    [InlineData("", 400, "$", "expected in the body", "请求正文")]
    [InlineData("""{"visit":"V","channel":"call","says":"first-time","name":"\ud800"}""", 400, "$", "Unicode", "Unicode")]
    public async Task What_cannot_be_taken_names_its_field_in_both_languages_and_stores_nothing(string body, int status, string field, string english, string chinese)
    {
        var floor = await program.Open();
        var before = await floor.Version();
        var sent = body.Replace("\"V\"", $"\"{Guid.NewGuid()}\"", StringComparison.Ordinal);

        var inEnglish = await floor.Arrive(sent, "en");
        var inChinese = await floor.Arrive(sent, "zh-CN");

        Assert.Equal((status, "application/problem+json"), (inEnglish.Status, inEnglish.MediaType));
        Assert.Contains(english, inEnglish.Error(field), StringComparison.Ordinal);
        Assert.Equal(status, inChinese.Status);
        Assert.Contains(chinese, inChinese.Error(field), StringComparison.Ordinal);
        Assert.Equal(before, await floor.Version());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var floor = await program.Open();

        var answer = await floor.Arrive("""{"visit":"x","channel":"x","phone":1}""");

        Assert.Equal(["channel", "phone", "says", "visit"], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_by_its_field()
    {
        var floor = await program.Open();

        var answer = await floor.Arrive($$"""{"visit":"{{Visit}}","channel":"walk-in","says":"first-time","name":"{{new string('长', 201)}}"}""");

        Assert.Equal((400, "At most 200 characters."), (answer.Status, answer.Error("name")));
    }

    [Fact]
    public async Task A_body_past_the_limit_is_refused_whether_it_tells_its_length_or_not()
    {
        var floor = await program.Open();
        var large = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 20_000)}}"}""");
        using var told = Json(new ByteArrayContent(large));
        using var untold = Json(new StreamContent(new Untold(large)));

        Assert.Equal(413, (await floor.SendContent(HttpMethod.Post, $"/api/showrooms/{floor.Id}/arrivals", told, "en")).Status);
        Assert.Equal(413, (await floor.SendContent(HttpMethod.Post, $"/api/showrooms/{floor.Id}/arrivals", untold, "en")).Status);
    }

    [Fact]
    public async Task A_form_is_no_json()
    {
        var floor = await program.Open();
        using var form = new FormUrlEncodedContent([new("visit", Visit)]);

        var answer = await floor.SendContent(HttpMethod.Post, $"/api/showrooms/{floor.Id}/arrivals", form, "zh");

        Assert.Equal(415, answer.Status);
        Assert.Contains("application/json", answer.Error("$"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_in_the_same_shape()
    {
        var floor = await program.Open();

        var address = await floor.Send(HttpMethod.Get, "/api/nothing", null, "zh");
        var method = await floor.Send(HttpMethod.Delete, "/api/customers", null, "en");

        Assert.Equal((404, "没有这个地址。全部说明见 /openapi/v1.json。"), (address.Status, address.Error("$")));
        Assert.Equal(405, method.Status);
    }

    [Theory]
    [InlineData("/api/customers", "search")]
    [InlineData("/api/customers?search=1", "search")]
    [InlineData("/api/customers?search=1234&limit=0", "limit")]
    [InlineData("/api/customers?search=1234&limit=many", "limit")]
    public async Task A_search_that_means_nobody_says_what_it_needs(string address, string field)
    {
        var floor = await program.Open();

        var answer = await floor.Send(HttpMethod.Get, address, null, "en");

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Error(field));
    }

    private static T Json<T>(T content) where T : HttpContent
    {
        content.Headers.ContentType = new("application/json");
        return content;
    }

    // A stream that cannot seek is sent in chunks, without its length.
    private sealed class Untold(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
