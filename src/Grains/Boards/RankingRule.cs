using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>Who stands where by one figure (BRD-01) and who is honoured (BRD-10). Pure.</summary>
public static class RankingRule
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>The first day of the period around a day; weeks begin on Monday.</summary>
    public static DateOnly Start(RankingPeriod period, DateOnly day) => period switch
    {
        RankingPeriod.Day => day,
        RankingPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)),
        RankingPeriod.Month => new(day.Year, day.Month, 1),
        RankingPeriod.Quarter => new(day.Year, ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1),
        RankingPeriod.Year => new(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Nobody knows this period."),
    };

    /// <summary>The first day whose figures a ranking of that day needs: movement and honours look behind its own first day.</summary>
    public static DateOnly Needs(RankingPeriod period, DateOnly today)
    {
        var (begins, honoured) = (Before(period, today).From, LastMonth(today));
        return begins < honoured ? begins : honoured;
    }

    /// <summary>The ranking. <paramref name="lines"/> reach back to <see cref="Needs"/>; what lies outside a period does not count in it. By money there is one for each currency: the showroom's <paramref name="own"/>, and beside it every other that came in within the period.</summary>
    public static Ranking Of(RankingAsked asked, IReadOnlyCollection<FigureLine> lines, ShowroomPlan plan, DateOnly today, string own)
    {
        var honours = HonoursOf(lines, plan, LastMonth(today), own);
        if (!asked.Metric.IsMoney()) return Of(asked, lines, plan, today) with { Honours = honours };

        var currencies = CurrencyRule.Of(lines.Where(line => line.Metric == asked.Metric && line.Day >= Start(asked.Period, today) && line.Day <= today), own);
        var boards = currencies.Select(currency => Of(asked, [.. lines.In(currency, own)], plan, today) with { Currency = currency, Honours = honours }).ToList();
        return boards[0] with { Others = [.. boards.Skip(1).Select(board => board with { Rows = [.. board.Rows.Where(row => row.Value != 0)] })] };
    }

    private static Ranking Of(RankingAsked asked, IReadOnlyCollection<FigureLine> lines, ShowroomPlan plan, DateOnly today)
    {
        var (from, before) = (Start(asked.Period, today), Before(asked.Period, today));
        var members = asked.As == RankedAs.Reps
            ? plan.People.Where(person => person.Role == Role.Salesperson).Select(person => (Id: person.Id.Value, person.Name, Reps: ImmutableHashSet.Create(person.Id))).ToList()
            : [.. plan.Groups.Select(group => (Id: group.Id.Value, group.Name, Reps: group.Members.ToImmutableHashSet()))];
        var counted = lines.Where(line => line.Metric == asked.Metric).ToList();
        var then = Ranks(members.Select(member => (member.Id, Sum(counted, before.From, before.Until, member.Reps))));
        var now = members.Select(member => (member.Id, member.Name, Value: Sum(counted, from, today, member.Reps))).ToList();
        var ranks = Ranks(now.Select(one => (one.Id, one.Value)));
        var hadAny = counted.Any(line => line.Day >= before.From && line.Day <= before.Until);

        return new(asked.Metric, from, today,
            [.. now.Select(one => new RankedRow(one.Id, one.Name, ranks[one.Id], one.Value, hadAny ? then[one.Id] - ranks[one.Id] : null, Missing(now.Select(other => other.Value), one.Value)))
                .OrderBy(row => row.Rank)], // equals stand in the order of the plan
            new(LastMonth(today), [], []));
    }

    /// <summary>Equal figures share a rank; the one after them is as many places further.</summary>
    private static Dictionary<string, int> Ranks(IEnumerable<(string Id, decimal Value)> figures)
    {
        var all = figures.ToList();
        return all.ToDictionary(one => one.Id, one => 1 + all.Count(other => other.Value > one.Value));
    }

    // Until yesterday's end in the same period; on its first day, the whole period before.
    private static (DateOnly From, DateOnly Until) Before(RankingPeriod period, DateOnly today)
    {
        var (from, yesterday) = (Start(period, today), today.AddDays(-1));
        return from == today ? (Start(period, yesterday), yesterday) : (from, yesterday);
    }

    private static DateOnly LastMonth(DateOnly today) => Start(RankingPeriod.Month, today).AddMonths(-1);

    private static decimal Sum(IEnumerable<FigureLine> lines, DateOnly from, DateOnly until, ImmutableHashSet<SalespersonId> reps) =>
        lines.Where(line => line.Day >= from && line.Day <= until && line.Rep is { } rep && reps.Contains(rep)).Sum(line => line.Value);

    private static decimal? Missing(IEnumerable<decimal> all, decimal mine) => all.Where(value => value > mine).Select(value => (decimal?)(value - mine)).Min();

    private static Honours HonoursOf(IReadOnlyCollection<FigureLine> lines, ShowroomPlan plan, DateOnly month, string own)
    {
        var all = lines.Where(line => line.Metric == Metric.SalesAmount && line.Day >= month && line.Day < month.AddMonths(1)).ToList();
        var currency = all.Count == 0 || all.Exists(line => (line.Currency ?? own) == own) ? own : CurrencyRule.Of(all, own)[1];
        var sold = all.In(currency, own).ToList();
        return new(month,
            Best(plan.People.Where(person => person.Role == Role.Salesperson).Select(person => person.Id), rep => Sum(sold, month, month.AddMonths(1).AddDays(-1), [rep])),
            // A team is as good as its people are on average: the larger one is not the better one for that alone.
            Best(plan.Groups.Where(group => !group.Members.IsEmpty).Select(group => group.Id), id =>
            {
                var group = plan.Group(id);
                return Sum(sold, month, month.AddMonths(1).AddDays(-1), [.. group.Members]) / group.Members.Length;
            }),
            currency);
    }

    private static ImmutableArray<TId> Best<TId>(IEnumerable<TId> all, Func<TId, decimal> figure)
    {
        var figures = all.Select(one => (Id: one, Value: figure(one))).Where(one => one.Value > 0).ToList();
        return figures.Count == 0 ? [] : [.. figures.Where(one => one.Value == figures.Max(other => other.Value)).Select(one => one.Id)];
    }
}
