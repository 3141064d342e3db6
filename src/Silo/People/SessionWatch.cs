namespace SalesFloor.Silo.People;

/// <summary>Looks at the clock for those whose page is open: a session whose time is over or that nobody touched loses its page as one that was ended by hand does.</summary>
internal sealed partial class SessionWatch(Sessions sessions, Roster roster, SignInRules rules, TimeProvider clock, ILogger<SessionWatch> log) : BackgroundService
{
    // How late a screen asks again who is there.
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (rules.Idle is { } idle && await sessions.EndResting(idle) > 0) await roster.Refresh(stoppingToken);
                else roster.TimeWentOn();
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
            {
                LogNotLooked(fault); // the next look tries again
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sessions could not be looked through")]
    private partial void LogNotLooked(Exception fault);
}
