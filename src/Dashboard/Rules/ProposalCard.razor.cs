using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>A proposal that waits for a second person: what would change, and the two answers.</summary>
public partial class ProposalCard
{
    private string _by = "";

    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The rules in force.</summary>
    [Parameter, EditorRequired]
    public required FloorRules InForce { get; set; }

    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public required RulesProposal Proposal { get; set; }

    /// <summary>Who may decide.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Person> Deciders { get; set; }

    /// <summary>Who somebody is.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> Names { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Approved, by whom.</summary>
    [Parameter]
    public EventCallback<(ProposalId Proposal, string By)> OnApprove { get; set; }

    /// <summary>Dropped, by whom.</summary>
    [Parameter]
    public EventCallback<(ProposalId Proposal, string By)> OnReject { get; set; }

    /// <summary>Its rules are to be tried on today.</summary>
    [Parameter]
    public EventCallback<FloorRules> OnTry { get; set; }

    private IEnumerable<RuleSentence> Changed => W.InWords(Proposal.Rules).Except(W.InWords(InForce));
}
