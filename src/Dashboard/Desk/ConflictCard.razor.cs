using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Whom somebody resembles who is about to be stored as new: masked, with whose they are, since when, and why they are alike. The desk says who he is.</summary>
public partial class ConflictCard
{
    /// <summary>Whom he resembles, likest first.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<CustomerHit> Hits { get; set; }

    /// <summary>Which is chosen; behind the last it is none of them.</summary>
    [Parameter, EditorRequired]
    public required int Chosen { get; set; }

    /// <summary>The floor, for names and its calendar.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>One was chosen with the mouse.</summary>
    [Parameter]
    public EventCallback<int> OnChoose { get; set; }

    private string Is(int at) => at == Chosen ? "true" : "false";

    private string Whose(CustomerHit hit) => hit switch
    {
        { Owner: { } owner, OwnedSince: { } since } => W["Conflict.Owned", W.OwnerOf(Floor, owner), Floor.Date(since)],
        { Owner: { } owner } => W["Entry.OwnedBy", W.OwnerOf(Floor, owner)],
        _ => W["Entry.Nobodys"],
    };
}
