using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Wording;

/// <summary>How a sentence is meant: it is done, it asks something, it says what is wrong, it only informs.</summary>
public enum Tone { Good = 1, Asks = 2, Wrong = 3, Plain = 4 }

/// <summary>A sentence for the screen with its tone.</summary>
public sealed record Sentence(Tone Tone, string Text)
{
    /// <summary>The style class of the tone.</summary>
    public string Style => Tone switch
    {
        Tone.Good => "good",
        Tone.Asks => "near",
        Tone.Wrong => "over",
        Tone.Plain => "plain",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The desk's sentences: what would be done, what was done, why not.</summary>
public static class Sentences
{
    /// <summary>What the desk would do, with its reason and rules.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, FloorSnapshot floor, Proposal proposal)
    {
        if (proposal.Refusal is { } refusal) return new(Tone.Wrong, words.Of(refusal));
        if (proposal.Route is not { } route) return new(Tone.Plain, words["Proposal.None"]);

        var rules = words.Rules(route.Rules);
        if (route.To == RouteTo.OwnerAway)
        {
            if (proposal.OwnerElsewhere is { } there) return new(Tone.Asks, words["Proposal.OwnerElsewhere", there.Name.InWords(), there.ShowroomName.InWords(), rules, words.Says(there)]);
            var owner = floor.Rep(route.Rep);
            var doing = owner is null ? words["RepState.Off"].Value : words.Of(owner.State());
            return new(Tone.Asks, words["Proposal.OwnerAway", floor.NameOf(route.Rep), doing, rules]);
        }
        if (proposal.Rep is not { } rep) return new(Tone.Asks, words["Proposal.NobodyFree", words.Of(route.Reason), rules]);

        return proposal.Standing is { } standing && route.To != RouteTo.Rep
            ? new(Tone.Good, words["Proposal.InTurn", floor.NameOf(rep), standing.Rank, proposal.NewToday, words.BalanceInWords(standing.Balance), words.Of(route.Reason), rules])
            : new(Tone.Good, words["Proposal.Rep", floor.NameOf(rep), words.Of(route.Reason), rules]);
    }

    /// <summary>What became of an arrival.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, FloorSnapshot floor, ArrivalOutcome outcome) => outcome switch
    {
        ArrivalOutcome.Assigned a => new(Tone.Good, a.Received ? words["Arrival.Received", a.Ticket, floor.NameOf(a.Rep), words.Of(a.Reason)] : words["Arrival.Assigned", a.Ticket, floor.NameOf(a.Rep), words.Of(a.Reason), floor.Clock(a.Until)]),
        ArrivalOutcome.Waiting w => new(Tone.Asks, words["Arrival.Waiting", w.Ticket, w.Position, words.Of(w.Reason)]),
        ArrivalOutcome.OwnerAway { Elsewhere: { } there } o => new(Tone.Asks, words["Arrival.OwnerElsewhere", o.Ticket, there.Name.InWords(), there.ShowroomName.InWords(), words.Says(there)]),
        ArrivalOutcome.OwnerAway o => new(Tone.Asks, words["Arrival.OwnerAway", o.Ticket, floor.NameOf(o.Owner), words.Of(o.OwnerIs)]),
        ArrivalOutcome.Refused r => new(Tone.Wrong, r.Override is { } why ? words.Of(why) : words.Of(r.Reason)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What became of an order about the visit of this ticket; <paramref name="done"/> is the key of the sentence for success.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, FloorSnapshot floor, int ticket, VisitOutcomeAnswer answer, string done) => answer switch
    {
        VisitOutcomeAnswer.Done d => new(Tone.Good, words[done, ticket, floor.NameOf(d.Rep)]),
        VisitOutcomeAnswer.Refused r => new(Tone.Wrong, words["Answer.Refused", ticket, words.Of(r.Reason)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Who a visit is, as the desk and his rep name him: the name, else the masked number, else walk-in or call.</summary>
    public static string Visitor(this IStringLocalizer<Words> words, VisitOnFloor visit) =>
        visit.VisitorName is { Length: > 0 } name ? name : visit.MaskedPhone is { Length: > 0 } phone ? phone : words.Of(visit.Channel);
}
