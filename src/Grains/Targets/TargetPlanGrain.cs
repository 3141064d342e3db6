using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Deals;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Owns the targets of a company's year. What is read of them stands in <c>TargetPlanGrain.Reading.cs</c>.</summary>
internal sealed partial class TargetPlanGrain([PersistentState("targets", FloorStorage.Name)] IPersistentState<Journal<TargetBook>> storage, ITargetActuals actuals, TimeProvider clock) : Grain, ITargetPlanGrain
{
    private Book<TargetBook, TargetEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), TargetBook.Empty, TargetFold.Apply);
        return Task.CompletedTask;
    }

    public Task<TargetAnswer> Propose(ProposeTargets command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Decide(DecideTargets command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Assign(AssignTargets command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Accept(AcceptTargets command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Counter(CounterTarget command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> AnswerCounter(AnswerCounter command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    // Only what its time is over for is counted for good; for what is not over yet the rule has its answer without.
    public async Task<TargetAnswer> Close(CloseTarget command)
    {
        var counted = await Plan(command.Showroom) is { } plan && plan.DayAt(clock.GetUtcNow()) > command.Line.Key.Period.Until ? await actuals.Of(plan, command.Line.Key, Showrooms(command.Showroom)) : null;
        return await Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command, counted));
    }

    public Task<TargetAnswer> Note(NoteProgress command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> SetCalendar(SetWorkCalendar command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> SubmitPlan(SubmitSalesPlan command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    public Task<TargetAnswer> ReviewPlan(ReviewSalesPlan command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    public Task<TargetAnswer> SummarisePlan(SummariseSalesPlan command) => Order(command.Showroom, command.By, command.As, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    // A report says how far the plan is, and how far from what it should be by now (TGT-19).
    public async Task<TargetAnswer> Report(ReportTargets command)
    {
        var progress = await Plan(command.Showroom) is { } plan ? await Progress(plan, command) : new Dictionary<TargetKey, TargetProgress>();
        return await Order(command.Showroom, command.By, command.As, command.Actor, frame => SalesPlanRule.Decide(frame, command, progress));
    }

    private int Year => int.Parse(this.GetPrimaryKeyString().Split('/')[^1], CultureInfo.InvariantCulture);

    private async Task<TargetAnswer> Order(ShowroomId showroom, SalespersonId by, ImmutableArray<Role>? given, string actor, Func<TargetFrame, TargetOutcome> decide)
    {
        if (await Plan(showroom) is not { } plan) return new TargetAnswer.Refused([new(TargetRefusal.ShowroomUnknown, "showroom")]);

        var outcome = decide(new(_book.State, Year, plan, by, clock.GetUtcNow(), given));
        if (outcome.Faults.Length > 0) return new TargetAnswer.Refused(outcome.Faults);

        await _book.Store(outcome.Facts, fact => fact.At, actor);
        return new TargetAnswer.Done(_book.Number);
    }

    private async Task<IReadOnlyDictionary<TargetKey, TargetProgress>> Progress(ShowroomPlan plan, ReportTargets command)
    {
        var (lines, now, own, progress) = (_book.State.Lines, clock.GetUtcNow(), await GrainFactory.CurrencyOf(plan.Id), new Dictionary<TargetKey, TargetProgress>());
        foreach (var key in SalesPlanRule.Reported(_book.State, command).Select(line => line.Key))
            progress[key] = TargetProgressRule.Of(key, new(plan, _book.State.CalendarOf(plan.Id), lines, [], now, own)) with { Actual = await actuals.Of(plan, key, Showrooms(plan.Id)) };
        return progress;
    }

    // Every showroom that the year has a target for, and the one that asks.
    private ImmutableArray<ShowroomId> Showrooms(ShowroomId asking) => [.. _book.State.Lines.Select(line => line.Key.Scope.Showroom).OfType<ShowroomId>().Prepend(asking).Distinct()];

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
