using Microsoft.AspNetCore.Components;
using SalesFloor.Compensations;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>What the director, or the manager in his place, has to decide: turns to be given back (FD-07, X-14). Everybody may look (ROT-12).</summary>
public sealed partial class ApprovalsPage
{
    private static readonly Role[] s_roles = [Role.Director, Role.Manager, Role.GeneralManager, Role.Assistant];

    private ShowroomPlan? _plan;
    private CompensationOverview? _overview;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The compensations.</summary>
    [Inject]
    public required ICompensationCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    /// <inheritdoc/>
    protected override async Task Read() => (_plan, _overview) = (await Calls.Plan(Showroom), await Calls.Overview(Showroom));

    private static Compensation[] Open(CompensationOverview overview) => [.. overview.Items.Where(item => item.Decision is null)];

    private static Compensation[] Closed(CompensationOverview overview) => [.. overview.Items.Where(item => item.Decision is not null)];

    private Task Rule(Compensation item, RulingGiven given) => Order(async () =>
        W.Of(await Calls.Rule(Showroom, new(item.Visit, given.Ruling, Me!.Value, given.Why, Me.Value.Value)), given.Ruling == CompensationRuling.Approved ? "Comp.IsApproved" : "Comp.IsRejected"));

    private Task NoteAway(NoteApproverAway order) => Order(async () => W.Of(await Calls.NoteAway(Showroom, order), "Comp.Noted"));
}
