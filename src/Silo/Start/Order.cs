namespace SalesFloor.Silo.Start;

/// <summary>What the program was told to do.</summary>
public abstract record Order
{
    private Order() { }

    /// <summary>Run the floor until it is stopped.</summary>
    public sealed record Serve(FloorSettings Floor) : Order;

    /// <summary>Send a file of arrivals through the real front desk. <paramref name="Arguments"/>: everything else on the line; the replay reads its own options.</summary>
    public sealed record Replay(IReadOnlyList<string> Arguments) : Order;

    /// <summary>Prove that the ledger, the states and the day seals are what was decided.</summary>
    public sealed record Verify(FloorSettings Floor) : Order;

    /// <summary>Copy the floor into a file; it may run meanwhile.</summary>
    public sealed record Backup(FloorSettings Floor, string File) : Order;

    /// <summary>Bring a copy back into an empty place.</summary>
    public sealed record Restore(FloorSettings Floor, string File) : Order;

    /// <summary>Make the read tables anew from the ledger.</summary>
    public sealed record Rebuild(FloorSettings Floor) : Order;

    /// <summary>Give an empty place the sample floor with its last <paramref name="Days"/> days.</summary>
    public sealed record Sample(FloorSettings Floor, int Days) : Order;

    /// <summary>Seal what stands now. <paramref name="Day"/>: null is the showroom's day of today.</summary>
    public sealed record Seal(FloorSettings Floor, DateOnly? Day) : Order;

    /// <summary>Show the seals of a day.</summary>
    public sealed record PrintSeal(FloorSettings Floor, DateOnly Day) : Order;

    /// <summary>Say what can be ordered.</summary>
    public sealed record Help : Order;

    /// <summary>It was not understood; <paramref name="Why"/> is a key of the start texts, <paramref name="What"/> the words concerned.</summary>
    public sealed record Misunderstood(string Why, string What) : Order;
}
