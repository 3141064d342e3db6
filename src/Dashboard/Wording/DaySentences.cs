using Microsoft.Extensions.Localization;
using SalesFloor.Calls;
using SalesFloor.Days;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What became of orders about a day, a call, a dispute, the calendar.</summary>
public static class DaySentences
{
    /// <summary>About a day.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, DayAnswer answer) => answer is DayAnswer.Refused refused ? new(Tone.Wrong, words.Of(refused.Reason)) : new(Tone.Good, words["Day.Noted"]);

    /// <summary>About a call.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, CallAnswer answer) => answer is CallAnswer.Refused refused ? new(Tone.Wrong, words.Of(refused.Reason)) : new(Tone.Good, words["Day.Noted"]);

    /// <summary>About a dispute.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, DisputeAnswer answer) => answer is DisputeAnswer.Refused refused ? new(Tone.Wrong, words.Of(refused.Reason)) : new(Tone.Good, words["Day.Noted"]);

    /// <summary>About the plan.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, PlanOutcome outcome) => outcome is PlanOutcome.Refused refused ? new(Tone.Wrong, words.Of(refused.Fault)) : new(Tone.Good, words["Day.Noted"]);
}
