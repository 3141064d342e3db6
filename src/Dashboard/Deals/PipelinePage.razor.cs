using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>The way of new deals, and how a manager publishes another (PIPE-08, X-36); deals on their way keep the version that they began under.</summary>
public sealed partial class PipelinePage
{
    private static readonly Role[] s_roles = [Role.Manager, Role.Director];

    private ShowroomPlan? _plan;
    private PipelineSheet? _sheet;
    private List<(PipelineTemplate Pipeline, int Deals)> _open = [];

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The pipelines.</summary>
    [Inject]
    public required IDealCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    private IReadOnlyList<(PipelineTemplate Pipeline, int Deals)> Open => _open;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        if (_plan is null) return;

        _sheet = await Calls.Pipeline(Showroom);
        // Whoever is on the way has something left to do: signed ones, too.
        _open = [.. (await Calls.Board(Showroom, null)).Select(one => one.Deal).Where(deal => deal.Status != DealStatus.Lost)
            .GroupBy(deal => (deal.Pipeline.Id, deal.Pipeline.Version)).Select(of => (of.First().Pipeline, of.Count())).OrderByDescending(one => one.Item2)];
    }

    private Task Publish(PipelineDraft draft) => Order(async () => Me is { } me
        ? await Calls.Publish(new(Showroom, me, Guid.CreateVersion7(Clock.GetUtcNow()), draft.Template, draft.Why)) switch
        {
            PipelineAnswer.Done done => new Sentence(Tone.Good, W["Pipeline.Done", done.Sheet.InForce.Version]),
            PipelineAnswer.Refused refused => new Sentence(Tone.Wrong, W.Of(refused.Reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        }
        : null);
}
