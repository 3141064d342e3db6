using System.Collections.Immutable;
using SalesFloor.Figures;

namespace SalesFloor.Boards;

/// <summary>How long a ranking is; it ends today.</summary>
public enum RankingPeriod { Day = 1, Week = 2, Month = 3, Quarter = 4, Year = 5 }

/// <summary>Who is ranked.</summary>
public enum RankedAs { Reps = 1, Groups = 2 }

/// <summary>Which ranking.</summary>
public sealed record RankingAsked(ShowroomId Showroom, Metric Metric, RankingPeriod Period, RankedAs As = RankedAs.Reps);

/// <summary>The ranking by one figure over one period (BRD-01), and who was best in the month before (BRD-10).
/// By money it is in <paramref name="Currency"/>, the showroom's own; whatever came in another is a ranking of its own among <paramref name="Others"/>, for amounts of different currencies do not add up.</summary>
public sealed record Ranking(Metric Metric, DateOnly From, DateOnly Until, ImmutableArray<RankedRow> Rows, Honours Honours, string? Currency = null, ImmutableArray<Ranking>? Others = null);

/// <summary>One place. Whoever has the same figure has the same <paramref name="Rank"/>, and the next rank is as much further on.
/// <paramref name="Moved"/>: places gained (or lost, negative) since yesterday's end; null where there was no ranking then.
/// <paramref name="ToNext"/>: what is missing to the figure of the rank before; null at the top.</summary>
public sealed record RankedRow(string Id, BilingualName Name, int Rank, decimal Value, int? Moved, decimal? ToNext);

/// <summary>Star of Sales and Best Team of the last whole month, by what was sold (BRD-10); several where they are equal, none where nothing was sold. What was sold counts in <paramref name="Currency"/>: the showroom's own, or where nothing was sold in it the one with the most contracts.</summary>
public sealed record Honours(DateOnly Month, ImmutableArray<SalespersonId> Stars, ImmutableArray<GroupId> Teams, string? Currency = null);

/// <summary>Reads rankings off the figures. May be a moment behind the floor.</summary>
public interface IRankings
{
    /// <summary>The ranking; null where the showroom was never set up.</summary>
    Task<Ranking?> Of(RankingAsked asked, CancellationToken cancellation);
}
