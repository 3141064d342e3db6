using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>Who sets how reps are scored, and who judges them (KPI-09, KPI-14, KPI-22). Pure; a repeat answers the same and changes nothing.</summary>
public static class ScoreOrderRule
{
    private const int LongestText = 200;
    private const int LongestName = 40;
    private const int MostItems = 30;
    private const decimal LargestGoal = 1_000_000_000_000;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    public sealed record Decision(ImmutableArray<ScoreEvent> Facts, ScoreAnswer.Refused? Refused = null);

    /// <summary>Every order.</summary>
    public static Decision Decide(ScoreBook book, ScoreOrder order, ShowroomPlan plan, DateTimeOffset now) => order switch
    {
        ProposeScoreRules propose => Propose(book, propose, plan, now),
        DecideScoreRules decide => Rule(book, decide, plan, now),
        RateRep rate => Rate(book, rate, plan, now),
        DecideRating decide => Rule(book, decide, plan, now),
        _ => throw new UnreachableException(),
    };

    /// <summary>The first thing that is wrong with rules, or null.</summary>
    public static ScoreRefusal? Fault(ScoreRules rules)
    {
        if (!ScoreFrame.Cycles.Contains(rules.Cycle)) return ScoreRefusal.NoSuchPeriod;
        if (rules.Items.IsDefaultOrEmpty || rules.Items.Length > MostItems || rules.Items.Any(item => !IsItem(item)) || rules.Items.DistinctBy(item => item.Id).Count() != rules.Items.Length) return ScoreRefusal.ItemWrong;
        return Enum.GetValues<ScoreBlock>().All(block => rules.Items.Where(item => item.Block == block).Sum(item => item.Points) == ScoreFrame.Most(block)) ? null : ScoreRefusal.FrameBroken;
    }

    private static Decision Propose(ScoreBook book, ProposeScoreRules order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Ids.Contains(order.Id)) return new([]);
        if (order.Id == Guid.Empty) return No(ScoreRefusal.IdMissing, "id");
        if (!ScoreRights.MayPropose(By(plan, order))) return No(ScoreRefusal.NotYours, "by");
        if (Text(order.Why) is { } wrong) return No(wrong, "why");
        if (Fault(order.Rules) is { } fault) return No(fault, "items");
        if (Periods.Of(order.Rules.Cycle, order.From).From != order.From) return No(ScoreRefusal.NoSuchPeriod, "from");
        return order.From <= plan.DayAt(now) ? No(ScoreRefusal.PeriodBegan, "from") : One(new ScoreRulesProposed(now, order.Id, order.Rules with { Version = 0 }, order.From, order.Why.Trim(), order.By));
    }

    private static Decision Rule(ScoreBook book, DecideScoreRules order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Pending.FirstOrDefault(one => one.Id == order.Id) is not { } proposal) return No(ScoreRefusal.NotWaiting, "id");
        if (!ScoreRights.IsAbove(By(plan, order), proposal.By)) return No(ScoreRefusal.NotAbove, "by");
        if (order.Ruling == ScoreRuling.Returned) return Text(order.Why) is { } wrong ? No(wrong, "why") : One(new ScoreRulesDecided(now, order.Id, ScoreRuling.Returned, 0, order.Why!.Trim(), order.By));
        if (order.Ruling != ScoreRuling.Approved) return No(ScoreRefusal.NotWaiting, "ruling");
        // Whoever approves late does not change the rules of those who are being scored already.
        if (proposal.From <= plan.DayAt(now)) return No(ScoreRefusal.PeriodBegan, "from");

        var version = 1 + book.Approved.Where(one => one.Rules.Cycle == proposal.Rules.Cycle).Select(one => one.Rules.Version).Append(1).Max();
        return One(new ScoreRulesDecided(now, order.Id, ScoreRuling.Approved, version, null, order.By));
    }

    private static Decision Rate(ScoreBook book, RateRep order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (plan.People.FirstOrDefault(one => one.Id == order.Rep)?.Role is not Role.Salesperson) return No(ScoreRefusal.RepUnknown, "rep");
        if (!ScoreRights.MayRate(By(plan, order), order.Rep)) return No(ScoreRefusal.NotYours, "by");
        if (!ScoreFrame.Cycles.Contains(order.Period.Kind) || !Periods.Exists(order.Period)) return No(ScoreRefusal.NoSuchPeriod, "period");
        if (order.Period.From > plan.DayAt(now)) return No(ScoreRefusal.PeriodNotBegun, "period");
        if (book.RulesOf(order.Period).Items.FirstOrDefault(item => item.Id == order.Item) is not { Indicator: Indicator.Rated } item) return No(ScoreRefusal.ItemUnknown, "item");
        if (order.Points < 0 || order.Points > item.Points || decimal.Round(order.Points, 2) != order.Points) return No(ScoreRefusal.PointsOutOfRange, "points");
        if (Text(order.Why) is { } wrong) return No(wrong, "why");

        var why = order.Why.Trim();
        return book.RatingOf(order.Rep, order.Period, order.Item) is { State: not RatingState.Returned } known && known.Points == order.Points && known.Why == why && known.By == order.By
            ? new([])
            : One(new RepRated(now, order.Rep, order.Period, order.Item, order.Points, why, order.By));
    }

    private static Decision Rule(ScoreBook book, DecideRating order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!Enum.IsDefined(order.Ruling) || book.RatingOf(order.Rep, order.Period, order.Item) is not { } rating) return No(ScoreRefusal.NotWaiting, "item");
        if (rating.State != RatingState.Proposed)
            return rating.DecidedBy == order.By && rating.State == (order.Ruling == ScoreRuling.Approved ? RatingState.Approved : RatingState.Returned) ? new([]) : No(ScoreRefusal.NotWaiting, "item");
        if (!ScoreRights.IsAbove(By(plan, order), rating.By)) return No(ScoreRefusal.NotAbove, "by");
        if (order.Ruling == ScoreRuling.Returned && Text(order.Why) is { } wrong) return No(wrong, "why");
        return One(new RatingDecided(now, order.Rep, order.Period, order.Item, order.Ruling, order.Why?.Trim(), order.By));
    }

    private static Giver? By(ShowroomPlan plan, ScoreOrder order) => Giver.Of(plan, order.By, order.As);

    private static bool IsItem(ScoreItem item) =>
        item is { Id.Length: > 0 and <= LongestName, Name: { Zh.Length: > 0 and <= LongestName, En.Length: > 0 and <= LongestName }, Points: > 0 } && item.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && !(item.Name.Zh + item.Name.En).Any(char.IsControl) && Enum.IsDefined(item.Block) && Enum.IsDefined(item.Indicator) && decimal.Round(item.Points, 2) == item.Points && HasItsGoal(item);

    // A percentage needs one to be held against; a judgement has none; a counted figure is held against the rep's own target where none is set, if there can be one.
    private static bool HasItsGoal(ScoreItem item) => item switch
    {
        { Indicator: Indicator.Rated } => item.Goal is null,
        { Goal: null } => ScoreRule.TargetOf(item.Indicator) is not null,
        { Goal: { } goal } => goal > 0 && goal <= (item.Indicator.IsRate() ? 100 : LargestGoal),
    };

    private static ScoreRefusal? Text(string? text) => string.IsNullOrWhiteSpace(text) ? ScoreRefusal.ReasonMissing : text.Length > LongestText || text.Any(char.IsControl) ? ScoreRefusal.TooLong : null;

    private static Decision One(ScoreEvent fact) => new([fact]);

    private static Decision No(ScoreRefusal reason, string field) => new([], new(reason, field));
}
