using System.Collections.Immutable;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>What moves abnormally today (MKT-14), for screens that read nothing themselves. It holds no customer.</summary>
public interface IChannelAlerts
{
    /// <summary>The alerts of today as they were read last, at most a minute ago; none before the first reading. From the first question on a showroom is watched.</summary>
    ImmutableArray<ChannelAlert> Of(ShowroomId showroom);
}

/// <summary>Where nobody watches.</summary>
internal sealed class NoAlerts : IChannelAlerts
{
    public ImmutableArray<ChannelAlert> Of(ShowroomId showroom) => [];
}
