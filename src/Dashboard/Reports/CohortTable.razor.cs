using Microsoft.AspNetCore.Components;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>What became of the new customers who came on the days of the report (MKT-04): a cohort, never more than all.</summary>
public partial class CohortTable
{
    /// <summary>The cohort.</summary>
    [Parameter, EditorRequired]
    public required Cohort Cohort { get; set; }
}
