using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>The end of the day: what was accepted is done, then everybody goes.</summary>
internal sealed partial class GrainHost
{
    public async Task Stop(CancellationToken hurry)
    {
        if (_phase != Phase.Running) return;

        _phase = Phase.Draining;
        _idleSweep.Dispose();
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The host is stopping.");
        try
        {
            // Work that is being finished may wake further grains: again, until nobody is left.
            while (_activations.Values.OrderBy(activation => activation.GrainId).ToList() is { Count: > 0 } left)
            {
                foreach (var activation in left) activation.Deactivate(reason, hurry);
                await Task.WhenAll(left.Select(activation => activation.Deactivated)).WaitAsync(hurry);
            }
        }
        catch (OperationCanceledException) when (hurry.IsCancellationRequested)
        {
            LogCutShort(_activations.Count, string.Join(", ", _activations.Keys.Order().Take(10)));
        }

        Dispose();
    }

    // While the last work is being finished, grains may call each other; nobody else may start anything.
    private bool MayStillCall() => _phase == Phase.Draining && GrainActivation.Current is not null;

    [LoggerMessage(LogLevel.Warning, "Stopped before {Count} grains had finished: {Grains}")]
    private partial void LogCutShort(int count, string grains);
}
