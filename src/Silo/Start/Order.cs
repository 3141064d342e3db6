namespace SalesFloor.Silo.Start;

/// <summary>What the program was told to do.</summary>
public abstract record Order
{
    private Order() { }

    /// <summary>Run the floor until it is stopped.</summary>
    public sealed record Serve(FloorSettings Floor) : Order;

    /// <summary>Send a file of arrivals through the real front desk. <paramref name="Arguments"/>: everything else on the line; the replay reads its own options.</summary>
    public sealed record Replay(IReadOnlyList<string> Arguments) : Order;

    /// <summary>Compare the ledger with the states.</summary>
    public sealed record Verify(FloorSettings Floor) : Order;

    /// <summary>Say what can be ordered.</summary>
    public sealed record Help : Order;

    /// <summary>It was not understood; <paramref name="Why"/> is a key of the start texts, <paramref name="What"/> the words concerned.</summary>
    public sealed record Misunderstood(string Why, string What) : Order;
}
