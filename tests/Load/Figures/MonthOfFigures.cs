using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.InProcess;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Figures;
using SalesFloor.Ledger;
using SalesFloor.Reports;
using SalesFloor.Scores;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Load;

/// <summary>How long the pages of figures take where forty reps have worked for months: target figures, ranking, scores, coach list, report of the month; each beside the bare reading of the month's lines.</summary>
internal static class MonthOfFigures
{
    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var (reps, times) = ((int)options.Number("reps", 40), (int)options.Number("times", 20));
        var measured = new SortedDictionary<string, object>();
        foreach (var engine in Ground.Engines(options)) measured.Add(Ground.Name(engine), await On(await ground.New(engine), reps, times));
        return new { reps, times, engines = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> On(FloorDatabase database, int reps, int times)
    {
        await Archive.Prepare(database);
        var lines = await BusyMonths.Fill(database, reps);
        if (database is FloorDatabase.Postgres) await Bulk.Run(database, "analyze");
        var clock = new BusyMonths.Clock();
        using var host = await Start(database, clock);
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await BusyMonths.SetUp(grains, reps);

        var took = new Dictionary<string, Waits>();
        foreach (var (page, ask) in Pages(host.Services))
        {
            var waits = new List<TimeSpan>();
            for (var round = 0; round < times + 2; round++)
            {
                // What is shared between screens is out of date, as it is on a floor that works.
                await Bulk.Run(database, "update read_position set position = position + 1");
                clock.Later();
                var since = Stopwatch.GetTimestamp();
                await ask();
                if (round >= 2) waits.Add(Stopwatch.GetElapsedTime(since));
            }

            took.Add(page, Waits.Of(waits));
        }

        await host.StopAsync();
        return new { lines, milliseconds = took };
    }

    private static IEnumerable<(string Page, Func<Task> Ask)> Pages(IServiceProvider services)
    {
        var (figures, targets, rankings) = (services.GetRequiredService<IFigureReader>(), services.GetRequiredService<ITargetFigures>(), services.GetRequiredService<IRankings>());
        var (scores, coaching, reports) = (services.GetRequiredService<IScores>(), services.GetRequiredService<ICoaching>(), services.GetRequiredService<IReports>());
        var (hall, month, today) = (BusyMonths.Hall, BusyMonths.Month, BusyMonths.Today);
        var asked = new ReportAsked(hall, month.From, month.Until);
        yield return ("0 the month's lines, bare", async () => await figures.Lines(new(hall, month.From, month.Until), CancellationToken.None));
        yield return ("targets", () => targets.Of(new(hall, month, TargetMetric.SalesAmount), CancellationToken.None));
        yield return ("targets of traffic", () => targets.Of(new(hall, month, TargetMetric.Traffic), CancellationToken.None));
        yield return ("targets by day", () => targets.Of(new(hall, month, TargetMetric.SalesAmount, Into: PeriodKind.Day), CancellationToken.None));
        yield return ("traffic plan", () => targets.Traffic(hall, month, CancellationToken.None));
        yield return ("team's line", () => targets.Team(hall, CancellationToken.None));
        yield return ("a rep's own", () => targets.Mine(hall, new("rep-00"), CancellationToken.None));
        yield return ("ranking", () => rankings.Of(new(hall, Metric.Deals, RankingPeriod.Month), CancellationToken.None));
        yield return ("ranking by visits, quarter", () => rankings.Of(new(hall, Metric.Visits, RankingPeriod.Quarter), CancellationToken.None));
        yield return ("scores", () => scores.Of(new(hall, PeriodKind.Month, today), CancellationToken.None));
        yield return ("one score explained", () => scores.Of(new(hall, PeriodKind.Month, today, new SalespersonId("rep-00")), CancellationToken.None));
        yield return ("coach list", () => coaching.Of(hall, CancellationToken.None));
        yield return ("control table", () => reports.Control(asked, CancellationToken.None));
        yield return ("funnel", () => reports.Funnel(asked, CancellationToken.None));
        yield return ("traffic in five steps", () => reports.Traffic(hall, today, CancellationToken.None));
        yield return ("deviations", () => Deviations(targets, hall, month));
        yield return ("alerts of a day", () => reports.Alerts(hall, today, CancellationToken.None));
    }

    // As the page of reports has them.
    private static async Task Deviations(ITargetFigures targets, ShowroomId hall, TargetPeriod month)
    {
        foreach (var metric in Enum.GetValues<TargetMetric>().Where(metric => metric.IsCounted())) await targets.Of(new(hall, month, metric), CancellationToken.None);
    }

    private static async Task<IHost> Start(FloorDatabase database, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.UseOrleans(_ => { });
        builder.Services.Configure<GrainHostOptions>(options =>
        {
            options.SearchEntryAssembly = false;
            options.Assemblies.Add(typeof(TurnRule).Assembly);
        });
        builder.Services.AddLogging().AddSingleton(clock).AddFloorStorage(database, FloorJson.Options).AddFrontDesk().AddReadSide(ProcessRole.Web); // the tables are filled: nobody projects
        var host = builder.Build();
        await host.Services.GetRequiredService<Migrations>().Apply();
        await host.StartAsync();
        return host;
    }
}
