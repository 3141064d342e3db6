using System.Collections.Concurrent;

namespace SalesFloor.Tests.Load;

/// <summary>How long things took, as it is reported. Milliseconds.</summary>
internal sealed record Waits(int Count, double P50, double P95, double P99, double Max)
{
    public static Waits Of(IEnumerable<TimeSpan> waits)
    {
        var sorted = waits.Select(wait => wait.TotalMilliseconds).Order().ToArray();
        return sorted.Length == 0 ? new(0, 0, 0, 0, 0) : new(sorted.Length, At(sorted, 0.50), At(sorted, 0.95), At(sorted, 0.99), Figures.Round(sorted[^1]));
    }

    private static double At(double[] sorted, double share) => Figures.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)]);
}

/// <summary>Counts by name, from many tasks at once.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, before) => before + 1);

    public int Of(string what) => _counts.GetValueOrDefault(what);

    public IReadOnlyDictionary<string, int> All => new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
}

/// <summary>Figures as a reader wants them.</summary>
internal static class Figures
{
    public static double Round(double value) => Math.Round(value, value < 10 ? 3 : 1);

    public static double Ratio(double one, double other) => other > 0 ? Math.Round(one / other, 3) : 0;
}
