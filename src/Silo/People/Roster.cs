using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>Who may come in, as this process knows it: the tables in memory, read anew with every change here and soon after every change elsewhere.</summary>
internal sealed partial class Roster(PeopleTables tables, FloorSettings floor, TimeProvider clock, ILogger<Roster> log) : BackgroundService
{
    // How long somebody who was closed in another process goes on in this one.
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile PeopleBook _book = PeopleBook.Empty;

    /// <summary>Everybody as of now.</summary>
    public PeopleBook Book => _book;

    /// <summary>Something changed, or time went on: who somebody is may be another answer. Raised after <see cref="Book"/> is the new one.</summary>
    public event Action? Changed;

    /// <summary>Sessions and tokens end by the clock, too.</summary>
    public void TimeWentOn() => Changed?.Invoke();

    /// <summary>Reads everything anew.</summary>
    public async Task Refresh(CancellationToken cancellation = default)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            _book = await tables.Read(cancellation) with { SamplesMayAct = !floor.ListensBeyondLoopback }; // a sample floor that was tried out is no way in
        }
        finally
        {
            _reading.Release();
        }

        Changed?.Invoke();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _reading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await tables.LastChange(stoppingToken) > _book.Number) await Refresh(stoppingToken);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
            {
                LogNotRead(fault); // those who are in stay in, those who are out stay out, and the next look tries again
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The accounts could not be read anew")]
    private partial void LogNotRead(Exception fault);
}
