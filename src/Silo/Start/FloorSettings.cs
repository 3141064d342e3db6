namespace SalesFloor.Silo.Start;

/// <summary>What the command line decided about this start.</summary>
/// <param name="Database">A PostgreSQL connection string, or null for the SQLite file in <paramref name="DataDirectory"/>.</param>
/// <param name="Showroom">The showroom that is meant where a request names none.</param>
/// <param name="Settings">Everything of the form <c>--Section:Key=value</c>, handed to the configuration as it is.</param>
public sealed record FloorSettings(
    int Port,
    string DataDirectory,
    string? Database,
    bool SampleFloor,
    bool Simulate,
    double SimulateSpeed,
    ShowroomId Showroom,
    IReadOnlyList<string> Settings)
{
    /// <summary>What holds where the command line says nothing.</summary>
    public static FloorSettings Default { get; } = new(5080, Path.GetFullPath("data"), null, true, false, 1, new ShowroomId("main"), []);
}
