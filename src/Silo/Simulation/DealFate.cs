using SalesFloor.Deals;

namespace SalesFloor.Silo.Simulation;

/// <summary>What becomes of a simulated deal. It is drawn from the deal's id alone, so that a simulation that is started again goes on with the deals it finds.</summary>
/// <param name="Discount">What is taken off the list price, in thousandths.</param>
/// <param name="Lost">Why it comes to nothing; null where it is signed.</param>
/// <param name="LostAt">The stage, counted from 0, at which it comes to nothing.</param>
/// <param name="TakenBack">The manager takes the signed contract back.</param>
/// <param name="Refunded">Finance gives everything back after the contract.</param>
/// <param name="Shared">A colleague has two fifths of it.</param>
/// <param name="WrittenWrong">Finance writes an entry that it takes back.</param>
/// <param name="TakesAll">Goes through the optional stages, too.</param>
/// <param name="Halves">What is owed after the contract comes in two payments.</param>
internal sealed record DealFate(
    int Seed, string Product, decimal Price, string Region, int Quantity, int Discount, LostReason? Lost, int LostAt, bool TakenBack, bool Refunded, bool Shared, bool WrittenWrong, bool TakesAll, bool Halves)
{
    private const decimal Thousandths = 1000;
    private const decimal Rounded = 100;

    private static readonly (string Name, decimal Price)[] s_products = [("S5 1.5T", 128_800), ("S5 1.5T", 128_800), ("X7 2.0T", 218_800), ("X7 2.0T", 218_800), ("E6 EV", 189_800), ("V9 7-seat", 268_800)];
    private static readonly string[] s_regions = ["滨江 Binjiang", "西湖 Xihu", "余杭 Yuhang", "萧山 Xiaoshan"];

    /// <summary>What is asked for it.</summary>
    public decimal Amount => Quantity * decimal.Floor(Price * (Thousandths - Discount) / Thousandths / Rounded) * Rounded;

    /// <summary>The fate of a deal.</summary>
    public static DealFate Of(DealId id)
    {
        var bytes = id.Value.ToByteArray();
        var seed = BitConverter.ToInt32(bytes, 0) ^ BitConverter.ToInt32(bytes, 8) ^ BitConverter.ToInt32(bytes, 12);
        var draws = new Random(seed);
        var (product, price) = s_products[draws.Next(s_products.Length)];
        return new(
            seed, product, price, s_regions[draws.Next(s_regions.Length)], draws.NextDouble() < 0.06 ? 2 : 1, draws.Next(60),
            draws.NextDouble() < 0.45 ? (LostReason)draws.Next(1, (int)LostReason.NotAvailable + 1) : null, draws.Next(1, 6),
            draws.NextDouble() < 0.05, draws.NextDouble() < 0.05, draws.NextDouble() < 0.12, draws.NextDouble() < 0.06, draws.NextDouble() < 0.7, draws.NextDouble() < 0.3);
    }

    /// <summary>How long the deal stays as it is, around <paramref name="mean"/>; the same for the same state.</summary>
    public TimeSpan Pause(Deal deal, TimeSpan mean) => mean * (0.2 - (0.8 * Math.Log(1 - new Random(unchecked(Seed + (State(deal) * 7919))).NextDouble())));

    /// <summary>A number that changes with each step of the deal.</summary>
    public static int State(Deal deal) => deal.Pipeline.Stages.IndexOf(deal.Pipeline.Stages.First(stage => stage.Id == deal.Stage))
        + (32 * (deal.Money.Length + deal.Money.Count(entry => entry.Voided is not null))) + (deal.Terms is null ? 0 : 1024) + (2048 * deal.Shares.Length) + (8192 * deal.TimesUndone) + (deal.Contract is null ? 0 : 65536)
        + ((int)deal.Status * 131072);
}
