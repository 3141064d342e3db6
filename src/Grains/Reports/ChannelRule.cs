using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;

namespace SalesFloor.Reports;

/// <summary>Whether a channel moved as it hardly does by chance (MKT-14). Pure; how it judges is explained in <c>docs/figures.md</c>.</summary>
/// <remarks>The count of a day is held against the same weekday of the last eight weeks. If contacts come independently, the count of a day is Poisson; its rate is not known but learned from those weeks, so what is to be expected is
/// the Gamma-Poisson mixture (negative binomial) with Jeffreys' prior. A count whose tail is less than one in a thousand is told. Days on which nobody came at all, the showroom being closed, say nothing; with less than four weeks nothing is judged.</remarks>
public static class ChannelRule
{
    /// <summary>How many weeks back are looked at.</summary>
    public const int Weeks = 8;

    /// <summary>With fewer, nothing is judged.</summary>
    public const int FewestWeeks = 4;

    /// <summary>A tail less likely than this is told.</summary>
    public const double Rare = 0.001;

    private const int DaysOfWeek = 7;
    private const double Jeffreys = 0.5;

    /// <summary>The alerts of a day. <paramref name="lines"/> hold that day and the eight weeks before it; <paramref name="isOver"/>: too little can be told only of a day that is over.</summary>
    public static ImmutableArray<ChannelAlert> Of(DateOnly day, IReadOnlyList<FigureLine> lines, bool isOver)
    {
        var contacts = lines.Where(line => line.Metric is Metric.Visits or Metric.Calls).ToList();
        var open = Enumerable.Range(1, Weeks).Select(week => day.AddDays(-week * DaysOfWeek)).Where(past => contacts.Any(line => line.Day == past)).ToList();
        if (open.Count < FewestWeeks || (isOver && contacts.All(line => line.Day != day))) return []; // closed that day, or too young to know

        IEnumerable<(Metric Metric, LeadSource? Source)> channels =
            [(Metric.Visits, null), (Metric.Calls, null), .. contacts.Where(line => line.Source is not null).Select(line => (line.Metric, line.Source)).Distinct().Order()];
        return [.. channels.Select(channel => Judge(day, contacts, open, channel.Metric, channel.Source, isOver)).OfType<ChannelAlert>()];
    }

    /// <summary>How likely a count of at most <paramref name="count"/> is after <paramref name="weeks"/> weeks in which <paramref name="sum"/> came.</summary>
    public static double AtMost(int count, int sum, int weeks)
    {
        // From one term to the next by their ratio, in logarithms: the first one alone is smaller than any double.
        var (shape, stays, goes) = (sum + Jeffreys, Math.Log(weeks / (weeks + 1.0)), Math.Log(1 / (weeks + 1.0)));
        var (log, total) = (shape * stays, 0.0);
        for (var k = 0; k <= count; k++)
        {
            total += Math.Exp(log);
            log += Math.Log((k + shape) / (k + 1)) + goes;
        }

        return Math.Min(1, total);
    }

    private static ChannelAlert? Judge(DateOnly day, List<FigureLine> contacts, List<DateOnly> open, Metric metric, LeadSource? source, bool isOver)
    {
        var channel = contacts.Where(line => line.Metric == metric && (source is null || line.Source == source)).ToList();
        var (count, sum) = (channel.Count(line => line.Day == day), channel.Count(line => open.Contains(line.Day)));
        var (less, more) = (AtMost(count, sum, open.Count), count == 0 ? 1 : 1 - AtMost(count - 1, sum, open.Count));
        AlertSide? side = more < Rare ? AlertSide.More : isOver && less < Rare ? AlertSide.Less : null;
        return side is { } moved ? new(day, metric, source, moved, count, (decimal)sum / open.Count, open.Count, moved == AlertSide.More ? Math.Max(0, more) : less) : null;
    }
}
