namespace SalesFloor.Figures;

/// <summary>How much traffic a sales target needs (MKT-02, I-14). Pure.</summary>
public static class TrafficRule
{
    /// <summary>Sales target ÷ conversion, rounded up to whole contacts; null where nothing ever came of any, for then no traffic is enough. Deals and contacts are taken whole, so that nothing is rounded before the end.</summary>
    /// <param name="target">Deals to be made.</param>
    /// <param name="deals">Deals made in the time that the conversion is taken from.</param>
    /// <param name="traffic">Contacts in the same time.</param>
    public static decimal? Target(decimal target, decimal deals, decimal traffic) =>
        target <= 0 ? 0 : deals <= 0 || traffic <= 0 ? null : decimal.Ceiling(target * traffic / deals);

    /// <summary>The same from a rate: 0.12 is twelve deals of a hundred contacts.</summary>
    public static decimal? Target(decimal target, decimal rate) => target <= 0 ? 0 : rate <= 0 ? null : decimal.Ceiling(target / rate);
}
