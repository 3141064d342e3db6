using SalesFloor.Stock;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Stock as people read it.</summary>
public static class StockWords
{
    /// <summary>A sign beside the colour.</summary>
    public static string Sign(StockLevel level) => level switch { StockLevel.Enough => "▲", StockLevel.Low => "●", StockLevel.None => "▼", _ => throw new System.Diagnostics.UnreachableException() };

    /// <summary>The style class of a level.</summary>
    public static string Style(StockLevel level) => level switch { StockLevel.Enough => "good", StockLevel.Low => "near", StockLevel.None => "over", _ => throw new System.Diagnostics.UnreachableException() };
}
