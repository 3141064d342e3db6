using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Silo.Reports;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/reports: the control table as JSON, CSV and workbook, the funnel, and what moved abnormally.</summary>
internal static class ReportAddresses
{
    private const int MostDays = 400;
    private const string Csv = "text/csv; charset=utf-8";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/showrooms/{showroom}/reports").WithTags("Reports");
        reports.MapGet("/control", (string showroom, string? from, string? until, string? rep, [AsParameters] Asking asking, CancellationToken cancellation) => asking.Control(showroom, from, until, rep, (floor, table) => TypedResults.Ok(InWords(floor, table, asking.Texts)), cancellation))
            .WithName("ControlTable").WithSummary("The sales control table (BRD-05): a row for each rep, the total, and what it is made of day by day and product by product.")
            .WithDescription("`from` and `until` are local days, both included; today where absent. With `rep`, only what is his.")
            .Produces<ControlTableAnswer>().ProducesProblems(400, 404);
        reports.MapGet("/control.csv", (string showroom, string? from, string? until, string? rep, [AsParameters] Asking asking, CancellationToken cancellation) =>
                asking.Sheets(showroom, from, until, rep, (floor, table, sheets) => TypedResults.File(CsvReport.Write(sheets[0]), Csv, Named(floor, table, "csv")), cancellation))
            .WithName("ControlTableCsv").WithSummary("The rows of the reps and the total as comma-separated values, with target and deviation of whatever there are targets for; no text in it can be taken for a formula.")
            .Produces(200, contentType: "text/csv").ProducesProblems(400, 404);
        reports.MapGet("/control.xlsx", (string showroom, string? from, string? until, string? rep, [AsParameters] Asking asking, CancellationToken cancellation) =>
                asking.Sheets(showroom, from, until, rep, (floor, table, sheets) => TypedResults.File(ExcelReport.Write(sheets), Excel, Named(floor, table, "xlsx")), cancellation))
            .WithName("ControlTableExcel").WithSummary("The whole control table as a workbook: by rep, by day, by product and region; and how far everybody is from plan.")
            .Produces(200, contentType: Excel).ProducesProblems(400, 404);
        reports.MapGet("/funnel", async (string showroom, string? from, string? until, string? rep, [AsParameters] Asking asking, IReports made, CancellationToken cancellation) =>
                await asking.About(showroom, from, until, rep, async (floor, asked) => await made.Funnel(asked, cancellation) is { } funnel ? TypedResults.Ok(InWords(floor, funnel, asking.Texts)) : Requests.NoShowroom(asking.Texts)))
            .WithName("Funnel").WithSummary("From traffic to visits to deals, by source and by rep (MKT-01, MKT-04, MKT-05).")
            .Produces<FunnelAnswer>().ProducesProblems(400, 404);
        reports.MapGet("/traffic", (string showroom, string? day, Floors floors, IReports made, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                RegisterDays.At(showroom, day, floors, clock, texts, async (floor, on) => await made.Traffic(floor.Showroom, on, cancellation) is { } sheet
                    ? TypedResults.Ok(new TrafficAnswer(sheet.Month, [.. sheet.Steps.Select(row => new TrafficStepAnswer(WireNames.Of(row.Step), WireNames.Of(row.State), row.Reached, row.Of))], sheet.SalesTarget, sheet.Conversion, sheet.Needed, sheet.Traffic))
                    : Requests.NoShowroom(texts)))
            .WithName("TrafficSteps").WithSummary("How far the month of a day is in the five steps of traffic: target, division, data, tracking, summary (PIPE-21); and how much traffic the sales target needs (MKT-02).")
            .Produces<TrafficAnswer>().ProducesProblems(400, 404);
        reports.MapGet("/alerts", (string showroom, string? day, Floors floors, IReports made, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                RegisterDays.At(showroom, day, floors, clock, texts, async (floor, on) => TypedResults.Ok(new AlertsAnswer(on, [.. (await made.Alerts(floor.Showroom, on, cancellation)).Select(alert => new AlertAnswer(
                    WireNames.Of(alert.Metric), alert.Source is { } source ? texts.Coded(source) : null, WireNames.Of(alert.Side), alert.Count, alert.Expected, alert.Weeks, alert.Chance))]))))
            .WithName("ChannelAlerts").WithSummary("Which channels moved on a day as they hardly do by chance, against the same weekday of the weeks before (MKT-14).")
            .Produces<AlertsAnswer>().ProducesProblems(400, 404);
    }

    /// <summary>How every report is asked for.</summary>
    internal sealed record Asking(Floors Floors, IReports Reports, ITargetFigures Targets, TimeProvider Clock, ApiTexts Texts)
    {
        public Task<IResult> Control(string showroom, string? from, string? until, string? rep, Func<Floor, ControlTable, IResult> answer, CancellationToken cancellation) =>
            About(showroom, from, until, rep, async (floor, asked) => await Reports.Control(asked, cancellation) is { } table ? answer(floor, table) : Requests.NoShowroom(Texts));

        // Files say also how far everybody is from plan (TGT-19).
        public Task<IResult> Sheets(string showroom, string? from, string? until, string? rep, Func<Floor, ControlTable, IReadOnlyList<ReportSheet>, IResult> answer, CancellationToken cancellation) =>
            About(showroom, from, until, rep, async (floor, asked) => await Reports.Control(asked, cancellation) is { } table
                ? answer(floor, table, ControlSheets.Of(table, floor, Texts, await DeviationSheets.Read(Targets, asked, cancellation))) : Requests.NoShowroom(Texts));

        public Task<IResult> About(string showroom, string? from, string? until, string? rep, Func<Floor, ReportAsked, Task<IResult>> answer) =>
            RegisterDays.At(showroom, from, Floors, Clock, Texts, (_, first) => RegisterDays.At(showroom, until ?? from, Floors, Clock, Texts, (floor, last) => last < first || last.DayNumber - first.DayNumber >= MostDays
                ? Task.FromResult(Problems.Of(Texts, StatusCodes.Status400BadRequest, "bad-input", "until", Texts.Say("FieldDay")))
                : answer(floor, new(floor.Showroom, first, last, Keys.IsKey(rep) ? new SalespersonId(rep!) : null))));
    }

    private static string Named(Floor floor, ControlTable table, string ending) => string.Create(CultureInfo.InvariantCulture, $"{floor.Showroom}_{table.From:yyyy-MM-dd}_{table.Until:yyyy-MM-dd}.{ending}");

    private static ControlTableAnswer InWords(Floor floor, ControlTable table, ApiTexts texts) => new(
        table.From, table.Until, table.Currency, [.. table.Reps.Select(row => new RepSumsAnswer(floor.Person(row.Rep, texts), Sums(row.Sums)))], Sums(table.Total),
        [.. table.Days.Select(row => new DaySumsAnswer(row.Day, Sums(row.Sums)))], [.. table.Products.Select(row => new ProductSumsAnswer(row.Product, row.Region, Sums(row.Sums)))],
        [.. table.Others.Select(other => new CurrencySumsAnswer(other.Currency, [.. other.Reps.Select(row => new RepSumsAnswer(floor.Person(row.Rep, texts), Sums(row.Sums)))], Sums(other.Total)))]);

    private static FunnelAnswer InWords(Floor floor, Funnel funnel, ApiTexts texts) => new(
        funnel.From, funnel.Until, [.. funnel.Sources.Select(row => new SourceSumsAnswer(row.Source is { } source ? texts.Coded(source) : null, row.Sums.Traffic, Sums(row.Sums), row.Sums.Conversion))],
        [.. funnel.Reps.Select(row => new RepFunnelAnswer(floor.Person(row.Rep, texts), row.Sums.Traffic, Sums(row.Sums), row.Sums.Conversion))], funnel.Total.Traffic, Sums(funnel.Total), funnel.Total.Conversion,
        new([.. funnel.Cohort.Sources.Select(row => new CohortRowAnswer(row.Source is { } source ? texts.Coded(source) : null, row.Came, row.Bought, row.Share))], funnel.Cohort.Total.Came, funnel.Cohort.Total.Bought, funnel.Cohort.Total.Share));

    private static ImmutableSortedDictionary<string, decimal> Sums(FigureSums sums) => Enum.GetValues<Metric>().ToImmutableSortedDictionary(WireNames.Of, metric => sums[metric], StringComparer.Ordinal);
}

/// <summary>The control table; sums by the names of the metrics.</summary>
public sealed record ControlTableAnswer(
    DateOnly From, DateOnly Until, string Currency, IReadOnlyList<RepSumsAnswer> Reps, IReadOnlyDictionary<string, decimal> Total, IReadOnlyList<DaySumsAnswer> Days, IReadOnlyList<ProductSumsAnswer> Products, IReadOnlyList<CurrencySumsAnswer> OtherCurrencies);

/// <summary>Money in another currency than the table's; it is in none of the table's sums.</summary>
public sealed record CurrencySumsAnswer(string Currency, IReadOnlyList<RepSumsAnswer> Reps, IReadOnlyDictionary<string, decimal> Total);

/// <summary>A rep's sums; without a rep, what is nobody's.</summary>
public sealed record RepSumsAnswer(PersonAnswer? Rep, IReadOnlyDictionary<string, decimal> Sums);

/// <summary>A day's sums.</summary>
public sealed record DaySumsAnswer(DateOnly Day, IReadOnlyDictionary<string, decimal> Sums);

/// <summary>The sums of a product in a region.</summary>
public sealed record ProductSumsAnswer(string? Product, string? Region, IReadOnlyDictionary<string, decimal> Sums);

/// <summary>The funnel of the days: what came and what was signed on them. Who signs may have come before, so that conversion can be over 1; what became of those who came is <paramref name="Cohort"/>.</summary>
public sealed record FunnelAnswer(
    DateOnly From, DateOnly Until, IReadOnlyList<SourceSumsAnswer> Sources, IReadOnlyList<RepFunnelAnswer> Reps, decimal Traffic, IReadOnlyDictionary<string, decimal> Total, decimal? Conversion, CohortAnswer Cohort);

/// <summary>The new customers who came on these days and how many of them have bought up to now; <paramref name="Share"/> is never over 1.</summary>
public sealed record CohortAnswer(IReadOnlyList<CohortRowAnswer> Sources, int Came, int Bought, decimal? Share);

/// <summary>Those of a source; without one, those whom nobody asked.</summary>
public sealed record CohortRowAnswer(CodedWords? Source, int Came, int Bought, decimal? Share);

/// <summary>The funnel of a source; without one, of those whom nobody asked.</summary>
public sealed record SourceSumsAnswer(CodedWords? Source, decimal Traffic, IReadOnlyDictionary<string, decimal> Sums, decimal? Conversion);

/// <summary>The funnel of a rep.</summary>
public sealed record RepFunnelAnswer(PersonAnswer? Rep, decimal Traffic, IReadOnlyDictionary<string, decimal> Sums, decimal? Conversion);

/// <summary>The five steps of traffic; <paramref name="Needed"/>: sales target ÷ conversion, absent where either is missing.</summary>
public sealed record TrafficAnswer(DateOnly Month, IReadOnlyList<TrafficStepAnswer> Steps, decimal? SalesTarget, decimal? Conversion, decimal? Needed, decimal Traffic);

/// <summary>A step, and how far it is.</summary>
public sealed record TrafficStepAnswer(string Step, string State, int Reached, int Of);

/// <summary>What moved abnormally on a day.</summary>
public sealed record AlertsAnswer(DateOnly Day, IReadOnlyList<AlertAnswer> Alerts);

/// <summary>A channel that moved; <paramref name="Chance"/>: how often that comes about by chance alone.</summary>
public sealed record AlertAnswer(string Metric, CodedWords? Source, string Side, int Count, decimal Expected, int Weeks, double Chance);
