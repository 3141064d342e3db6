using SalesFloor.Figures;
using SalesFloor.Scores;
using SalesFloor.Silo.Reports;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>Scores as the API gives them.</summary>
internal static class ScoreAnswers
{
    public static ScoreTableAnswer InWords(Floor floor, ScoreTable table, ApiTexts texts) => new(
        table.Period.Text(), table.Period.From, table.Period.Until, table.Until, table.Rules.Version, [.. table.Reps.Select(rep => InWords(floor, rep, texts))], table.Currency);

    public static RatingAnswer InWords(Floor floor, Rating rating, ApiTexts texts) => new(
        floor.Person(rating.Rep, texts)!, rating.Period.Text(), rating.Item, rating.Points, rating.Why, floor.Person(rating.By, texts)!, rating.At, texts.Coded(rating.State), floor.Person(rating.DecidedBy, texts), rating.DecidedWhy);

    public static CoachListAnswer InWords(Floor floor, CoachList list, ApiTexts texts) => new(list.Period.Text(), list.Until, [.. list.Reps.Select(row => new CoachRowAnswer(
        floor.Person(row.Rep, texts)!, [.. row.Reasons.Select(reason => new CoachReasonAnswer(reason.Item.Id, texts.Name(reason.Item.Name), reason.Actual, reason.Expected))],
        [.. row.LookAt.Select(line => new ScoreLineAnswer(line.At, texts.Coded(line.Says), line.Value, line.Stream, line.Number))]))], list.Currency);

    public static ReportSheet Sheet(Floor floor, ScoreTable table, ApiTexts texts) => new(
        table.Period.Text(),
        [texts.Say("ScoreRank"), texts.Say("ReportRep"), texts.Say("ScoreTotal"), texts.Say("ScoreOpen"), texts.Say("ScoreAbsent"), .. Enum.GetValues<ScoreBlock>().Select(block => texts.Words(block)), .. table.Rules.Items.Select(item => texts.Name(item.Name))],
        [.. table.Reps.Select(rep => (IReadOnlyList<object?>)
        [
            (decimal?)rep.Rank, floor.Person(rep.Rep, texts)!.Name, rep.Points, rep.Open, rep.Time.Period == 0 ? 0m : decimal.Round(rep.Time.Absent / rep.Time.Period, 4),
            .. rep.Blocks.Select(block => (object?)block.Points), .. table.Rules.Items.Select(item => (object?)Of(rep, item)),
        ])]);

    // An item of which nothing can be said yet has no number: that is not nothing.
    private static decimal? Of(RepScore rep, ScoreItem item) => rep.Blocks.SelectMany(block => block.Items).Single(one => one.Item.Id == item.Id) is { IsOpen: false } scored ? scored.Points : null;

    private static RepScoreAnswer InWords(Floor floor, RepScore rep, ApiTexts texts) => new(
        floor.Person(rep.Rep, texts)!, rep.Points, rep.Open, rep.Rank, rep.Time.IsExcluded, rep.Time.Period, rep.Time.Over, rep.Time.Absent,
        [.. rep.Blocks.Select(block => new ScoredBlockAnswer(texts.Coded(block.Block), block.Points, block.Most, block.Open, [.. block.Items.Select(item => new ScoredItemAnswer(
            item.Item.Id, texts.Name(item.Item.Name), item.Item.Indicator, item.Item.Points, texts.Coded(item.Basis), item.Actual, item.Against, item.Part, item.Whole, item.Points,
            item.Rating is { } rating ? InWords(floor, rating, texts) : null, [.. item.Lines.Select(line => new ScoreLineAnswer(line.At, texts.Coded(line.Says), line.Value, line.Stream, line.Number))], [.. item.Others]))]))]);
}

/// <summary>The scores of a period, counted up to a day. Goals of money are in <paramref name="Currency"/>.</summary>
public sealed record ScoreTableAnswer(string Period, DateOnly From, DateOnly Until, DateOnly CountedUntil, int RulesVersion, IReadOnlyList<RepScoreAnswer> Reps, string Currency);

/// <summary>A rep's score of 100; null where he was absent for more than a third of the working time (KPI-02). Working time in minutes.</summary>
public sealed record RepScoreAnswer(
    PersonAnswer Rep, decimal? Points, decimal Open, int? Rank, bool Excluded, decimal WorkingMinutes, decimal WorkingMinutesOver, decimal AbsentMinutes, IReadOnlyList<ScoredBlockAnswer> Blocks);

/// <summary>A block of it.</summary>
public sealed record ScoredBlockAnswer(CodedWords Block, decimal Points, decimal Most, decimal Open, IReadOnlyList<ScoredItemAnswer> Items);

/// <summary>An item: <paramref name="Actual"/> ÷ <paramref name="Against"/> × <paramref name="Worth"/>. <paramref name="OtherCurrencies"/>: money that is in another currency than the goal and earns no points.</summary>
public sealed record ScoredItemAnswer(
    string Id, string Name, Indicator Indicator, decimal Worth, CodedWords Basis, decimal? Actual, decimal? Against, decimal? Part, decimal? Whole, decimal Points, RatingAnswer? Rating, IReadOnlyList<ScoreLineAnswer> Lines, IReadOnlyList<MoneyIn> OtherCurrencies);

/// <summary>What is behind it.</summary>
public sealed record ScoreLineAnswer(DateTimeOffset At, CodedWords Says, decimal Value, string Stream, long Number);

/// <summary>A judgement.</summary>
public sealed record RatingAnswer(PersonAnswer Rep, string Period, string Item, decimal Points, string Why, PersonAnswer By, DateTimeOffset At, CodedWords State, PersonAnswer? DecidedBy, string? DecidedWhy);

/// <summary>The judgements that wait.</summary>
public sealed record RatingsAnswer(IReadOnlyList<RatingAnswer> Ratings);

/// <summary>Whom to coach. Figures of money are in <paramref name="Currency"/>.</summary>
public sealed record CoachListAnswer(string Period, DateOnly CountedUntil, IReadOnlyList<CoachRowAnswer> Reps, string Currency);

/// <summary>One of them; the visits to go through, newest first.</summary>
public sealed record CoachRowAnswer(PersonAnswer Rep, IReadOnlyList<CoachReasonAnswer> Reasons, IReadOnlyList<ScoreLineAnswer> LookAt);

/// <summary>In what he is behind.</summary>
public sealed record CoachReasonAnswer(string Item, string Name, decimal Actual, decimal Expected);

/// <summary>Items and weights. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record ProposeScoreRulesRequest(string By, Guid Id, PeriodKind Cycle, DateOnly From, IReadOnlyList<ScoreItemRequest> Items, string Why);

/// <summary>An item of them.</summary>
public sealed record ScoreItemRequest(string Id, string NameZh, string NameEn, ScoreBlock Block, decimal Points, Indicator Indicator, decimal? Goal = null);

/// <summary>What is said to a proposal.</summary>
public sealed record DecideScoreRulesRequest(string By, Guid Id, ScoreRuling Ruling, string? Why = null);

/// <summary>A judgement. <paramref name="Period"/> as 2026, 2026-Q3 or 2026-10.</summary>
public sealed record RateRepRequest(string By, string Rep, string Period, string Item, decimal Points, string Why);

/// <summary>What is said to a judgement.</summary>
public sealed record DecideRatingRequest(string By, string Rep, string Period, string Item, ScoreRuling Ruling, string? Why = null);
