namespace SalesFloor.Silo.Customers;

/// <summary>Loads to its end what a crash, or a store that failed, cut off: at the start, and now and then.</summary>
internal sealed partial class ImportResuming(ImportOrders orders, ImportLoading loading, TimeProvider clock, ILogger<ImportResuming> log) : BackgroundService
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        do
        {
            try
            {
                foreach (var list in await orders.Open(stoppingToken)) await Resume(list);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
            {
                LogNotLoaded(fault); // safe: the list stays where it is, and the next look tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A list that somebody is loading right now is loaded twice, which is once: each line knows itself.
    private async Task Resume(ImportOrder list)
    {
        var (loaded, _) = await loading.Load(list);
        LogLoaded(list.Showroom, list.Id, loaded);
    }

    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: the list {List} is loaded to its end, customers: {Customers}")]
    private partial void LogLoaded(ShowroomId showroom, Guid list, int customers);

    [LoggerMessage(LogLevel.Warning, "A list of customers is not loaded to its end yet; it is tried again")]
    private partial void LogNotLoaded(Exception fault);
}
