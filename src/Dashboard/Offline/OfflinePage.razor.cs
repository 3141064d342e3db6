using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace SalesFloor.Dashboard.Offline;

/// <summary>The desk when it is loaded anew without connection. <c>desk-worker.js</c> keeps it in the browser.</summary>
public sealed partial class OfflinePage
{
    /// <summary>The settings of the screens.</summary>
    [Inject]
    public required IOptions<DashboardOptions> Settings { get; init; }
}
