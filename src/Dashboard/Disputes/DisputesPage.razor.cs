using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Disputes;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Disputes;

/// <summary>Whose a customer is, where door and archive disagree (gap 13): the evidence, and the manager's ruling with its reason.</summary>
public sealed partial class DisputesPage
{
    private static readonly Role[] s_roles = [Role.Manager, Role.Director];

    private ShowroomPlan? _plan;
    private ImmutableArray<Dispute> _disputes = [];
    private DisputeEvidence? _evidence;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The disputes.</summary>
    [Inject]
    public required IDisputeCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    /// <inheritdoc/>
    protected override async Task Read() => (_plan, _disputes) = (await Calls.Plan(Showroom), await Calls.All(Showroom));

    private Task Show(VisitId visit) => Order(async () =>
    {
        _evidence = _evidence?.Dispute.Visit == visit ? null : await Calls.Evidence(Showroom, visit);
        return null;
    });

    private Task Rule(RuleOnDispute order) => Order(async () => Me is { } me ? W.Of(await Calls.Rule(Showroom, order with { By = me, Actor = me.Value })) : null);
}
