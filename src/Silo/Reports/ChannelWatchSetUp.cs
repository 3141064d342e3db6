using SalesFloor.Dashboard.Reports;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Reports;

/// <summary>What moves abnormally is looked for where there are screens to tell it on (MKT-14).</summary>
public static class ChannelWatchSetUp
{
    /// <summary>Puts the watch in place.</summary>
    public static IServiceCollection AddChannelWatch(this IServiceCollection services, ProcessRole role)
    {
        services.AddSingleton<ChannelWatch>().AddSingleton<IChannelAlerts>(provider => provider.GetRequiredService<ChannelWatch>());
        return role is ProcessRole.Silo ? services : services.AddHostedService(provider => provider.GetRequiredService<ChannelWatch>());
    }
}
