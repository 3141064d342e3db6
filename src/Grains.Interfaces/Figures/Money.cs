namespace SalesFloor.Figures;

/// <summary>An amount of money in one currency, an ISO 4217 code.</summary>
public sealed record MoneyIn(string Currency, decimal Amount);

/// <summary>Which figures are money and so have a currency. Pure.</summary>
public static class Money
{
    /// <summary>Whether a metric is money.</summary>
    public static bool IsMoney(this Metric metric) => metric is Metric.SalesAmount or Metric.MoneyReceived or Metric.MoneyRefunded;
}
