namespace SalesFloor.Ledger;

/// <summary>The storage provider that all grains of the floor use.</summary>
public static class FloorStorage
{
    /// <summary>Its name, under which the process registers it.</summary>
    public const string Name = "floor";
}
