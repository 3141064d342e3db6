using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What became of orders about people, in words.</summary>
public static class PeopleSentences
{
    /// <summary>What became of an order.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, PeopleAnswer answer) => answer switch
    {
        PeopleAnswer.Done => new(Tone.Good, words["People.Done"]),
        PeopleAnswer.Refused refused => new(Tone.Wrong, words[$"PeopleRefusal.{refused.Reason}"]),
        _ => throw new UnreachableException(),
    };
}
