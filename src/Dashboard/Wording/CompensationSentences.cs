using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>A compensation in sentences: its receipt.</summary>
public static class CompensationSentences
{
    /// <summary>What has happened so far, one sentence a step, oldest first.</summary>
    public static IEnumerable<string> Of(this IStringLocalizer<Words> words, FloorSnapshot floor, ShowroomPlan plan, Compensation item)
    {
        yield return words["Comp.Reported", floor.DayAndMinute(item.RequestedAt), words.ActorInWords(plan, item.RequestedBy), item.RulesVersion];
        if (item.Note is { } note) yield return words["Comp.Note", note];
        foreach (var one in item.Certified) yield return words["Comp.Certified", floor.DayAndMinute(one.At), words.Of(one.By), words.ActorInWords(plan, one.RecordedBy)];
        if (item.Decision is { } decision)
        {
            yield return words[decision.Ruling == CompensationRuling.Approved ? "Comp.Approved" : "Comp.Rejected", floor.DayAndMinute(decision.At), plan.NameOf(decision.By), words.Of(decision.As)];
            if (decision.InPlace is { } place) yield return words.Of(place);
            if (decision.Why is { } why) yield return words["Comp.Why", why];
        }

        if (item.CreditedAt is { } credited) yield return words["Comp.Credited", floor.DayAndMinute(credited)];
        if (item.UsedAt is { } used) yield return words["Comp.Used", floor.DayAndMinute(used)];
    }

    /// <summary>What became of an order; <paramref name="done"/> is the key of the sentence for success.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, CompensationAnswer answer, string done) => answer switch
    {
        CompensationAnswer.Done it => new(Tone.Good, words[done, it.Compensation.Ticket]),
        CompensationAnswer.Noted => new(Tone.Good, words["Comp.Noted"]),
        CompensationAnswer.Refused refused => new(Tone.Wrong, words.Of(refused.Reason)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
