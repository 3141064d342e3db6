namespace SalesFloor.Deals;

/// <summary>In what a showroom counts its money: the currency of the pipeline in force.</summary>
public static class OwnCurrency
{
    /// <summary>The ISO 4217 code.</summary>
    public static async Task<string> CurrencyOf(this IGrainFactory grains, ShowroomId showroom) => (await grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(showroom)).Sheet()).InForce.Currency;
}
