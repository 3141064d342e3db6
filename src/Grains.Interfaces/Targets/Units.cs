namespace SalesFloor.Targets;

/// <summary>In what each metric is stated, and whether parts of it add up. Pure.</summary>
public static class Units
{
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>The unit of a metric.</summary>
    public static TargetUnit Unit(this TargetMetric metric) => metric switch
    {
        TargetMetric.SalesAmount or TargetMetric.MoneyReceived => TargetUnit.Money,
        TargetMetric.Satisfaction or TargetMetric.MarketShare or TargetMetric.ProductMix => TargetUnit.Percent,
        _ => TargetUnit.Count,
    };

    /// <summary>How many decimals a unit has.</summary>
    public static int Decimals(this TargetUnit unit) => unit switch
    {
        TargetUnit.Money => 2,
        TargetUnit.Count => 0,
        TargetUnit.Percent => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>Whether the children's targets of this metric sum to their parent's (I-13); a percentage of parts is no percentage of the whole.</summary>
    public static bool AddsUp(this TargetMetric metric) => metric.Unit() != TargetUnit.Percent;

    /// <summary>Whether the floor counts it; the others are measured elsewhere and stated at the end.</summary>
    public static bool IsCounted(this TargetMetric metric) => metric <= TargetMetric.Traffic;

    /// <summary>Whether a value can be one of this unit.</summary>
    public static bool Fits(this TargetUnit unit, decimal value) => value >= 0 && value <= (unit == TargetUnit.Percent ? 100 : Most) && decimal.Round(value, unit.Decimals()) == value;
}
