using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The one entry line, the mandatory question, what was found, and one sentence: what would be done, what was done, or what is wrong.</summary>
public partial class EntryPanel
{
    private static readonly (Channel Channel, string Key)[] s_channels = [(Channel.WalkIn, "N"), (Channel.Call, "P")];

    /// <summary>The conversation at the entry line.</summary>
    [Parameter, EditorRequired]
    public required DeskConversation Talk { get; set; }

    /// <summary>The floor, once it is known.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot? Floor { get; set; }

    /// <summary>What became of the last order about a visit.</summary>
    [Parameter]
    public Sentence? Answer { get; set; }

    /// <summary>The reps whom the visitor may mean.</summary>
    [Parameter]
    public IReadOnlyList<RepOnFloor> Reps { get; set; } = [];

    /// <summary>A channel was chosen with the mouse.</summary>
    [Parameter]
    public EventCallback<Channel> OnChannel { get; set; }

    /// <summary>The question was answered with the mouse.</summary>
    [Parameter]
    public EventCallback<VisitorSays> OnSays { get; set; }

    /// <summary>A rep was named with the mouse.</summary>
    [Parameter]
    public EventCallback<SalespersonId> OnName { get; set; }

    /// <summary>The purpose was changed with the mouse.</summary>
    [Parameter]
    public EventCallback OnPurpose { get; set; }

    /// <summary>The market was changed with the mouse.</summary>
    [Parameter]
    public EventCallback OnMarket { get; set; }

    /// <summary>One of those whom the visitor resembles was chosen with the mouse, or none of them.</summary>
    [Parameter]
    public EventCallback<int> OnConflict { get; set; }

    private const string PurposeKey = "C";
    private const string MarketKey = "T";

    private bool HasMarks => !Talk.Draft.IsBlank && Talk.Draft.Step != DeskStep.Naming;

    private string Placeholder => W[Talk.Draft.Step == DeskStep.Naming ? "Entry.NameRep" : "Entry.Placeholder"];

    private string SaysWords(VisitorSays says) =>
        says == VisitorSays.NamesRep && Floor is { } floor && Names(floor) is { Length: > 0 } names ? W["Entry.Named", names] : W.Of(says);

    private string Names(FloorSnapshot floor) => string.Join(W["Separator"], Talk.Draft.Named.Select(rep => floor.NameOf(rep)));

    // The next name; of one that nobody here has, that it is somebody who has left.
    private string Naming => Talk switch
    {
        { NamingIsDone: true } when Floor is { } floor => W["Entry.NextNamed", Names(floor)],
        _ when Reps.Count > 0 => W["Entry.NameRepHow"],
        _ => W["Entry.NoSuchRep", Talk.RepText.Trim()],
    };

    private Sentence Sentence => this switch
    {
        { Talk.Arriving: true } => new(Tone.Plain, W["Entry.Arriving"]),
        { Talk.Failed: true } => new(Tone.Wrong, W["Entry.Failed"]),
        { Floor: null } => new(Tone.Plain, W["Floor.Connecting"]),
        { Talk.Outcome: { } outcome, Answer: null } => W.Of(Floor, outcome),
        { Answer: { } answer } => answer,
        { Talk.Conflict.Length: > 0 } => new(Tone.Asks, W["Conflict.How"]),
        { Talk.QuestionFirst: true } => new(Tone.Asks, W["Entry.QuestionFirst"]),
        { Talk.Draft.Step: DeskStep.Question } => new(Tone.Asks, W["Entry.Ask"]),
        { Talk.Draft.Step: DeskStep.Naming } => new(Tone.Asks, Naming),
        { Talk.Draft.Again: { } ticket } => W.Again(Floor, ticket, Talk.Proposal),
        { Talk.Draft.IsBlank: false, Talk.Proposal: { } proposal } => W.Of(Floor, proposal),
        { Talk.Draft.IsBlank: false, Talk.Hits.Length: > 0 } => new(Tone.Asks, W["Entry.PickOne"]),
        { Talk.Draft.IsBlank: false } => new(Tone.Plain, W["Proposal.None"]),
        _ => new(Tone.Plain, W["Entry.Ready"]),
    };
}
