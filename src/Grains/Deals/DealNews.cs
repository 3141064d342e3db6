namespace SalesFloor.Deals;

/// <summary>What everybody on the floor may know of a deal: how large it is, not what somebody paid. Pure.</summary>
public static class DealNews
{
    // Below it a number has two digits.
    private const int ThreeDigits = 100;

    /// <summary>An amount to two significant digits, half away from zero: 1,234,567 is 1,200,000.</summary>
    public static decimal Rounded(decimal amount)
    {
        var step = 1m;
        while (Math.Abs(amount) / step >= ThreeDigits) step *= 10;
        return step == 1 ? decimal.Round(amount, 0, MidpointRounding.AwayFromZero) : decimal.Round(amount / step, 0, MidpointRounding.AwayFromZero) * step;
    }
}
