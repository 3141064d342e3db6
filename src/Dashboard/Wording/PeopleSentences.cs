using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesFloor.People;
using SalesFloor.Showrooms;

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

    /// <summary>What a line of the log says beside what was done to whom; null where it says nothing.</summary>
    public static string? Detail(this IStringLocalizer<Words> words, PeopleLogLine line) => (line.What, line.Detail) switch
    {
        (_, null) => null,
        ("signed-in" or "sign-in-refused", { } how) => words[$"People.How.{how}"],
        (_, { } detail) => string.Join(", ", detail.Split(", ").Select(part => part.Split('@') is [var role, var showroom] && Enum.TryParse<Role>(role, out var known) ? $"{words.Of(known)} ({showroom})" : part)),
    };
}
