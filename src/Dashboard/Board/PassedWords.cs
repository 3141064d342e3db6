using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Board;

/// <summary>What became of an offer or a visitor that the rep has no more.</summary>
internal static class PassedWords
{
    public static string Of(this IStringLocalizer<Words> words, FloorSnapshot floor, PassedOffer passed) => passed switch
    {
        { Undone: true } => words["Passed.Undone", passed.Ticket, floor.HourAndMinute(passed.At)],
        { Closed: true } => words["Passed.Closed", passed.Ticket],
        { To: { } to } => words["Passed.To", passed.Ticket, floor.NameOf(to), floor.HourAndMinute(passed.At)],
        _ => words["Passed.Waits", passed.Ticket, floor.HourAndMinute(passed.At)],
    };
}
