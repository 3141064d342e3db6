using System.Collections.Concurrent;
using System.Collections.Immutable;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Reports;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Reports;

/// <summary>Reads once a minute for all screens of this process what moves abnormally (MKT-14).</summary>
internal sealed partial class ChannelWatch(ReportReader reports, IGrainFactory grains, TimeProvider clock, ILogger<ChannelWatch> log) : BackgroundService, IChannelAlerts
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_readEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ShowroomId, Seen> _seen = new();

    public ImmutableArray<ChannelAlert> Of(ShowroomId showroom) => _seen.GetOrAdd(showroom, new Seen([], null)).Alerts;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    /// <summary>Reads for every showroom that is watched and was not read within the last minute.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        foreach (var (showroom, seen) in _seen)
        {
            if (seen.At is not { } at || clock.GetUtcNow() - at >= s_readEvery) await Read(showroom, cancellation);
        }
    }

    private async Task Read(ShowroomId showroom, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            var today = await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is { } plan ? plan.DayAt(now) : (DateOnly?)null;
            _seen[showroom] = new(today is { } day ? await reports.Alerts(showroom, day, cancellation) : [], now);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotRead(fault, showroom);
            _seen[showroom] = new([], now); // rather nothing than yesterday's
        }
    }

    private sealed record Seen(ImmutableArray<ChannelAlert> Alerts, DateTimeOffset? At);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: what moves abnormally could not be read; it is tried again")]
    private partial void LogNotRead(Exception fault, ShowroomId showroom);
}
