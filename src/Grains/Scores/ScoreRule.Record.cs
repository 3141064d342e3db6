using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

// What is on record of one rep inside one period.
public static partial class ScoreRule
{
    private sealed record Record(SalespersonId Rep, WorkedTime Time, ImmutableArray<WorkedTimeRule.Absence> Absences, ImmutableArray<FigureLine> Figures, ImmutableArray<FigureLine> OtherMoney, ImmutableArray<(Conduct Said, bool? Kept)> Conduct, string Own)
    {
        public static Record Of(ScoreFacts facts, SalespersonId rep)
        {
            var all = facts.Conduct.Where(one => one.Rep == rep).OrderBy(one => one.At).ThenBy(one => one.Number).ToList();
            var (time, absences) = WorkedTimeRule.Of(facts.Period, facts.Calendar, facts.Plan.Zone(), all, facts.Now);
            var inside = all.Where(one => facts.Period.Has(facts.Plan.DayAt(one.At))).ToList();
            var figures = facts.Figures.Where(line => line.Rep == rep && facts.Period.Has(line.Day)).ToList();
            return new(
                rep, time, absences, [.. figures.In(facts.Currency, facts.Currency)], [.. figures.Where(line => line.Metric.IsMoney() && (line.Currency ?? facts.Currency) != facts.Currency)], [.. inside.Select(one => (one, Kept(facts, inside, one)))], facts.Currency);
        }

        public decimal Sum(Indicator indicator) => Of(indicator).Sum(line => line.Value);

        // What he sold or received in other currencies stands beside the goal and earns nothing of it.
        public ImmutableArray<MoneyIn> Elsewhere(Indicator indicator) => indicator switch
        {
            Indicator.SalesAmount or Indicator.Collection => Elsewhere(Metric.SalesAmount),
            Indicator.MoneyReceived => Elsewhere(Metric.MoneyReceived),
            _ => [],
        };

        public (decimal Part, decimal Whole) Rate(Indicator indicator) => indicator switch
        {
            Indicator.Conversion => (Sum(Metric.Deals), Sum(Metric.Visits) + Sum(Metric.Calls)),
            Indicator.Collection => (Sum(Metric.MoneyReceived) - Sum(Metric.MoneyRefunded), Sum(Metric.SalesAmount)),
            Indicator.OffersAnswered => Count(ConductKind.OfferAccepted, ConductKind.OfferDeclined, ConductKind.OfferMissed),
            Indicator.ContactsTaken => Count(ConductKind.ContactTaken, ConductKind.ContactNotTaken),
            Indicator.FollowUpsKept => (Conduct.Count(one => one.Kept == true), Conduct.Count(one => one.Kept is not null)),
            Indicator.Attendance => (Time.Over - Time.Absent, Time.Over),
            _ => throw new UnreachableException(),
        };

        public ImmutableArray<ScoreLine> Lines(Indicator indicator) => indicator switch
        {
            Indicator.Rated => [],
            Indicator.Attendance => [.. Absences.Select(one => new ScoreLine(one.At, ScoreLineSays.Absent, one.Minutes, one.Said?.Stream ?? GrainKeys.Rep(Rep), one.Said?.Number ?? 0))],
            Indicator.OffersAnswered => [.. Conduct.Where(one => one.Said.Kind is ConductKind.OfferAccepted or ConductKind.OfferDeclined or ConductKind.OfferMissed).Select(one => Line(one.Said, Says(one.Said.Kind)))],
            Indicator.ContactsTaken => [.. Conduct.Where(one => one.Said.Kind is ConductKind.ContactTaken or ConductKind.ContactNotTaken).Select(one => Line(one.Said, Says(one.Said.Kind)))],
            Indicator.FollowUpsKept => [.. Conduct.Where(one => one.Kept is not null).Select(one => Line(one.Said, one.Kept!.Value ? ScoreLineSays.FollowUpKept : ScoreLineSays.FollowUpMissed))],
            Indicator.Conversion => Counted(Metric.Deals, Metric.Visits, Metric.Calls),
            Indicator.Collection => Counted(Metric.MoneyReceived, Metric.MoneyRefunded, Metric.SalesAmount),
            _ => [.. Of(indicator).Select(Counted)],
        };

        // Kept is a promise when he was in touch with the same customer again on or before the day he named; open while that day is not over. Promised and kept inside the period, or it does not count (KPI-11).
        private static bool? Kept(ScoreFacts facts, List<Conduct> inside, Conduct promise)
        {
            if (promise is not { Kind: ConductKind.InTouch, NextOn: { } by } || by < facts.Plan.DayAt(promise.At) || by > facts.Period.Until) return null;

            var again = inside.Exists(one => one.Kind == ConductKind.InTouch && one.Stream == promise.Stream && one.Number > promise.Number && facts.Plan.DayAt(one.At) <= by);
            return again ? true : by < facts.Plan.DayAt(facts.Now) ? false : null;
        }

        private IEnumerable<FigureLine> Of(Indicator indicator) => Figures.Where(line => line.Metric == MetricOf(indicator));

        private ImmutableArray<MoneyIn> Elsewhere(Metric metric) => CurrencyRule.Elsewhere([.. OtherMoney.Where(line => line.Metric == metric)], Own, line => line.Value);

        private decimal Sum(Metric metric) => Figures.Where(line => line.Metric == metric).Sum(line => line.Value);

        private (decimal, decimal) Count(ConductKind good, params ConductKind[] others) =>
            (Conduct.Count(one => one.Said.Kind == good), Conduct.Count(one => one.Said.Kind == good || others.Contains(one.Said.Kind)));

        private ImmutableArray<ScoreLine> Counted(params Metric[] metrics) => [.. Figures.Where(line => metrics.Contains(line.Metric)).Select(Counted)];

        private static ScoreLine Counted(FigureLine line) => new(line.At, line.Corrects is null ? ScoreLineSays.Counted : ScoreLineSays.Corrected, line.Value, line.Stream, line.Number);

        private static ScoreLine Line(Conduct said, ScoreLineSays says) => new(said.At, says, 1, said.Stream, said.Number);

        private static ScoreLineSays Says(ConductKind kind) => kind switch
        {
            ConductKind.OfferAccepted => ScoreLineSays.OfferAccepted,
            ConductKind.OfferDeclined => ScoreLineSays.OfferDeclined,
            ConductKind.OfferMissed => ScoreLineSays.OfferMissed,
            ConductKind.ContactTaken => ScoreLineSays.ContactTaken,
            ConductKind.ContactNotTaken => ScoreLineSays.ContactNotTaken,
            _ => throw new UnreachableException(),
        };

        private static Metric MetricOf(Indicator indicator) => indicator switch
        {
            Indicator.SalesAmount => Metric.SalesAmount,
            Indicator.Deals => Metric.Deals,
            Indicator.Quantity => Metric.Quantity,
            Indicator.MoneyReceived => Metric.MoneyReceived,
            Indicator.NewCustomers => Metric.NewCustomers,
            Indicator.Visits => Metric.Visits,
            Indicator.Calls => Metric.Calls,
            Indicator.BeBacks => Metric.BeBacks,
            Indicator.Appointments => Metric.Appointments,
            Indicator.Invitations => Metric.Invitations,
            _ => throw new UnreachableException(),
        };
    }
}
