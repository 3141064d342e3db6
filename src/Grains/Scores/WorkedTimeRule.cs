using System.Collections.Immutable;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>How much of the working time of a period a rep was there (KPI-02, ATT-06), by what he said of himself. Pure. Away are <see cref="Presence.Off"/> and <see cref="Presence.Leave"/>; a break and an outside visit are work.</summary>
public static class WorkedTimeRule
{
    /// <summary>An absence inside working time.</summary>
    public sealed record Absence(DateTimeOffset At, decimal Minutes, Conduct? Said);

    /// <summary>The time of a rep, and each of his absences. <paramref name="said"/> is in the order of its moments; whoever has said nothing is not there.</summary>
    public static (WorkedTime Time, ImmutableArray<Absence> Absences) Of(TargetPeriod period, WorkCalendar calendar, TimeZoneInfo zone, IEnumerable<Conduct> said, DateTimeOffset now)
    {
        var words = said.Where(one => one is { Kind: ConductKind.SaysPresence, Presence: not null }).ToList();
        var absences = ImmutableArray.CreateBuilder<Absence>();
        var (whole, over) = (0L, 0L);
        foreach (var (from, until) in period.Days().SelectMany(day => calendar.ShiftsOn(day).Select(shift => (WorkTime.Moment(day, shift.From, zone), WorkTime.Moment(day, shift.Until, zone)))))
        {
            whole += (until - from).Ticks;
            var end = until < now ? until : now;
            if (end <= from) continue;
            over += (end - from).Ticks;
            absences.AddRange(Away(words, from, end));
        }

        return (new(Minutes(whole), Minutes(over), absences.Sum(one => one.Minutes)), absences.ToImmutable());
    }

    private static IEnumerable<Absence> Away(List<Conduct> words, DateTimeOffset from, DateTimeOffset until)
    {
        var (since, last) = (from, words.FindLast(one => one.At <= from));
        foreach (var next in words.Where(one => one.At > from && one.At < until))
        {
            if (IsAway(last)) yield return new(since, Minutes((next.At - since).Ticks), last);
            (since, last) = (next.At, next);
        }

        if (IsAway(last)) yield return new(since, Minutes((until - since).Ticks), last);
    }

    private static bool IsAway(Conduct? word) => word?.Presence is null or Presence.Off or Presence.Leave;

    private static decimal Minutes(long ticks) => (decimal)ticks / TimeSpan.TicksPerMinute;
}
