namespace SalesFloor.Targets;

/// <summary>What becomes of sales plans and reports (TGT-11, TGT-13…15, TGT-21…23). Pure; a repeat answers the same and changes nothing.</summary>
internal static class SalesPlanRule
{
    private const int LongestText = 500;
    private const decimal LargestBudget = 1_000_000_000m;

    /// <summary>Somebody submits the plan of what is his: a week's, month's, quarter's or year's.</summary>
    public static TargetOutcome Decide(TargetFrame frame, SubmitSalesPlan command)
    {
        if (!TargetRights.Exists(frame.Showroom, command.Scope)) return TargetOutcome.No(TargetRefusal.ScopeUnknown, "scope");
        if (!IsOne(frame, command.Period) || command.Period.Kind == PeriodKind.Day) return TargetOutcome.No(TargetRefusal.PeriodUnknown, "period");
        if (!TargetRights.IsFor(frame.Giver, command.Scope)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (command.Period.Until < frame.Today) return TargetOutcome.No(TargetRefusal.PeriodOver, "period");
        if (Missing(command.Text) is { } field) return TargetOutcome.No(TargetRefusal.PlanIncomplete, field);
        if (Texts(command.Text).FirstOrDefault(text => text.Text?.Length > LongestText).Field is { } tooLong) return TargetOutcome.No(TargetRefusal.TooLong, tooLong);
        if (frame.Book.PlanOf(command.Scope, command.Period) is { State: not SalesPlanState.Returned } known && known.Text == command.Text) return TargetOutcome.Nothing;
        return TargetOutcome.Of(new SalesPlanSubmitted(frame.Now, command.Scope, command.Period, command.Text, command.By, command.Actor));
    }

    /// <summary>A rep's plan goes to his supervisor and then to the manager, everybody else's at once to whoever is above; each may send it back with a reason.</summary>
    public static TargetOutcome Decide(TargetFrame frame, ReviewSalesPlan command)
    {
        if (frame.Book.PlanOf(command.Scope, command.Period) is not { } plan) return TargetOutcome.No(TargetRefusal.PlanUnknown, "period");
        if (plan.Version != command.Version) return TargetOutcome.No(TargetRefusal.VersionChanged, "version");
        if (!TargetRights.Exists(frame.Showroom, plan.Scope)) return TargetOutcome.No(TargetRefusal.ScopeUnknown, "scope");
        if (WasDone(plan, command)) return TargetOutcome.Nothing;
        if (plan.State is not (SalesPlanState.Submitted or SalesPlanState.Reviewed)) return TargetOutcome.No(TargetRefusal.NotNow, "period");

        var reviews = plan.State == SalesPlanState.Submitted && TargetRights.MayReview(frame.Giver, plan.Scope);
        var approves = (plan.State == SalesPlanState.Reviewed || TargetRights.Reviewer(frame.Showroom, plan.Scope) is null) && TargetRights.MayApprove(frame.Giver, plan.Scope, plan.By);
        if (!reviews && !approves) return TargetOutcome.No(plan.By == command.By ? TargetRefusal.SamePerson : TargetRefusal.NotYours, "by");
        if (command.Ruling == TargetRuling.Returned)
        {
            if (string.IsNullOrWhiteSpace(command.Why)) return TargetOutcome.No(TargetRefusal.ReasonMissing, "why");
            if (command.Why.Length > LongestText) return TargetOutcome.No(TargetRefusal.TooLong, "why");
            return TargetOutcome.Of(new SalesPlanReturned(frame.Now, plan.Scope, plan.Period, command.Why.Trim(), command.By, command.Actor));
        }

        return TargetOutcome.Of(reviews
            ? new SalesPlanReviewed(frame.Now, plan.Scope, plan.Period, command.By, command.Actor)
            : new SalesPlanApproved(frame.Now, plan.Scope, plan.Period, command.By, command.Actor));
    }

    /// <summary>How it went, from the last day on; only what was approved was carried out (TGT-22).</summary>
    public static TargetOutcome Decide(TargetFrame frame, SummariseSalesPlan command)
    {
        if (frame.Book.PlanOf(command.Scope, command.Period) is not { } plan) return TargetOutcome.No(TargetRefusal.PlanUnknown, "period");
        if (plan.By != command.By) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (plan.State != SalesPlanState.Approved) return TargetOutcome.No(TargetRefusal.NotNow, "period");
        if (frame.Today < plan.Period.Until) return TargetOutcome.No(TargetRefusal.PeriodNotOver, "period");
        if (string.IsNullOrWhiteSpace(command.Summary)) return TargetOutcome.No(TargetRefusal.ReasonMissing, "summary");
        if (command.Summary.Length > LongestText) return TargetOutcome.No(TargetRefusal.TooLong, "summary");
        if (command.Spent is < 0 or > LargestBudget) return TargetOutcome.No(TargetRefusal.ValueWrong, "spent");
        if (plan.Summary == command.Summary.Trim() && plan.Spent == command.Spent) return TargetOutcome.Nothing;
        return TargetOutcome.Of(new SalesPlanSummarised(frame.Now, plan.Scope, plan.Period, command.Summary.Trim(), command.Spent, command.By, command.Actor));
    }

    /// <summary>A monthly or quarterly plan goes to the superior as it stands. With <paramref name="progress"/> it says how far it is, and how far from plan. Reported again unchanged, it is the same report.</summary>
    public static TargetOutcome Decide(TargetFrame frame, ReportTargets command, IReadOnlyDictionary<TargetKey, TargetProgress>? progress = null)
    {
        if (!TargetRights.Exists(frame.Showroom, command.Scope)) return TargetOutcome.No(TargetRefusal.ScopeUnknown, "scope");
        if (!IsOne(frame, command.Period) || command.Period.Kind is not (PeriodKind.Month or PeriodKind.Quarter)) return TargetOutcome.No(TargetRefusal.PeriodUnknown, "period");
        if (!TargetRights.IsFor(frame.Giver, command.Scope)) return TargetOutcome.No(TargetRefusal.NotYours, "by");
        if (command.Note?.Length > LongestText) return TargetOutcome.No(TargetRefusal.TooLong, "note");
        if (TargetRights.Superior(frame.Showroom, command.Scope) is not { } superior) return TargetOutcome.No(TargetRefusal.ScopeUnknown, "scope");

        var lines = Reported(frame.Book, command)
            .Select(line => new ReportedTarget(line.Key, line.Newest()!.Value, line.State, line.Newest()!.Number, progress?.GetValueOrDefault(line.Key)?.Actual, progress?.GetValueOrDefault(line.Key)?.Due)).ToArray();
        if (lines.Length == 0) return TargetOutcome.No(TargetRefusal.TargetUnknown, "period");

        var before = (frame.Book.Reports ?? []).LastOrDefault(report => report.Scope == command.Scope && report.Period == command.Period);
        var isSame = before is not null && before.Note == command.Note && before.To == superior && before.Lines.SequenceEqual(lines);
        return isSame ? TargetOutcome.Nothing : TargetOutcome.Of(new TargetsReported(frame.Now, new(command.Scope, command.Period, [.. lines], command.Note, command.By, superior, frame.Now), command.Actor));
    }

    /// <summary>The targets that a report is about.</summary>
    public static IEnumerable<TargetLine> Reported(TargetBook book, ReportTargets command) => book.Lines.Where(line => line.Key.Scope == command.Scope && command.Period.Has(line.Key.Period) && line.Newest() is not null);

    private static bool IsOne(TargetFrame frame, TargetPeriod period) => Periods.Exists(period) && period.From.Year == frame.Year;

    private static bool WasDone(SalesPlan plan, ReviewSalesPlan command) => command.Ruling == TargetRuling.Returned
        ? plan.State == SalesPlanState.Returned && plan.ReturnedWhy == command.Why?.Trim()
        : (plan.State == SalesPlanState.Approved && plan.ApprovedBy == command.By) || (plan.State == SalesPlanState.Reviewed && plan.ReviewedBy == command.By);

    private static string? Missing(SalesPlanText text) =>
        Texts(text).Take(3).FirstOrDefault(one => string.IsNullOrWhiteSpace(one.Text)).Field ?? (text.Budget is < 0 or > LargestBudget ? "budget" : null);

    private static IEnumerable<(string? Field, string? Text)> Texts(SalesPlanText text) =>
        [("strategy", text.Strategy), ("customerGroup", text.CustomerGroup), ("channels", text.Channels), ("promotions", text.Promotions), ("resources", text.Resources), ("work", text.Work)];
}
