using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Seals;

/// <summary>Seals each day soon after its desk has closed it, also the days that closed while nobody was there to seal them.</summary>
internal sealed partial class SealsAtClosing(IDbConnectionSource connections, DaySealer sealer, TimeProvider clock, ILogger<SealsAtClosing> log) : BackgroundService
{
    private const string Actor = "closing";

    // A day closes once; nobody waits for its seal.
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(2);

    private readonly string _readLastClosings = Statements.Read(connections.Engine, "Seals", "read_last_closings");
    private readonly Dictionary<string, long> _sealed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_lookEvery, clock);
        do
        {
            try
            {
                foreach (var (desk, closing) in await NewClosings(stoppingToken)) await Seal(desk, closing, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogNotSealed(fault); // what is not sealed now is sealed with the next look, or after the next start
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Seal(string desk, long closing, CancellationToken cancellation)
    {
        foreach (var seal in await sealer.SealClosedDays(new ShowroomId(desk["desk/".Length..]), Actor, cancellation))
            LogSealed(seal.Showroom, seal.Day, seal.Chains, seal.Code);
        _sealed[desk] = closing;
    }

    private async Task<List<(string Desk, long Closing)>> NewClosings(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(_readLastClosings);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var closings = new List<(string, long)>();
        while (await rows.ReadAsync(cancellation))
        {
            var (desk, closing) = (rows.GetString(0), rows.GetInt64(1));
            if (_sealed.GetValueOrDefault(desk) < closing) closings.Add((desk, closing));
        }

        return closings;
    }

    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: {Day} is sealed over {Chains} chains, code {Code}")]
    private partial void LogSealed(ShowroomId showroom, DateOnly day, int chains, string code);

    [LoggerMessage(LogLevel.Warning, "A closed day could not be sealed; it is tried again")]
    private partial void LogNotSealed(Exception fault);
}
