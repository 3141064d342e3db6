using System.Collections.Immutable;
using Microsoft.AspNetCore.Components.Forms;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

// What is ordered from the page of targets.
public sealed partial class TargetsPage
{
    // Forty reps by months and three metrics are a tenth of it.
    private const long LargestTable = 1_000_000;

    private TargetsRead? _divided;
    private LastYearFigures? _lastYear;
    private TargetsRead? _read;
    private string? _why;
    private string? _measured;
    private string? _reason;

    private Task Propose() => Order(async () => Forgotten(await Give((year, me) => year.Propose(new(Showroom, _draft.Drafts(_why ?? "", _measured ?? ""), me, me.Value)))));

    private Task Divide(DivideTarget question) => Order(async () =>
    {
        // What last year was, the parts are weighed by (TGT-24).
        _lastYear = question.By == DivideBy.LastYear ? await Figures.LastYear(question, CancellationToken.None) : null;
        _divided = await Calls.Divide(question.Parent.Period.From.Year, question with { Weights = _lastYear?.Parts ?? question.Weights });
        return null;
    });

    private Task ProposeDivided(TargetsRead read) => Order(async () =>
    {
        var said = await Give((year, me) => year.Propose(new(Showroom, read.Lines, me, me.Value)));
        if (said is { Tone: Tone.Good }) _divided = null;
        return said;
    });

    private Task ProposeTraffic(ImmutableArray<TargetDraft> drafts) => Order(() => Give((year, me) => year.Propose(new(Showroom, drafts, me, me.Value))));

    private Task ReadTable(InputFileChangeEventArgs chosen) => Order(async () =>
    {
        if (Me is not { } me) return null;

        using var reader = new StreamReader(chosen.File.OpenReadStream(LargestTable));
        _read = await Calls.Read(Day.Year, Showroom, await reader.ReadToEndAsync(), me);
        return null;
    });

    private Task ProposeRead() => Order(async () =>
    {
        var said = await Give((year, me) => year.Propose(new(Showroom, _read!.Lines, me, me.Value)));
        if (said is { Tone: Tone.Good }) _read = null;
        return said;
    });

    private Task Decide(TargetRuling ruling, ImmutableArray<TargetLine> lines) =>
        Order(() => Give((year, me) => year.Decide(new(Showroom, ruling, [.. lines.Select(line => new TargetAt(line.Key, line.Pending!.Number))], _reason, me, me.Value))));

    private Task Answer(CounterAnswer answer, TargetLine line) =>
        Order(() => Give((year, me) => year.AnswerCounter(new(Showroom, new(line.Key, line.Newest()!.Number), answer, _reason ?? "", me, me.Value))));

    private Task Assign(ImmutableArray<TargetLine> lines) =>
        Order(() => Give((year, me) => year.Assign(new(Showroom, [.. lines.Select(line => new TargetAt(line.Key, line.InForce!.Number))], me, me.Value))));

    private Task Close(TargetLine line, (decimal? Stated, string? Cause, string? Measure) ended) =>
        Order(() => Give((year, me) => year.Close(new(Showroom, new(line.Key, line.InForce!.Number), ended.Stated, ended.Cause, ended.Measure, me, me.Value))));

    private Task Review(TargetRuling ruling, SalesPlan plan) =>
        Order(() => Give((year, me) => year.ReviewPlan(new(Showroom, plan.Scope, plan.Period, plan.Version, ruling, _reason, me, me.Value))));

    private Task Report() => Order(() => Give((year, me) => year.Report(new(Showroom, _draft.Grid!.Rows[_at!.Value.Row].Scope, _draft.Grid.Period, _reason, me, me.Value))));

    private Task SetCalendar(WorkCalendar calendar) => Order(() => Give((year, me) => year.SetCalendar(new(Showroom, calendar, me, me.Value))));

    private async Task<Sentence?> Give(Func<ITargetPlanGrain, SalespersonId, Task<TargetAnswer>> order) =>
        Me is { } me ? W.Of(await Calls.Give(Day.Year, year => order(year, me))) : null;

    // What was sent stands in the table now, and is typed no longer.
    private Sentence? Forgotten(Sentence? said)
    {
        if (said is { Tone: Tone.Good }) _draft.Forget();
        return said;
    }
}
