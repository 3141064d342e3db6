using SalesFloor.Dashboard.Reports;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;
using SalesFloor.Scores;
using SalesFloor.Silo.Boards;
using SalesFloor.Silo.Deals;
using SalesFloor.Silo.Figures;
using SalesFloor.Silo.Reports;
using SalesFloor.Silo.Scores;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Stock;
using SalesFloor.Silo.Storage;
using SalesFloor.Silo.Targets;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Silo.ReadSide;

/// <summary>What is read but never decided upon: search, and the projector that feeds it.</summary>
public static class ReadSideSetUp
{
    /// <summary>Search over the customers and the register of visits, kept up with the ledger in the background, which is the work of those who write it.</summary>
    public static IServiceCollection AddReadSide(this IServiceCollection services, ProcessRole role = ProcessRole.All)
    {
        services.AddSingleton<CustomerSearch>().AddSingleton<ICustomerSearch>(provider => provider.GetRequiredService<CustomerSearch>()).AddSingleton<IRegister, Register>().AddSingleton<CustomerFiles>().AddSingleton<ICustomerFiles>(provider => provider.GetRequiredService<CustomerFiles>()).AddSingleton<ICustomerHandOver, CustomerHandOver>().AddSingleton<CustomerVisits>()
            .AddSingleton<FigureReader>().AddSingleton<IFigureReader>(provider => provider.GetRequiredService<FigureReader>())
            .AddSingleton(provider => new ReportReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<TrafficReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IReports>(provider => provider.GetRequiredService<ReportReader>()).AddSingleton<TrafficArchive>().AddSingleton<TrafficReader>().AddSingleton<ChannelWatch>().AddSingleton<IChannelAlerts>(provider => provider.GetRequiredService<ChannelWatch>())
            .AddSingleton<IRankings>(provider => new RankingReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new FigureShelf(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IDbConnectionSource>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ITargetFigures, TargetFigureReader>().AddSingleton<ITargetActuals, TargetActuals>()
            .AddSingleton<ConductReader>()
            .AddSingleton(provider => new ScoreReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<ConductReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IScores>(provider => provider.GetRequiredService<ScoreReader>()).AddSingleton<ICoaching>(provider => provider.GetRequiredService<ScoreReader>())
            .AddSingleton<IStock>(provider => new StockReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IContests>(provider => new ContestReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<Projector>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<DealReader>().AddSingleton<IDeals>(provider => provider.GetRequiredService<DealReader>()).AddSingleton<Projector>().AddSingleton<ReadTables>();
        if (role is not ProcessRole.Silo) services.AddHostedService(provider => provider.GetRequiredService<ChannelWatch>());
        return role is ProcessRole.Web ? services : services.AddHostedService(provider => provider.GetRequiredService<Projector>());
    }
}
