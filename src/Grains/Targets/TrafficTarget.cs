namespace SalesFloor.Targets;

/// <summary>How many visitors a sales target needs (MKT-02, I-14). Pure.</summary>
public static class TrafficTarget
{
    /// <summary>Sales target ÷ conversion, rounded up; null where nothing converts. <paramref name="deals"/> to be made, <paramref name="conversion"/> deals per visitor, between 0 and 1.</summary>
    public static long? For(decimal deals, decimal conversion) => conversion <= 0 ? null : (long)Math.Ceiling(deals / conversion);
}
