using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>Every change of the rules, newest first: who, when, with whom.</summary>
public partial class RulesHistory
{
    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The changes.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RulesChange> Changes { get; set; }

    /// <summary>The name of whoever the ledger names.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> Names { get; set; }

    private string Sentence(RulesChange change) => change switch
    {
        { Kind: RulesChangeKind.SetWithPlan, Rules: { } rules } => W["History.Set", rules.Version, Names(change.By)],
        { Kind: RulesChangeKind.Proposed } => W["History.Proposed", Names(change.By)],
        { Kind: RulesChangeKind.Approved, Rules: { } rules, From: { } from } => W["History.Approved", rules.Version, Names(change.By), Names(change.ApprovedBy ?? ""), Floor.DateAndMinute(from)],
        { Kind: RulesChangeKind.Rejected } => W["History.Rejected", Names(change.By)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
