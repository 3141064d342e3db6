using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The rules of the floor: in words, how they became so, and how two people change them after trying them on recorded days.</summary>
public sealed partial class RulesPage
{
    private ShowroomPlan? _plan;
    private RulesSheet? _sheet;
    private ImmutableArray<RulesChange> _history = [];
    private RulesPreview? _preview;
    private Sentence? _said;
    private bool _busy;

    /// <summary>The showroom and its ledger.</summary>
    [Inject]
    public required IRulesCalls Calls { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<RulesPage> Log { get; init; }

    private IReadOnlyList<Person> Proposers => Those(FloorAction.ProposeRules);

    private IReadOnlyList<Person> Deciders => Those(FloorAction.ApproveRules);

    // Whoever is signed in is himself; where nobody signs in, one of those who may.
    private IReadOnlyList<Person> Those(FloorAction action) => [.. _plan!.People.Where(person => Access.GiverOf(_plan, person.Id)?.May(action) == true)];

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Try(Read);

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now)
    {
        if (_sheet is { } sheet && now.RulesVersion != sheet.InForce.Version) _ = InvokeAsync(() => Try(Read));
    }

    private string Name(string by) => _plan is { } plan ? W.ActorInWords(plan, by) : by;

    private async Task Read()
    {
        var plan = await Calls.Plan(Showroom);
        (_sheet, _history) = (await Calls.Sheet(Showroom), await Calls.History(Showroom));
        _plan = plan;
    }

    private Task Try(FloorRules rules, int days) => Try(async () => _preview = await Calls.Preview(Showroom, rules, days));

    private Task Propose(RulesDraft draft) => Order(
        () => Calls.Propose(Showroom, new(new(Guid.CreateVersion7(Clock.GetUtcNow())), draft.Rules, draft.From(_plan!.TimeZone) ?? DateTimeOffset.MinValue, draft.Why ?? "", draft.By ?? "")), "Rules.Proposed");

    private Task Approve((ProposalId Proposal, string By) order) => Order(() => Calls.Approve(Showroom, new(order.Proposal, order.By)), "Rules.Approved");

    private Task Reject((ProposalId Proposal, string By) order) => Order(() => Calls.Reject(Showroom, new(order.Proposal, "", order.By)), "Rules.Rejected");

    private Task Order(Func<Task<RulesOutcome>> order, string done) => Try(async () =>
    {
        var outcome = await order();
        _said = outcome is RulesOutcome.Refused refused
            ? new(Tone.Wrong, refused.Fault is { } fault ? W.Of(fault) : W.Of(refused.Reason))
            : new(Tone.Good, W[done]);
        await Read();
    });

    private async Task Try(Func<Task> work)
    {
        if (_busy) return;

        (_busy, _said) = (true, null);
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Log, failure, Showroom);
            _said = new(Tone.Wrong, W["Call.Failed"]);
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the rules page got no answer")]
    private static partial void LogNotAnswered(ILogger log, Exception failure, ShowroomId showroom);
}
