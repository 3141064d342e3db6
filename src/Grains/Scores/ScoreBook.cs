using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>The rules of scores, what waits, what was decided by which order, and what people judged.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreBook.v1")]
public sealed record ScoreBook(ImmutableArray<ScheduledScoreRules> Approved, ImmutableArray<ScoreRulesProposal> Pending, ImmutableArray<Guid> Ids, ImmutableArray<Rating> Ratings)
{
    /// <summary>Only the rules that come with the floor.</summary>
    public static ScoreBook Standard { get; } = new([], [], [], []);

    /// <summary>The rules of a period: the newest that were to hold when it began. Nothing that is approved later changes them.</summary>
    public ScoreRules RulesOf(TargetPeriod period) => Approved
        .Where(one => one.Rules.Cycle == period.Kind && one.From <= period.From)
        .OrderByDescending(one => one.From).ThenByDescending(one => one.Rules.Version)
        .Select(one => one.Rules).FirstOrDefault() ?? StandardScores.Of(period.Kind);

    /// <summary>The judgement of a rep in an item of a period.</summary>
    public Rating? RatingOf(SalespersonId rep, TargetPeriod period, string item) => Ratings.FirstOrDefault(one => one.Rep == rep && one.Period == period && one.Item == item);
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class ScoreFold
{
    // Judgements of periods that ended longer ago are in the ledger only.
    private const int KeptDays = 400;

    /// <summary>The book after the fact.</summary>
    public static ScoreBook Apply(ScoreBook book, ScoreEvent fact) => fact switch
    {
        ScoreRulesProposed proposed => book with { Pending = [.. book.Pending, new(proposed.Id, proposed.Rules, proposed.From, proposed.Why, proposed.By, proposed.At)], Ids = [.. book.Ids, proposed.Id] },
        ScoreRulesDecided decided => Decided(book, decided),
        RepRated rated => book with { Ratings = With(book, new(rated.Rep, rated.Period, rated.Item, rated.Points, rated.Why, rated.By, rated.At, RatingState.Proposed)) },
        RatingDecided decided when book.RatingOf(decided.Rep, decided.Period, decided.Item) is { } rating => book with
        {
            Ratings = With(book, rating with { State = decided.Ruling == ScoreRuling.Approved ? RatingState.Approved : RatingState.Returned, DecidedBy = decided.By, DecidedAt = decided.At, DecidedWhy = decided.Why }),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of scores does not know this fact."),
    };

    private static ScoreBook Decided(ScoreBook book, ScoreRulesDecided decided)
    {
        var proposal = book.Pending.First(one => one.Id == decided.Id);
        var left = book.Pending.Remove(proposal);
        return decided.Ruling == ScoreRuling.Returned ? book with { Pending = left } : book with
        {
            Pending = left,
            Approved = [new(proposal.Rules with { Version = decided.Version }, proposal.From, proposal.By, decided.By, decided.At, proposal.Why), .. book.Approved],
        };
    }

    private static ImmutableArray<Rating> With(ScoreBook book, Rating rating)
    {
        var oldest = DateOnly.FromDateTime(rating.At.UtcDateTime).AddDays(-KeptDays);
        return [.. book.Ratings.Where(one => one.Period.Until >= oldest && !(one.Rep == rating.Rep && one.Period == rating.Period && one.Item == rating.Item)), rating];
    }
}
