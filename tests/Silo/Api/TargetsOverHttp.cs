using System.Globalization;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Api;

public sealed class TargetsOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    // The sample floor lives today: its targets are of this month.
    private static readonly DateOnly s_today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime);
    private static readonly string s_month = Periods.Of(PeriodKind.Month, s_today).Text();
    private static readonly string s_year = s_today.Year.ToString(CultureInfo.InvariantCulture);

    [Fact, Trait("Rule", "TGT-12"), Trait("Rule", "TGT-09")]
    public async Task A_target_goes_from_the_manager_over_the_general_manager_to_the_rep_and_he_says_what_he_thinks()
    {
        var rep = """ "showroom":"main","group":"group-1","rep":"wang-fang" """;
        var key = $$"""{{rep}},"period":"{{s_month}}","metric":"sales-amount" """;
        string Lines(int version) => $$""" "lines":[{ {{key}},"version":{{version}} }] """;

        Assert.Equal(200, (await Post("", $$"""{"by":"zhu-ming","lines":[{ {{key}},"value":100000.5,"unit":"money","why":"last year plus a tenth","measured":"deals signed"}]}""")).Status);
        Assert.Equal((409, "same-person"), Code(await Post("/approve", $$"""{"by":"zhu-ming",{{Lines(1)}}}""")));
        Assert.Equal(200, (await Post("/approve", $$"""{"by":"lin-feng",{{Lines(1)}}}""")).Status);
        Assert.Equal((409, "not-now"), Code(await Post("/accept", $$"""{"by":"wang-fang",{{Lines(1)}}}""")));
        Assert.Equal(200, (await Post("/assign", $$"""{"by":"sun-li",{{Lines(1)}}}""")).Status);
        Assert.Equal(200, (await Post("/counter", $$"""{"by":"wang-fang","line":{ {{key}},"version":1},"value":90000,"why":"two weeks of leave"}""")).Status);
        Assert.Equal(200, (await Post("/counter/answer", $$"""{"by":"sun-li","line":{ {{key}},"version":1},"answer":"kept","why":"so is everybody"}""")).Status);
        Assert.Equal(200, (await Post("/accept", $$"""{"by":"wang-fang",{{Lines(1)}}}""")).Status);
        Assert.Equal((409, "period-not-over"), Code(await Post("/close", $$"""{"by":"sun-li","line":{ {{key}},"version":1},"stated":1}""")));

        var mine = Assert.Single((await Get($"/reps/wang-fang/targets?year={s_year}")).Json.GetProperty("targets").EnumerateArray());
        Assert.Equal(("accepted", 100000.5m, "王芳"), (mine.GetProperty("state").GetProperty("code").GetString(), mine.GetProperty("inForce").GetProperty("value").GetDecimal(), mine.GetProperty("acceptedBy").GetProperty("name").GetString()));
        Assert.Contains($"main,group-1,wang-fang,{s_month},SalesAmount,,,100000.5,Money,last year plus a tenth,deals signed,Accepted,1", (await Get($"/targets.csv?year={s_year}")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "I-13"), Trait("Rule", "TGT-08")]
    public async Task The_table_names_every_difference_and_a_wrong_order_every_wrong_line()
    {
        string Line(string scope, int value) => $$"""{ {{scope}},"period":"{{s_month}}","metric":"deals","value":{{value}},"unit":"count","why":"w","measured":"m"}""";
        var group = """ "showroom":"main","group":"group-2" """;
        Assert.Equal(200, (await Post("", $$"""{"by":"zhu-ming","lines":[{{Line(group, 10)}},{{Line(group + ",\"rep\":\"zhao-lei\"", 4)}},{{Line(group + ",\"rep\":\"wu-xia\"", 5)}}]}""")).Status);

        var table = (await Get($"/targets/table?period={s_month}&into=week&metric=deals")).Json;
        var difference = Assert.Single(table.GetProperty("differences").EnumerateArray());
        Assert.Equal(("scopes", 10m, 9m, 1m), (difference.GetProperty("along").GetString(), difference.GetProperty("whole").GetDecimal(), difference.GetProperty("parts").GetDecimal(), difference.GetProperty("missing").GetDecimal()));
        var row = table.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("rep").ValueKind != System.Text.Json.JsonValueKind.Null && one.GetProperty("rep").GetProperty("id").GetString() == "zhao-lei");
        Assert.Equal(4m, row.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("fromAbove").GetDecimal())); // the weeks add up to the month

        var wrong = await Post("", $$"""{"by":"zhu-ming","lines":[{{Line(group, -1)}},{{Line("\"showroom\":\"main\",\"group\":\"none\"", 1)}}]}""");
        Assert.Equal((422, "value-wrong"), Code(wrong));
        Assert.NotEmpty(wrong.Error("lines[0].value"));
        Assert.NotEmpty(wrong.Error("lines[1].scope"));
        Assert.Equal(400, (await Post("", $$"""{"by":"zhu-ming","lines":[{"period":"soon","metric":"joy","value":"x","unit":"money","why":"w","measured":"m"}]}""")).Status);
    }

    [Fact, Trait("Rule", "TGT-04"), Trait("Rule", "TGT-10"), Trait("Rule", "TGT-19")]
    public async Task A_target_is_divided_to_the_last_cent_and_the_files_of_the_report_say_how_far_everybody_is_from_plan()
    {
        var group = $$""" "showroom":"main","group":"group-1","period":"{{s_month}}","metric":"money-received" """;
        Assert.Equal((422, "nothing-to-divide"), Code(await Post("/divide", $$"""{ {{group}},"along":"scopes","by":"evenly"}""")));
        Assert.Equal(200, (await Post("", $$"""{"by":"zhu-ming","lines":[{ {{group}},"value":100000.01,"unit":"money","why":"w","measured":"m"}]}""")).Status);

        var evenly = (await Post("/divide", $$"""{ {{group}},"along":"scopes","by":"evenly"}""")).Json.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal((5, 100000.01m), (evenly.Count, evenly.Sum(line => line.GetProperty("value").GetDecimal())));
        var weighed = (await Post("/divide", $$"""{ {{group}},"along":"scopes","by":"weights","weights":[{"of":"wang-fang","weight":2},{"of":"li-na","weight":1}]}""")).Json.GetProperty("lines").EnumerateArray()
            .ToDictionary(line => line.GetProperty("key").GetProperty("rep").GetString()!, line => line.GetProperty("value").GetDecimal());
        Assert.Equal((66666.67m, 33333.34m), (weighed["wang-fang"], weighed["li-na"]));
        Assert.Equal(400, (await Post("/divide", $$"""{ {{group}},"along":"sideways","by":"evenly"}""")).Status);
        Assert.DoesNotContain($"wang-fang,{s_month},MoneyReceived", (await Get($"/targets.csv?year={s_year}")).Text, StringComparison.Ordinal); // nothing was stored

        var all = $$""" "showroom":"main","period":"{{s_month}}","metric":"be-backs" """;
        var his = $$"""{{all}},"group":"group-1","rep":"li-na" """;
        Assert.Equal(200, (await Post("", $$"""{"by":"zhu-ming","lines":[{ {{all}},"value":300,"unit":"count","why":"w","measured":"m"},{ {{his}},"value":30,"unit":"count","why":"w","measured":"m"}]}""")).Status);
        Assert.Equal(200, (await Post("/approve", $$"""{"by":"lin-feng","lines":[{ {{all}},"version":1},{ {{his}},"version":1}]}""")).Status);
        var reached = (await Get($"/targets/figures?period={s_month}&metric=be-backs&into=week")).Json;
        Assert.All(reached.GetProperty("parts").EnumerateArray().Zip(reached.GetProperty("rows").EnumerateArray()), pair => Assert.Equal(pair.Second.GetProperty("actual").GetDecimal(), pair.First.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("actual").GetDecimal())));
        Assert.Equal(400, (await Get($"/targets/figures?period={s_month}&into=year")).Status);

        var (first, last) = (new DateOnly(s_today.Year, s_today.Month, 1), new DateOnly(s_today.Year, s_today.Month, 1).AddMonths(1).AddDays(-1));
        var file = (await program.Showroom("main").Send(HttpMethod.Get, $"/api/showrooms/main/reports/control.csv?from={first:O}&until={last:O}", null, "en")).Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        int Column(string name) => Array.IndexOf(file[0], name);
        Assert.Equal(("30", "300"), (file.Single(line => line[0] == "Li Na")[Column("Be-backs: target")], file[^1][Column("Be-backs: target")]));
        Assert.Equal("", file.Single(line => line[0] == "Wu Xia")[Column("Be-backs: target")]);
        foreach (var line in file.Where(line => line[0] == "Li Na" || line == file[^1]))
            Assert.Equal(decimal.Parse(line[Column("Be-backs")], CultureInfo.InvariantCulture) - decimal.Parse(line[Column("Be-backs: due by now")], CultureInfo.InvariantCulture), decimal.Parse(line[Column("Be-backs: deviation")], CultureInfo.InvariantCulture));
    }

    [Fact, Trait("Rule", "TGT-14"), Trait("Rule", "TGT-13"), Trait("Rule", "TGT-03")]
    public async Task Plans_reports_and_the_calendar_go_the_same_way()
    {
        var rep = """ "showroom":"main","group":"group-1","rep":"li-na" """;
        var plan = $$"""{ {{rep}},"period":"{{s_month}}","strategy":"s","customerGroup":"c","channels":"ch","budget":500,"by":"li-na"}""";
        Assert.Equal(200, (await Send(HttpMethod.Post, "/sales-plans", plan)).Status);
        Assert.Equal(200, (await Send(HttpMethod.Post, "/sales-plans/review", $$"""{ {{rep}},"period":"{{s_month}}","version":1,"ruling":"approved","by":"sun-li"}""")).Status);
        Assert.Equal(409, (await Send(HttpMethod.Post, "/sales-plans/summary", $$"""{ {{rep}},"period":"{{s_month}}","summary":"x","by":"li-na"}""")).Status);
        Assert.Equal("reviewed", (await Get("/sales-plans")).Json.GetProperty("plans").EnumerateArray().Single(one => one.GetProperty("rep").GetProperty("id").GetString() == "li-na").GetProperty("state").GetProperty("code").GetString());
        Assert.Equal((404, "target-unknown"), Code(await Send(HttpMethod.Post, "/target-reports", $$"""{ {{rep}},"period":"{{s_month}}","by":"li-na"}""")));

        var calendar = $$"""{"year":{{s_year}},"by":"zhu-ming","workDays":["monday","friday"],"shifts":[{"from":"09:00","until":"12:00"}],"holidays":[{"day":"{{s_year}}-10-01","name":"National Day"}],"offDutyPercent":50}""";
        Assert.Equal(200, (await Send(HttpMethod.Put, "/targets/calendar", calendar)).Status);
        Assert.Equal((422, "calendar-wrong"), Code(await Send(HttpMethod.Put, "/targets/calendar", calendar.Replace("12:00", "08:00", StringComparison.Ordinal))));
    }

    [Fact, Trait("Rule", "TGT-08")]
    public async Task A_table_of_targets_is_looked_through_cell_by_cell_and_proposed_whole_or_not_at_all()
    {
        string Table(params string[] lines) => "showroom,group,rep,period,metric,product,region,value,unit,why,measured\r\n" + string.Join("\r\n", lines);
        var (right, also) = ($"main,group-2,wu-xia,{s_month},Calls,,,40,Count,w,m", $"main,group-2,zhao-lei,{s_month},Calls,,,50,Count,w,m");
        var bad = Table(right, $"main,group-2,nobody,{s_month},Calls,,,50,Count,w,m", $"main,group-2,zhao-lei,soon,Calls,,,50,Count,w,m", $"main,group-2,zhao-lei,{s_month},Calls,,,1.5,Count,w,m");

        var looked = (await Csv("/preview", bad)).Json;
        Assert.Equal([(3, "rep", "nobody", "scope-unknown"), (4, "period", "soon", "period-unknown"), (5, "value", "1.5", "value-wrong")], looked.GetProperty("faults").EnumerateArray()
            .Select(fault => (fault.GetProperty("row").GetInt32(), fault.GetProperty("heading").GetString(), fault.GetProperty("text").GetString(), fault.GetProperty("reason").GetProperty("code").GetString())));
        Assert.False((await Csv("", bad)).Json.GetProperty("proposed").GetBoolean());
        Assert.DoesNotContain("wu-xia," + s_month + ",Calls", (await Get($"/targets.csv?year={s_year}")).Text, StringComparison.Ordinal); // none of it

        Assert.Equal((2, false), Read((await Csv("/preview", Table(right, also))).Json));
        Assert.Equal((2, true), Read((await Csv("", Table(right, also))).Json));
        Assert.Equal((0, false), Read((await Csv("", Table(right, also))).Json)); // it stands there already
        Assert.Contains(right, (await Get($"/targets.csv?year={s_year}")).Text, StringComparison.Ordinal);
        Assert.Equal(415, (await Send(HttpMethod.Post, $"/targets.csv?by=zhu-ming&year={s_year}", "{}")).Status);
        Assert.Equal(400, (await Csv("", Table(right), by: "")).Status);

        (int, bool) Read(System.Text.Json.JsonElement read) => (read.GetProperty("targets").GetInt32(), read.GetProperty("proposed").GetBoolean());
        Task<Answer> Csv(string address, string table, string by = "zhu-ming") => program.Showroom("main").SendContent(HttpMethod.Post, $"/api/showrooms/main/targets.csv{address}?by={by}&year={s_year}", new StringContent(table, System.Text.Encoding.UTF8, "text/csv"), "en");
    }

    [Fact, Trait("Rule", "TGT-16"), Trait("Rule", "BRD-09"), Trait("Rule", "MKT-03")]
    public async Task What_is_said_about_a_target_is_seen_by_both_and_the_traffic_plan_says_what_it_lacks()
    {
        var key = $$""" "showroom":"main","group":"group-2","rep":"zhao-lei","period":"{{s_month}}","metric":"appointments" """;
        string Lines(int version) => $$""" "lines":[{ {{key}},"version":{{version}} }] """;
        Assert.Equal(200, (await Post("", $$"""{"by":"zhu-ming","lines":[{ {{key}},"value":20,"unit":"count","why":"w","measured":"m"}]}""")).Status);
        Assert.Equal((409, "not-now"), Code(await Post("/notes", $$"""{"by":"zhao-lei",{{key}},"text":"Four are fixed."}""")));
        Assert.Equal(200, (await Post("/approve", $$"""{"by":"lin-feng",{{Lines(1)}}}""")).Status);
        Assert.Equal(200, (await Post("/notes", $$"""{"by":"zhao-lei",{{key}},"text":"Four are fixed."}""")).Status);
        Assert.Equal(200, (await Post("/notes", $$"""{"by":"zhu-ming",{{key}},"text":"Ask the old customers, too."}""")).Status);
        Assert.Equal((422, "note-missing"), Code(await Post("/notes", $$"""{"by":"zhao-lei",{{key}}}""")));

        var notes = (await Get($"/targets/notes?year={s_year}")).Json.GetProperty("notes").EnumerateArray().Where(note => note.GetProperty("target").GetProperty("rep").GetString() == "zhao-lei");
        Assert.Equal([("guidance", "zhu-ming"), ("progress", "zhao-lei")], notes.Select(note => (note.GetProperty("kind").GetString(), note.GetProperty("by").GetProperty("id").GetString())));
        var reached = (await Get("/reps/zhao-lei/targets/figures")).Json.GetProperty("month").EnumerateArray().Single(one => one.GetProperty("metric").GetString() == "appointments");
        Assert.Equal((20m, 0m, 0m), (reached.GetProperty("target").GetDecimal(), reached.GetProperty("actual").GetDecimal(), reached.GetProperty("attainment").GetDecimal()));

        var traffic = (await Get($"/targets/traffic?period={s_year}-Q1")).Json;
        Assert.Equal(System.Text.Json.JsonValueKind.Null, traffic.GetProperty("traffic").ValueKind); // no deals are to be made then
        Assert.Equal(400, (await Get("/targets/traffic?period=soon")).Status);
        Assert.Equal(400, (await Get("/targets/figures?metric=joy")).Status);
    }

    private static (int, string) Code(Answer answer) => (answer.Status, answer.Field("code"));

    private Task<Answer> Post(string address, string body) => Send(HttpMethod.Post, "/targets" + address, body);

    private Task<Answer> Get(string address) => program.Showroom("main").Send(HttpMethod.Get, "/api/showrooms/main" + address, null, "zh");

    private Task<Answer> Send(HttpMethod method, string address, string body) => program.Showroom("main").Send(method, "/api/showrooms/main" + address, body, "en");
}
