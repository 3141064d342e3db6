using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Owns the targets of a company's year. What is read of them stands in <c>TargetPlanGrain.Reading.cs</c>.</summary>
internal sealed partial class TargetPlanGrain([PersistentState("targets", FloorStorage.Name)] IPersistentState<Journal<TargetBook>> storage, TimeProvider clock) : Grain, ITargetPlanGrain
{
    private Book<TargetBook, TargetEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), TargetBook.Empty, TargetFold.Apply);
        return Task.CompletedTask;
    }

    public Task<TargetAnswer> Propose(ProposeTargets command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Decide(DecideTargets command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Assign(AssignTargets command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Accept(AcceptTargets command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Counter(CounterTarget command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> AnswerCounter(AnswerCounter command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> Close(CloseTarget command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command, counted: null));

    public Task<TargetAnswer> SetCalendar(SetWorkCalendar command) => Order(command.Showroom, command.By, command.Actor, frame => TargetRule.Decide(frame, command));

    public Task<TargetAnswer> SubmitPlan(SubmitSalesPlan command) => Order(command.Showroom, command.By, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    public Task<TargetAnswer> ReviewPlan(ReviewSalesPlan command) => Order(command.Showroom, command.By, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    public Task<TargetAnswer> SummarisePlan(SummariseSalesPlan command) => Order(command.Showroom, command.By, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    public Task<TargetAnswer> Report(ReportTargets command) => Order(command.Showroom, command.By, command.Actor, frame => SalesPlanRule.Decide(frame, command));

    private int Year => int.Parse(this.GetPrimaryKeyString().Split('/')[^1], CultureInfo.InvariantCulture);

    private async Task<TargetAnswer> Order(ShowroomId showroom, SalespersonId by, string actor, Func<TargetFrame, TargetOutcome> decide)
    {
        if (await Plan(showroom) is not { } plan) return new TargetAnswer.Refused([new(TargetRefusal.ShowroomUnknown, "showroom")]);

        var outcome = decide(new(_book.State, Year, plan, by, clock.GetUtcNow()));
        if (outcome.Faults.Length > 0) return new TargetAnswer.Refused(outcome.Faults);

        await _book.Store(outcome.Facts, fact => fact.At, actor);
        return new TargetAnswer.Done(_book.Number);
    }

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
