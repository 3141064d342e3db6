using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The channel that moves most unusually today (MKT-14), in one line: how many came and how many are usual; nothing of a customer .</summary>
public partial class WallAlerts
{
    /// <summary>The alerts of today.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<ChannelAlert> Alerts { get; set; }
}
