using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Scores;

/// <summary>Whom to coach (BRD-11): whoever has less than four fifths of what can be expected by now, in one item of his performance or in two of any kind. Pure. Whoever is hardly there is no case for coaching.</summary>
public static class CoachRule
{
    private const decimal Enough = 0.8m;
    private const int FewestOthers = 2;
    private const int MostVisits = 8;

    /// <summary>Of a month that runs, with everything behind it.</summary>
    public static CoachList Of(ScoreFacts facts)
    {
        var today = facts.Plan.DayAt(facts.Now);
        var rows = facts.Plan.People.Where(person => person.Role == Role.Salesperson)
            .Select(person => ScoreRule.Of(facts, person.Id, explained: true))
            .Where(score => score.Points is not null)
            .Select(score => (Score: score, Reasons: Reasons(score)))
            .Where(one => one.Reasons.Any(reason => reason.Item.Block == ScoreBlock.Performance) || one.Reasons.Length >= FewestOthers)
            .OrderByDescending(one => one.Reasons.Sum(Behind)) // equals stand in the order of the plan
            .Select(one => new CoachRow(one.Score.Rep, one.Reasons, LookAt(facts, one.Score, one.Reasons)));
        return new(facts.Period, today < facts.Period.Until ? today : facts.Period.Until, [.. rows], facts.Currency);
    }

    private static ImmutableArray<CoachReason> Reasons(RepScore score) =>
    [
        .. score.Blocks.SelectMany(block => block.Items)
            .Where(item => item is { IsOpen: false, Item.Indicator: not Indicator.Rated })
            .Select(item => new CoachReason(item.Item, item.Actual!.Value, Expected(item, score.Time)))
            .Where(reason => reason.Actual < Enough * reason.Expected)
            .OrderByDescending(Behind),
    ];

    // A percentage is expected whole at any time; a figure, as far as the working time of the period is over.
    private static decimal Expected(ScoredItem item, WorkedTime time) => item.Item.Indicator.IsRate() || time.Period == 0 ? item.Against!.Value : item.Against!.Value * time.Over / time.Period;

    // The points that he lacks by now.
    private static decimal Behind(CoachReason reason) => reason.Item.Points * (1 - Math.Max(0, reason.Actual) / reason.Expected);

    private static ImmutableArray<ScoreLine> LookAt(ScoreFacts facts, RepScore score, ImmutableArray<CoachReason> reasons)
    {
        var told = score.Blocks.SelectMany(block => block.Items).Where(item => reasons.Any(reason => reason.Item.Id == item.Item.Id)).SelectMany(item => item.Lines)
            .Where(line => line.Says is ScoreLineSays.OfferDeclined or ScoreLineSays.OfferMissed or ScoreLineSays.ContactNotTaken or ScoreLineSays.FollowUpMissed);
        var unsold = reasons.Any(reason => reason.Item.Block == ScoreBlock.Performance) ? Unsold(facts, score.Rep) : [];
        return [.. told.Concat(unsold).OrderByDescending(line => line.At).ThenByDescending(line => line.Number).Take(MostVisits)];
    }

    // New customers whom he received in this period and to whom nothing was sold in it.
    private static IEnumerable<ScoreLine> Unsold(ScoreFacts facts, SalespersonId rep)
    {
        var lines = facts.Figures.Where(line => facts.Period.Has(line.Day)).ToList();
        var sold = lines.Where(line => line.Metric == Metric.Deals && line.Visit is not null).GroupBy(line => line.Visit).Where(deal => deal.Sum(line => line.Value) > 0).Select(deal => deal.Key).ToHashSet();
        return lines.Where(line => line.Metric == Metric.NewCustomers && line.Rep == rep && !sold.Contains(line.Visit)).Select(line => new ScoreLine(line.At, ScoreLineSays.NothingSold, line.Value, line.Stream, line.Number));
    }
}
