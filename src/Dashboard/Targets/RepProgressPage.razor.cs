using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>From the targets down to one rep and the visits and follow-ups behind his figures, at any time (BRD-09): whoever leads him looks, urges and guides.</summary>
public sealed partial class RepProgressPage
{
    private const int MostDue = 20;
    private const int DaysOfVisits = 3;

    private static readonly Role[] s_roles = [Role.Supervisor, Role.Manager, Role.Director, Role.GeneralManager];

    private ShowroomPlan? _plan;
    private MyFigures? _figures;
    private ImmutableArray<ProgressNote> _notes = [];
    private ImmutableArray<CustomerHit> _due = [];
    private ImmutableArray<RegisterEntry> _visits = [];
    private bool _mayFollow = true;

    /// <summary>The rep.</summary>
    [SupplyParameterFromQuery(Name = "rep")]
    public string? RepAsked { get; set; }

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The plan of targets.</summary>
    [Inject]
    public required ITargetCalls Calls { get; init; }

    /// <summary>How far they are reached.</summary>
    [Inject]
    public required ITargetFigures Figures { get; init; }

    /// <summary>The register.</summary>
    [Inject]
    public required IRegister Register { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Rep => RepAsked is { Length: > 0 } id ? new(id) : null;

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _plan is null ? Task.CompletedTask : Order(() => Task.FromResult<Sentence?>(null)); // another rep: what is his is read at once

    /// <inheritdoc/>
    protected override async Task Read()
    {
        if (Floor is not { } floor) return;

        _plan = await Calls.Plan(Showroom);
        if (Rep is not { } rep) return;

        var (figures, mine) = (await Figures.Mine(Showroom, rep, CancellationToken.None), await Calls.Mine(floor.Day.Year, Showroom, rep));
        if (rep != Rep) return; // somebody else was chosen meanwhile

        (_figures, _notes) = (figures, mine?.Notes ?? []);
        await ReadBehind(rep, floor.Day);
    }

    // Not everybody who looks at targets looks at customers.
    private async Task ReadBehind(SalespersonId rep, DateOnly today)
    {
        try
        {
            var due = await Register.Due(rep, Now - IRegister.ContactAfter, MostDue, CancellationToken.None);
            var visits = ImmutableArray.CreateBuilder<RegisterEntry>();
            for (var day = today; day > today.AddDays(-DaysOfVisits); day = day.AddDays(-1)) visits.AddRange((await Register.Day(Showroom, day, CancellationToken.None)).Where(entry => entry.Rep == rep).Reverse());
            (_due, _visits, _mayFollow) = (due, visits.ToImmutable(), true);
        }
        catch (NotPermittedException)
        {
            (_due, _visits, _mayFollow) = ([], [], false);
        }
    }

    private IReadOnlyList<ProgressNote> NotesOf(TargetKey target) => [.. _notes.Where(note => note.Target == target)];

    private Task Guide((TargetKey Target, string Text) said) => Order(async () =>
        Me is { } me ? W.Of(await Calls.Give(said.Target.Period.From.Year, year => year.Note(new(Showroom, said.Target, said.Text, me, me.Value)))) : null);

    private string What(TargetKey key) => string.Join(" · ", new[] { W.InWords(key.Period), W.Of(key.Metric), key.Product, key.Region }.OfType<string>());

    private string Address(SalespersonId rep) => Navigation.GetUriWithQueryParameter("rep", rep.Value);
}
