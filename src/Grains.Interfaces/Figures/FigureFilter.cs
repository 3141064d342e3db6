using SalesFloor.FrontDesk;

namespace SalesFloor.Figures;

/// <summary>Which of many lines are meant, as a figure on a report names them: the lines behind it are those that this lets through.</summary>
/// <param name="Traffic">Visits and calls together (MKT-01), instead of one metric.</param>
/// <param name="Nobodys">Only what is nobody's, as a visitor whom nobody received.</param>
/// <param name="NoSource">Only where nobody asked how he came to us.</param>
/// <param name="Sold">Only what deals counted, of this product and region; null: whatever was sold.</param>
/// <param name="Currency">Only money in this currency.</param>
public sealed record FigureFilter(
    Metric? Metric = null, bool Traffic = false, SalespersonId? Rep = null, bool Nobodys = false, LeadSource? Source = null, bool NoSource = false, FigureFilter.Article? Sold = null, string? Currency = null)
{
    /// <summary>What is sold where; null: deals in which it is not agreed yet.</summary>
    public sealed record Article(string? Product, string? Region);

    /// <summary>The metric that the reader has to read; null: several.</summary>
    public Metric? Read => Traffic ? null : Metric;

    /// <summary>Whether a line is meant.</summary>
    public bool Has(FigureLine line) =>
        (Traffic ? line.Metric is Figures.Metric.Visits or Figures.Metric.Calls : Metric is null || line.Metric == Metric)
        && (Rep is null || line.Rep == Rep) && (!Nobodys || line.Rep is null)
        && (Source is null || line.Source == Source) && (!NoSource || line.Source is null)
        && (Sold is null || (line.Deal is not null && line.Product == Sold.Product && line.Region == Sold.Region))
        && (Currency is null || line.Currency == Currency);
}
