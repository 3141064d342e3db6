using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A rep's targets on his telephone: he accepts them or says what he would accept (TGT-09, TGT-12), and makes his sales plan (TGT-14, TGT-15).</summary>
public sealed partial class MyTargetsPage
{
    private static readonly Role[] s_roles = [Role.Salesperson];

    private ShowroomPlan? _plan;
    private MyTargets? _mine;
    private MyFigures? _figures;
    private string? _summary;
    private string? _spent;

    /// <summary>The rep whom the address names.</summary>
    [SupplyParameterFromQuery(Name = "rep")]
    public string? RepAsked { get; set; }

    /// <summary>The plan of targets.</summary>
    [Inject]
    public required ITargetCalls Calls { get; init; }

    /// <summary>How far they are reached.</summary>
    [Inject]
    public required ITargetFigures Figures { get; init; }

    private SalespersonId? Me => RepAsked is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private ImmutableArray<TargetLine> ToAccept => [.. _mine!.Lines.Where(line => line.State == TargetState.Assigned)];

    private int Year => Floor!.Day.Year;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        if (Floor is null) return;

        _plan = await Calls.Plan(Showroom);
        _mine = Me is { } me ? await Calls.Mine(Year, Showroom, me) : null;
        _figures = Me is { } whose ? await Figures.Mine(Showroom, whose, CancellationToken.None) : null;
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _plan is null ? Task.CompletedTask : Order(() => Task.FromResult<Sentence?>(null)); // somebody else sits here: what is his is read at once

    private string What(TargetKey key) => string.Join(" · ", new[] { W.Of(key.Metric), key.Product, key.Region }.OfType<string>());

    // What is now comes first, then what comes, then what was.
    private ImmutableArray<TargetLine> Others(DateOnly today) =>
        [.. _mine!.Lines.Where(line => line.State != TargetState.Assigned).OrderByDescending(line => line.Key.Period.Has(today)).ThenByDescending(line => line.Key.Period.From > today).ThenBy(line => line.Key.Period.Kind)];

    private Task Accept(TargetLine line) => Order(() => Give((year, me) => year.Accept(new(Showroom, [new(line.Key, line.InForce!.Number)], me, me.Value))));

    private IReadOnlyList<ProgressNote> NotesOf(TargetKey target) => [.. (_mine!.Notes ?? []).Where(note => note.Target == target)];

    private Task Note((TargetKey Target, string Text) said) => Order(() => Give((year, me) => year.Note(new(Showroom, said.Target, said.Text, me, me.Value))));

    private Task Counter(TargetLine line, (decimal Value, string Why) counter) =>
        Order(() => Give((year, me) => year.Counter(new(Showroom, new(line.Key, line.Newest()!.Number), counter.Value, counter.Why, me, me.Value))));

    private Task Submit((TargetPeriod Period, SalesPlanText Text) plan) =>
        Order(() => Give((year, me) => year.SubmitPlan(new(Showroom, ScopeOf(me), plan.Period, plan.Text, me, me.Value))));

    private Task Summarise(SalesPlan plan) => Order(() => Give((year, me) =>
        year.SummarisePlan(new(Showroom, plan.Scope, plan.Period, _summary ?? "", Amounts.Read(_spent, TargetUnit.Money), me, me.Value))));

    private TargetScope ScopeOf(SalespersonId me) => new(Showroom, _plan!.Groups.FirstOrDefault(group => group.Members.Contains(me))?.Id, me);

    private async Task<Sentence?> Give(Func<ITargetPlanGrain, SalespersonId, Task<TargetAnswer>> order) =>
        Me is { } me ? W.Of(await Calls.Give(Year, year => order(year, me))) : null;
}
