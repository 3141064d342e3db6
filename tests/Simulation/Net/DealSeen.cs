using SalesFloor.Deals;

namespace SalesFloor.Simulation;

/// <summary>One deal as its entries tell it.</summary>
internal sealed class DealSeen(DealOpened opened)
{
    public DealOpened Opened => opened;
    public string Stage { get; set; } = opened.Pipeline.Stages[0].Id;
    public DealTerms? Terms { get; set; }
    public ContractSigned? Contract { get; set; }
    public HashSet<Guid> Contracts { get; } = [];
    public Dictionary<Guid, Entry> Money { get; } = [];
    public bool IsLost { get; set; }

    /// <summary>The product's own book of the same entries, for what it counts.</summary>
    public DealBook Book { get; set; } = DealBook.None;

    /// <summary>What we have of his.</summary>
    public decimal Held => Sum(MoneyKind.Deposit) + Sum(MoneyKind.Payment) - Sum(MoneyKind.Refund);

    /// <summary>What he owes; null while nothing is agreed.</summary>
    public decimal? Due => Terms is { } terms ? Math.Max(0, terms.Amount - Held) : null;

    public decimal Sum(MoneyKind kind) => Money.Values.Where(entry => !entry.IsVoided && entry.Recorded.Kind == kind).Sum(entry => entry.Recorded.Amount);

    public sealed class Entry(MoneyRecorded recorded)
    {
        public MoneyRecorded Recorded => recorded;
        public bool IsVoided { get; set; }
    }
}
