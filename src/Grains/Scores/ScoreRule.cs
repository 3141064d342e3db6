using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>The scores of a period (KPI-01, KPI-02, KPI-11, I-15, I-16). Pure: the same record leads to the same points, and nothing outside the period counts.</summary>
public static partial class ScoreRule
{
    private const int Decimals = 2;
    private const decimal Percent = 100;

    /// <summary>The scores, best first. <paramref name="only"/>: just his, with the lines behind each point; his rank is still that among all.</summary>
    public static ScoreTable Of(ScoreFacts facts, SalespersonId? only = null)
    {
        var today = facts.Plan.DayAt(facts.Now);
        var reps = facts.Plan.People.Where(person => person.Role == Role.Salesperson).Select(person => Of(facts, person.Id, person.Id == only)).ToList();
        // Equal points share a rank; the one after them is as many places further. Whoever has no score has no rank.
        var ranked = reps.Select(one => one with { Rank = one.Points is null ? null : 1 + reps.Count(other => other.Points > one.Points) });
        return new(facts.Rules, facts.Period, today < facts.Period.Until ? today : facts.Period.Until,
            [.. ranked.Where(one => only is null || one.Rep == only).OrderBy(one => one.Rank ?? int.MaxValue)], facts.Currency); // equals stand in the order of the plan
    }

    /// <summary>The metric of targets that a counted indicator is held against; null where there are no such targets.</summary>
    public static TargetMetric? TargetOf(Indicator indicator) => indicator switch
    {
        Indicator.SalesAmount => TargetMetric.SalesAmount,
        Indicator.Deals => TargetMetric.Deals,
        Indicator.Quantity => TargetMetric.Quantity,
        Indicator.MoneyReceived => TargetMetric.MoneyReceived,
        Indicator.NewCustomers => TargetMetric.NewCustomers,
        Indicator.Visits => TargetMetric.Visits,
        Indicator.Calls => TargetMetric.Calls,
        Indicator.BeBacks => TargetMetric.BeBacks,
        Indicator.Appointments => TargetMetric.Appointments,
        _ => null,
    };

    /// <summary>The score of one rep, without his rank.</summary>
    internal static RepScore Of(ScoreFacts facts, SalespersonId rep, bool explained)
    {
        var mine = Record.Of(facts, rep);
        var blocks = Enum.GetValues<ScoreBlock>().Select(block => Block(facts, mine, block, explained)).ToImmutableArray();
        return new(rep, mine.Time.IsExcluded ? null : blocks.Sum(block => block.Points), blocks.Sum(block => block.Open), null, mine.Time, blocks);
    }

    // The rounded items add up to the block and the blocks to the score: what is read adds up. More than all of a block nobody has, however far he is over one target.
    private static ScoredBlock Block(ScoreFacts facts, Record mine, ScoreBlock block, bool explained)
    {
        var items = facts.Rules.Items.Where(item => item.Block == block).Select(item => Item(facts, mine, item, explained)).ToImmutableArray();
        var most = ScoreFrame.Most(block);
        return new(block, Math.Min(most, items.Sum(item => item.Points)), most, items.Where(item => item.IsOpen).Sum(item => item.Item.Points), items);
    }

    private static ScoredItem Item(ScoreFacts facts, Record mine, ScoreItem item, bool explained) => Counted(facts, mine, item, explained) with { Others = mine.Elsewhere(item.Indicator) };

    private static ScoredItem Counted(ScoreFacts facts, Record mine, ScoreItem item, bool explained)
    {
        var lines = explained ? mine.Lines(item.Indicator) : [];
        if (item.Indicator == Indicator.Rated)
        {
            var rating = facts.Ratings.FirstOrDefault(one => one.Rep == mine.Rep && one.Period == facts.Period && one.Item == item.Id);
            return rating is { State: RatingState.Approved } ? new(item, ScoreBasis.Rated, rating.Points, item.Points, rating.Points, null, null, rating, lines, []) : new(item, ScoreBasis.NotRated, null, null, 0, null, null, rating, lines, []);
        }

        if (item.Indicator.IsRate())
        {
            var (part, whole) = mine.Rate(item.Indicator);
            return whole > 0 ? Held(item, ScoreBasis.Goal, part * Percent / whole, item.Goal!.Value, part, whole, lines) : new(item, ScoreBasis.NothingYet, null, item.Goal, 0, part, whole, null, lines, []);
        }

        var actual = mine.Sum(item.Indicator);
        if (item.Goal is { } goal) return Held(item, ScoreBasis.Goal, actual, goal, null, null, lines);
        return TargetIn(facts, mine.Rep, TargetOf(item.Indicator)!.Value) is { } target and > 0 ? Held(item, ScoreBasis.OwnTarget, actual, target, null, null, lines) : new(item, ScoreBasis.NoTarget, actual, null, 0, null, null, null, lines, []);
    }

    // What was taken back of an earlier period may be more than what came about in this one: less than nothing is nothing. A percentage has no more than all; a target may be passed.
    private static ScoredItem Held(ScoreItem item, ScoreBasis basis, decimal actual, decimal against, decimal? part, decimal? whole, ImmutableArray<ScoreLine> lines)
    {
        var share = Math.Max(0, actual / against);
        if (item.Indicator.IsRate()) share = Math.Min(1, share);
        return new(item, basis, actual, against, decimal.Round(item.Points * share, Decimals, MidpointRounding.AwayFromZero), part, whole, null, lines, []);
    }

    // What is in force for the rep in this period, of all products and regions, by working time where it is of a longer one (TGT-03).
    private static decimal? TargetIn(ScoreFacts facts, SalespersonId rep, TargetMetric metric)
    {
        var mine = facts.Targets.Where(line => line.Key is { Product: null, Region: null } && line.Key.Metric == metric && line.Key.Scope.Rep == rep && line.InForce is not null).ToList();
        if (mine.Count == 0) return null;

        var group = facts.Plan.Groups.FirstOrDefault(one => one.Members.Contains(rep))?.Id;
        return TargetDays.Spread(mine.Select(line => (line.Key.Period, line.InForce!.Value)), day => facts.Calendar.Weight(facts.Plan.Duty, group, day), metric.Unit().Decimals()).In(facts.Period);
    }
}
