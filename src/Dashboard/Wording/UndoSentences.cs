using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What an undo would take back, and what is proposed after it.</summary>
public static class UndoSentences
{
    /// <summary>What Enter would take back.</summary>
    public static Sentence WouldUndo(this IStringLocalizer<Words> words, FloorSnapshot floor, VisitOnFloor visit) => new(Tone.Asks, visit switch
    {
        { Rep: { } rep, NewCustomer: true } => words["Undo.Turn", visit.Ticket, words.Visitor(visit), floor.NameOf(rep)],
        { Rep: { } rep } => words["Undo.Rep", visit.Ticket, words.Visitor(visit), floor.NameOf(rep)],
        _ => words["Undo.Wait", visit.Ticket, words.Visitor(visit)],
    });

    /// <summary>The visit lies at the desk again, and this is what is proposed for it.</summary>
    public static Sentence Again(this IStringLocalizer<Words> words, FloorSnapshot floor, int ticket, Proposal? proposal)
    {
        var proposed = proposal is null ? new(Tone.Plain, words["Proposal.None"]) : words.Of(floor, proposal);
        return proposed with { Text = words["Undo.Again", ticket, proposed.Text] };
    }
}
