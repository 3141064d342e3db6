using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>Who announces a contest, and who stands where in it (BRD-01). Pure; a repeat answers the same and changes nothing.</summary>
public static class ContestRule
{
    private const int LongestName = 40;
    private const int LongestText = 200;
    private const int MostContestants = 200;
    private const int MostOpen = 20;
    private const decimal LargestHeadStart = 1_000_000_000;

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(366);
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    public sealed record Decision(ImmutableArray<ContestEvent> Facts, ContestAnswer.Refused? Refused = null);

    /// <summary>Every order. <paramref name="own"/> is the showroom's currency.</summary>
    public static Decision Decide(ContestBook book, ContestOrder order, ShowroomPlan plan, DateTimeOffset now, string own)
    {
        if (Giver.Of(plan, order.By, order.As)?.May(FloorAction.RunContests) != true) return No(ContestRefusal.NotYours, "by");
        return order switch
        {
            AnnounceContest announce => Announce(book, announce, plan, now, own),
            CallOffContest off => CallOff(book, off, now),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The final places of a contest that is over; nothing where it is not, or was settled before.</summary>
    public static ImmutableArray<ContestEvent> Settle(ContestBook book, Guid id, ImmutableArray<ContestPlace> places, DateTimeOffset now) =>
        book.Of(id) is { Result: null, CalledOffAt: null } contest && contest.End <= now ? [new ContestSettled(now, id, places)] : [];

    /// <summary>Where a contest stands at a moment.</summary>
    public static ContestPhase PhaseAt(this Contest contest, DateTimeOffset now) =>
        contest.CalledOffAt is not null ? ContestPhase.CalledOff : now < contest.Start ? ContestPhase.Announced : now < contest.End ? ContestPhase.Running : ContestPhase.Ended;

    /// <summary>The places by what counted between start and end; of money, what came in the contest's currency, or where it states none in the showroom's <paramref name="own"/>. What is taken back after the end changes nothing any more.</summary>
    public static ImmutableArray<ContestPlace> Places(Contest contest, IEnumerable<FigureLine> lines, string own)
    {
        var counted = lines.In(contest.Currency ?? own, own).Where(line => line.Metric == contest.Metric && line.At >= contest.Start && line.At < contest.End).ToList();
        var totals = contest.Contestants.Select(one => (one.Rep, Figure: counted.Where(line => line.Rep == one.Rep).Sum(line => line.Value), one.HeadStart)).ToList();
        return
        [
            .. totals.Select(one => new ContestPlace(1 + totals.Count(other => other.Figure + other.HeadStart > one.Figure + one.HeadStart), one.Rep, one.Figure, one.HeadStart, one.Figure + one.HeadStart))
                .OrderBy(place => place.Rank), // equals stand in the order in which they were announced
        ];
    }

    private static Decision Announce(ContestBook book, AnnounceContest order, ShowroomPlan plan, DateTimeOffset now, string own)
    {
        if (book.Of(order.Id) is not null) return new([]);
        if (order.Id == Guid.Empty) return No(ContestRefusal.IdMissing, "id");
        if (!IsName(order.Name)) return No(ContestRefusal.NameMissing, "name");
        if (!Enum.IsDefined(order.Metric)) return No(ContestRefusal.MetricUnknown, "metric");
        if (order.Metric.IsMoney() && order.Currency is { } named && !Currencies.Knows(named)) return No(ContestRefusal.CurrencyUnknown, "currency");
        var start = order.Start < now ? now : order.Start;
        if (order.End < start + s_shortest || order.End > now + s_longest) return No(ContestRefusal.TimesWrong, "end");
        if (order.Contestants.IsDefault || order.Contestants.Length is < 2 or > MostContestants || order.Contestants.DistinctBy(one => one.Rep).Count() != order.Contestants.Length) return No(ContestRefusal.ContestantsWrong, "contestants");
        if (order.Contestants.Any(one => plan.People.FirstOrDefault(person => person.Id == one.Rep) is not { Role: Role.Salesperson })) return No(ContestRefusal.ContestantsWrong, "contestants");
        if (order.Contestants.Any(one => one.HeadStart is < 0 or > LargestHeadStart || decimal.Round(one.HeadStart, 2) != one.HeadStart)) return No(ContestRefusal.HeadStartWrong, "contestants");
        if (book.Contests.Count(one => one.PhaseAt(now) is ContestPhase.Announced or ContestPhase.Running) >= MostOpen) return No(ContestRefusal.TooMany, "");
        return new([new ContestAnnounced(now, order.Id, new(order.Name.Zh.Trim(), order.Name.En.Trim()), order.Metric, start, order.End, order.Contestants, order.By, order.Metric.IsMoney() ? order.Currency ?? own : null)]);
    }

    private static Decision CallOff(ContestBook book, CallOffContest order, DateTimeOffset now)
    {
        if (book.Of(order.Id) is not { } contest) return No(ContestRefusal.ContestUnknown, "id");
        if (contest.CalledOffAt is not null) return new([]);
        if (contest.End <= now) return No(ContestRefusal.Over, "id");
        return string.IsNullOrWhiteSpace(order.Why) || order.Why.Length > LongestText || order.Why.Any(char.IsControl) ? No(ContestRefusal.ReasonMissing, "why") : new([new ContestCalledOff(now, order.Id, order.Why.Trim(), order.By)]);
    }

    private static bool IsName(BilingualName? name) => name is not null && name.Zh?.Trim() is { Length: > 0 and <= LongestName } && name.En?.Trim() is { Length: > 0 and <= LongestName } && !(name.Zh + name.En).Any(char.IsControl);

    private static Decision No(ContestRefusal reason, string field) => new([], new(reason, field));
}
