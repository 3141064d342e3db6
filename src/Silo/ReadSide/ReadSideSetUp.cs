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
    /// <summary>Search over the customers, the register of visits and every figure, kept up with the ledger in the background, which is the work of those who write it.</summary>
    public static IServiceCollection AddReadSide(this IServiceCollection services, ProcessRole role = ProcessRole.All)
    {
        services.AddSingleton<Projector>().AddSingleton<ReadTables>();
        services.AddArchive().AddFigures().AddBoards();
        return role is ProcessRole.Web ? services : services.AddHostedService(provider => provider.GetRequiredService<Projector>());
    }

    // Customers, visits, deals.
    private static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddSingleton<CustomerSearch>().AddSingleton<ICustomerSearch>(provider => provider.GetRequiredService<CustomerSearch>())
        .AddSingleton<CustomerFiles>().AddSingleton<ICustomerFiles>(provider => provider.GetRequiredService<CustomerFiles>())
        .AddSingleton<ICustomerHandOver, CustomerHandOver>()
        .AddSingleton<CustomerVisits>()
        .AddSingleton<IRegister, Register>()
        .AddSingleton<DealReader>().AddSingleton<IDeals>(provider => provider.GetRequiredService<DealReader>());

    // What is counted, and the reports made of it.
    private static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<FigureReader>().AddSingleton<IFigureReader>(provider => provider.GetRequiredService<FigureReader>())
        .AddSingleton<TrafficArchive>().AddSingleton<TrafficReader>()
        .AddSingleton(provider => new ReportReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<TrafficReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IReports>(provider => provider.GetRequiredService<ReportReader>())
        .AddSingleton(provider => new FigureShelf(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IDbConnectionSource>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ITargetFigures, TargetFigureReader>().AddSingleton<ITargetActuals, TargetActuals>();

    // Who stands where: rankings, points, contests; and what there is to sell.
    private static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton<IRankings>(provider => new RankingReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ConductReader>()
        .AddSingleton(provider => new ScoreReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<ConductReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IScores>(provider => provider.GetRequiredService<ScoreReader>()).AddSingleton<ICoaching>(provider => provider.GetRequiredService<ScoreReader>())
        .AddSingleton<IContests>(provider => new ContestReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<Projector>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IStock>(provider => new StockReader(provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<TimeProvider>()));
}
