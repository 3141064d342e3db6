namespace SalesFloor.People;

/// <summary>Marks an address that answers whoever asks, signed in or not. What carries no mark answers nobody who is not.</summary>
public sealed class OpenToAll
{
    /// <summary>The mark.</summary>
    public static OpenToAll One { get; } = new();

    private OpenToAll() { }
}
