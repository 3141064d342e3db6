using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.InProcess;

internal sealed partial class GrainHost
{
    [LoggerMessage(LogLevel.Error, "{Grain} could not be activated")]
    public partial void LogActivationFailed(Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Error, "{Grain} failed while it was being deactivated")]
    public partial void LogDeactivationFailed(Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "A timer of {Grain} failed")]
    public partial void LogTimerFailed(Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "One-way call {Method} of {Target} failed; its caller has gone on")]
    public partial void LogOneWayFailed(Exception failure, GrainId target, string method);

    [LoggerMessage(LogLevel.Warning, "Observer {Observer} has {Unread} unread calls; further ones are dropped until it reads")]
    public partial void LogObserverFrozen(GrainId observer, int unread);
}
