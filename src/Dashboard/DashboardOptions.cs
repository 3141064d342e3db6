namespace SalesFloor.Dashboard;

/// <summary>Settings of the screens, section <c>Dashboard</c>.</summary>
public sealed class DashboardOptions
{
    /// <summary>The showroom of a page whose address names none.</summary>
    public string Showroom { get; set; } = "main";
}
