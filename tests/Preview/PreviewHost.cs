using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Board;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Disputes;
using SalesFloor.Dashboard.Live;
using SalesFloor.Dashboard.Manage;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Dashboard.Showrooms;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Dashboard.Targets;
using SalesFloor.Dashboard.Telephone;
using SalesFloor.Dashboard;
using SalesFloor.FrontDesk;

namespace SalesFloor.Preview;

/// <summary>The screens without grains: showrooms <c>main</c>, <c>empty</c>, <c>crowd</c>, <c>long</c> hold their sample floors; any other is not set up.</summary>
public static class PreviewHost
{
    /// <summary>A web program with the screens on scripted floors. <paramref name="instead"/>: what a test puts in the place of something scripted.</summary>
    public static WebApplication Build(string address, Action<IServiceCollection>? instead = null)
    {
        // The content of the pages comes from this assembly's manifest, wherever the tests run.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(PreviewHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Development" });
        builder.WebHost.UseUrls(address);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<ScriptedFeed>();
        builder.Services.AddSingleton<ScriptedDesk>();
        builder.Services.AddDashboard();
        builder.Services.Replace(ServiceDescriptor.Singleton<IFloorFeed>(services => services.GetRequiredService<ScriptedFeed>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IDeskCalls>(services => services.GetRequiredService<ScriptedDesk>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IBoardCalls>(services => services.GetRequiredService<ScriptedDesk>()));
        builder.Services.AddSingleton<IMisassignments, ScriptedReport>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IRulesCalls, ScriptedRules>());
        builder.Services.AddSingleton<SalesFloor.Assignment.IFairness, ScriptedFairness>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IReceiptCalls>(services => services.GetRequiredService<ScriptedDesk>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<ICompensationCalls, ScriptedCompensations>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ICustomerCalls, ScriptedCustomers>());
        builder.Services.AddSingleton<ScriptedDeals>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IDealCalls>(services => services.GetRequiredService<ScriptedDeals>()));
        builder.Services.AddSingleton<SalesFloor.Boards.IRankings>(services => services.GetRequiredService<ScriptedDeals>());
        builder.Services.AddSingleton<SalesFloor.Reports.IReports>(services => services.GetRequiredService<ScriptedDeals>());
        builder.Services.AddSingleton<SalesFloor.Figures.IFigureReader>(services => services.GetRequiredService<ScriptedDeals>());
        builder.Services.AddSingleton<ScriptedDays>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IDayCalls>(services => services.GetRequiredService<ScriptedDays>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IStaffCalls>(services => services.GetRequiredService<ScriptedDays>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IDisputeCalls>(services => services.GetRequiredService<ScriptedDays>()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IPhoneCalls>(services => services.GetRequiredService<ScriptedDays>()));
        builder.Services.AddSingleton<IRegister>(services => services.GetRequiredService<ScriptedDays>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ITargetCalls, ScriptedTargets>());
        builder.Services.AddSingleton<SalesFloor.Targets.ITargetFigures, ScriptedProgress>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IScoreCalls, ScriptedScores>());
        builder.Services.AddSingleton<SalesFloor.Scores.ICoaching, ScriptedScores>();
        builder.Services.Replace(ServiceDescriptor.Singleton<SalesFloor.Dashboard.Contests.IContestCalls, ScriptedContests>());
        builder.Services.Replace(ServiceDescriptor.Singleton<SalesFloor.Dashboard.Stock.IStockCalls, ScriptedStock>());
        builder.Services.AddHostedService<Beat>();
        instead?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapDashboard();
        return app;
    }

    // The boards stay fresh: each second the feed has heard.
    private sealed class Beat(ScriptedFeed feed, TimeProvider clock) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var now = clock.GetUtcNow();
            (string Id, FloorSnapshot? Floor)[] floors =
            [
                ("main", SampleFloors.Of(now)), ("empty", SampleFloors.Empty(now)), ("crowd", SampleFloors.Of(now, reps: 40, waiting: 30)), ("long", SampleFloors.Of(now, longNames: true)), ("none", null),
            ];
            foreach (var (id, floor) in floors) await feed.Show(new(id), new(floor, now));
            using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
            while (await second.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (id, _) in floors) await feed.Show(new(id), feed.Current(new(id))! with { HeardAt = clock.GetUtcNow() });
            }
        }
    }
}
