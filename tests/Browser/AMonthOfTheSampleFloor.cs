using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Tests.Reports;

namespace SalesFloor.Tests;

/// <summary>The sample floor's last month with its deals, played by the program itself; then everything that the screens say of it is counted once more from the bare rows of the ledger.</summary>
public sealed class AMonthOfTheSampleFloor(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "BRD-01")]
    [Trait("Rule", "BRD-02")]
    [Trait("Rule", "BRD-05")]
    [Trait("Rule", "MKT-01")]
    [Trait("Rule", "MKT-04")]
    [Trait("Rule", "MKT-05")]
    public async Task Every_figure_on_the_screens_is_what_the_ledger_says()
    {
        await using var floor = new FloorProcess();
        await floor.Order("sample", "--days", "30", "--Simulation:Seed=7");
        await floor.Start();
        var counted = LedgerRecount.Of(Ledger(floor.Data), TimeSpan.FromHours(8));
        var (last, today) = (counted.Max(figure => figure.Day), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime));
        Assert.Contains(counted, figure => figure is { Metric: "deals", Value: < 0 }); // some were taken back

        var page = await Window(Sizes.Desk);
        await Reports(page, floor, "Month", last, [.. counted.Where(figure => (figure.Day.Year, figure.Day.Month) == (last.Year, last.Month))]);
        await Lines(page, [.. counted.Where(figure => (figure.Day.Year, figure.Day.Month) == (last.Year, last.Month))]);
        await Reports(page, floor, "Day", last, [.. counted.Where(figure => figure.Day == last)]);
        await Leaders(page, floor, [.. counted.Where(figure => (figure.Day.Year, figure.Day.Month) == (today.Year, today.Month))]);
        await Photographs.Save(page, "ways/month-leaders", whole: true);
        page.LinkMayBreak(); // the program goes before the page
    }

    // The control table by rep, by day, by product, and the funnel by source.
    private static async Task Reports(Screen page, FloorProcess floor, string period, DateOnly day, List<RecountedFigure> counted)
    {
        await page.Open(new Uri(floor.Address, $"/reports?as=zhu-ming&period={period}&day={day:yyyy-MM-dd}"));
        await page.SeesPart("[data-test=control] tr[data-row=total]");
        await Photographs.Save(page, "ways/month-reports-" + period, whole: true);
        foreach (var (row, metric, value) in await Cells(page, "control"))
            Assert.Equal((row, metric, Sum(counted.Where(figure => row == "total" || figure.Rep == (row == "nobody" ? null : row)), metric)), (row, metric, value));
        if (period == "Month")
        {
            foreach (var (row, metric, value) in await Cells(page, "by-day")) Assert.Equal((row, metric, Sum(counted.Where(figure => figure.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == row), metric)), (row, metric, value));
            foreach (var (row, metric, value) in await Cells(page, "by-product")) Assert.Equal((row, metric, Sum(counted.Where(figure => figure.IsDeal && $"{figure.Product}/{figure.Region}" == row), metric)), (row, metric, value));
        }

        foreach (var (row, metric, value) in await Cells(page, "funnel"))
        {
            var of = counted.Where(figure => row == "total" || figure.Source == (row == "none" ? null : Wire(Enum.Parse<LeadSource>(row)))).ToList();
            Assert.Equal((row, metric, metric == "Traffic" ? Sum(of, "Visits") + Sum(of, "Calls") : Sum(of, metric)), (row, metric, value));
        }
    }

    // From each figure of the total, of one source and of one product to the lines behind it, which are as many and sum to the same.
    private static async Task Lines(Screen page, List<RecountedFigure> counted)
    {
        var links = await page.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('[data-test=control] tr[data-row=total] a, [data-test=funnel] tbody tr:first-child a, [data-test=by-product] tbody tr:first-child td[data-metric=Deals] a')].map(a => a.href)
            """);
        Assert.True(links.Length > 12, $"{links.Length} links"); // each metric that counted anything, and the funnel
        foreach (var link in links)
        {
            var asked = System.Web.HttpUtility.ParseQueryString(new Uri(link).Query);
            var (metric, source, product) = (asked["metric"]!, asked["source"], asked["product"]);
            var behind = counted.Where(figure => (metric == "Traffic" ? figure.Metric is "visits" or "calls" : figure.Metric == Wire(Enum.Parse<Metric>(metric)))
                && (source is null || figure.Source == (source == "none" ? null : Wire(Enum.Parse<LeadSource>(source)))) && (product is null || (figure.Product == product && figure.Region == asked["region"]))).ToList();

            await page.Open(new Uri(link));
            await page.SeesPart("[data-test=figure-line]");
            var sum = (await page["figures-sum"].InnerTextAsync()).Replace("Σ", "", StringComparison.Ordinal).Replace("CNY", "", StringComparison.Ordinal);
            var more = await page["figures-more"].CountAsync() > 0 ? int.Parse(new string([.. (await page["figures-more"].InnerTextAsync()).Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) : 0;
            Assert.Equal((link, behind.Count, behind.Sum(figure => figure.Value)), (link, await page["figure-line"].CountAsync() + more, Number(sum)));
        }

        // A line of a visit says why it was decided so; one of a deal leads to the deal.
        await page.Open(new Uri(links.First(link => link.Contains("metric=Visits", StringComparison.Ordinal))));
        await page["line-visit"].First.ClickAsync();
        await page.Sees("receipts");
        await page.Open(new Uri(links.First(link => link.Contains("metric=Deals", StringComparison.Ordinal))));
        await page["line-deal"].First.ClickAsync();
        await page.Sees("deal-page");
        await page.SeesPart("[data-test=deal-history] [data-kind='deal.ContractSigned.v1']");
    }

    private static async Task Leaders(Screen page, FloorProcess floor, List<RecountedFigure> counted)
    {
        foreach (var metric in new[] { Metric.SalesAmount, Metric.Deals, Metric.NewCustomers })
        {
            await page.Open(new Uri(floor.Address, $"/leaderboard?metric={metric}&period=Month"));
            if (Sum(counted, metric.ToString()) == 0)
            {
                await page.Sees("ranking-empty"); // the first of a month
                continue;
            }

            await page.SeesPart("[data-test=ranking-row]");
            var rows = await page.Page.EvaluateAsync<JsonElement>("() => [...document.querySelectorAll('[data-test=ranking-row]')].map(row => [row.dataset.id, row.dataset.value, row.dataset.rank])");
            Assert.Equal(10, rows.GetArrayLength());
            foreach (var row in rows.EnumerateArray())
            {
                var value = decimal.Parse(row[1].GetString()!, CultureInfo.InvariantCulture);
                Assert.Equal((row[0].GetString(), Sum(counted.Where(figure => figure.Rep == row[0].GetString()), metric.ToString())), (row[0].GetString(), value));
                Assert.Equal(1 + rows.EnumerateArray().Count(other => decimal.Parse(other[1].GetString()!, CultureInfo.InvariantCulture) > value), int.Parse(row[2].GetString()!, CultureInfo.InvariantCulture));
            }
        }
    }

    // What stands in the cells of a table: row, metric, number.
    private static async Task<List<(string Row, string Metric, decimal Value)>> Cells(Screen page, string table)
    {
        var cells = await page.Page.EvaluateAsync<JsonElement>("table => [...document.querySelectorAll(`[data-test=${table}] tbody tr`)].flatMap(row => [...row.querySelectorAll('td[data-metric]')].map(cell => [row.dataset.row, cell.dataset.metric, cell.innerText]))", table);
        Assert.NotEqual(0, cells.GetArrayLength());
        return [.. cells.EnumerateArray().Where(cell => cell[1].GetString() != "Conversion").Select(cell => (cell[0].GetString()!, cell[1].GetString()!, Number(cell[2].GetString()!)))];
    }

    private static decimal Number(string shown) => shown.Trim() is "–" or "" ? 0 : decimal.Parse(shown.Replace('−', '-').Replace(",", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);

    private static decimal Sum(IEnumerable<RecountedFigure> counted, string metric) => counted.Where(figure => figure.Metric == Wire(Enum.Parse<Metric>(metric))).Sum(figure => figure.Value);

    private static string Wire<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // Past everything of the program: the file itself.
    private static List<BareRow> Ledger(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "floor.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "select grain_key, kind, at, body from ledger order by position";
        using var rows = read.ExecuteReader();
        var all = new List<BareRow>();
        while (rows.Read()) all.Add(new(rows.GetString(0), rows.GetString(1), DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture), JsonDocument.Parse(rows.GetString(3)).RootElement));
        return all;
    }
}
