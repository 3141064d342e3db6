using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>Which channels move as they hardly do by chance (MKT-14), in sentences.</summary>
public partial class ChannelAlertLines
{
    /// <summary>The alerts.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<ChannelAlert> Alerts { get; set; }
}

/// <summary>How an alert is shown.</summary>
public static class AlertSigns
{
    /// <summary>Up or down; never by colour alone.</summary>
    public static string Sign(this ChannelAlert alert) => alert.Side == AlertSide.More ? "▲" : "▼";

    /// <summary>What is usual on this weekday.</summary>
    public static string Usual(this ChannelAlert alert) => alert.Expected.ToString("0.#", CultureInfo.InvariantCulture);
}
