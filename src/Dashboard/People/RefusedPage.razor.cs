namespace SalesFloor.Dashboard.People;

/// <summary>This page is for others.</summary>
public sealed partial class RefusedPage;
