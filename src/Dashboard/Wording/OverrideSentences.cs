using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Desk;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What an override would do, and what it still lacks.</summary>
public static class OverrideSentences
{
    /// <summary>What Enter would do; what went wrong before (<paramref name="said"/>) comes first.</summary>
    public static Sentence WouldOverride(this IStringLocalizer<Words> words, FloorSnapshot floor, OverrideDraft draft, Sentence? said)
    {
        if (said is { Tone: Tone.Wrong }) return said;
        var who = draft.Ticket is { } ticket ? words["Override.Visit", ticket].Value : words["Override.Visitor"].Value;
        if (draft.Chosen(floor) is not { } rep) return new(Tone.Asks, words["Override.NobodyFree", who]);
        if (draft.Reason is not { } reason) return new(Tone.Asks, words["Override.Why", who, rep.Name.InWords()]);
        return draft.NeedsNote
            ? new(Tone.Asks, words["Override.Note", who, rep.Name.InWords()])
            : new(Tone.Good, words["Override.Ready", who, rep.Name.InWords(), words.Of(reason)]);
    }
}
