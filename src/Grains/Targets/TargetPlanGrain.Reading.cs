using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

// What is read of the plan. Nothing here stores or decides.
internal sealed partial class TargetPlanGrain
{
    public async Task<TargetGrid?> Grid(TargetsAsked asked) => await Plan(asked.Showroom) is { } plan ? TargetGrids.Of(_book.State, plan, asked, Year, _book.Number) : null;

    public Task<ImmutableArray<TargetLine>> Lines(ShowroomId showroom) => Task.FromResult(Here(showroom));

    public async Task<TargetDesk?> Desk(ShowroomId showroom) => await Plan(showroom) is { } plan ? TargetDesks.Of(_book.State, plan, plan.DayAt(clock.GetUtcNow()), _book.Number) : null;

    public async Task<MyTargets?> Mine(ShowroomId showroom, SalespersonId rep)
    {
        if (await Plan(showroom) is null) return null;

        var book = _book.State;
        return new(
            _book.Number,
            [.. book.Lines.Where(line => line.Key.Scope.Showroom == showroom && line.Key.Scope.Rep == rep).OrderBy(line => line.Key.Period.Kind).ThenByDescending(line => line.Key.Period.From)],
            [.. (book.Plans ?? []).Where(plan => plan.Scope.Showroom == showroom && plan.Scope.Rep == rep).OrderByDescending(plan => plan.Period.From)],
            book.CalendarOf(showroom),
            [.. (book.Notes ?? []).Where(note => note.Target.Scope.Showroom == showroom && note.Target.Scope.Rep == rep).Reverse()]);
    }

    public Task<WorkCalendar> Calendar(ShowroomId showroom) => Task.FromResult(_book.State.CalendarOf(showroom));

    public async Task<TargetsRead> Divide(DivideTarget question) =>
        await Plan(question.Showroom) is { } plan ? TargetDivision.Of(Frame(plan, default), question) : new([], [new(0, 0, "", "", TargetRefusal.ShowroomUnknown)]);

    public async Task<TargetsRead> Read(ReadTargetTable asked) =>
        await Plan(asked.Showroom) is { } plan ? TargetTables.Read(Frame(plan, asked.By) with { As = asked.As }, asked.Table) : new([], [new(0, 0, "", "", TargetRefusal.ShowroomUnknown)]);

    public Task<string> Write(ShowroomId showroom) => Task.FromResult(TargetTables.Write(Here(showroom)));

    private TargetFrame Frame(ShowroomPlan plan, SalespersonId by) => new(_book.State, Year, plan, by, clock.GetUtcNow());

    private ImmutableArray<TargetLine> Here(ShowroomId showroom) => [.. _book.State.Lines.Where(line => TargetGrids.IsHere(line.Key.Scope, showroom))];
}
