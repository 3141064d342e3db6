using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>What a credit moves and what becomes of it (ROT-05, I-05). Pure.</summary>
/// <remarks>The visit was no customer, so nobody was entitled to a share of it and nobody owes a turn for it: the credit moves back exactly what a booking moves, from those present then to the rep, and sums to zero.
/// In a line that moves on, the parts are a shadow; there the rep gets a make-up turn besides, which comes before the line. Either way the next new customer he gets by turn uses the credit.</remarks>
internal static class CreditRule
{
    public static ImmutableArray<QueueEvent> Decide(TurnBook book, GrantCredit command, DateTimeOffset now) =>
        book.Credit(command.Visit) is null ? [new CreditGranted(now, command.Visit, command.Rep, Shifts(command), command.Actor)] : [];

    public static ImmutableArray<QueueEvent> Decide(TurnBook book, VisitId settled, DateTimeOffset now) =>
        UsedForGood(book).Contains(settled) ? [new CreditSettled(now, settled)] : [];

    /// <summary>The credits whose turn went back long ago or never will: nothing of its visit can be taken back any more. A turn that is kept open longer (a desk that was away) does not keep its credit waiting.</summary>
    public static ImmutableArray<VisitId> UsedForGood(TurnBook book) =>
        [.. book.CreditsOrNone.Where(credit => credit.UsedBy is { } by && book.Open.All(open => open.Visit != by || open.At <= book.Open[^1].At - TurnBookFold.OpenFor)).Select(credit => credit.Visit)];

    private static ImmutableArray<SeatShift> Shifts(GrantCredit command)
    {
        var makeUps = command.Strategy == TurnStrategy.TurnLedger ? 0 : 1;
        return [.. TurnAccounts.Undone(command.Decision.Question, command.Rep).Select(shift => shift.Rep == command.Rep ? shift with { MakeUps = makeUps } : shift)];
    }
}

/// <summary>How credits change the book. Pure.</summary>
internal static class CreditFold
{
    /// <summary>The rep has the turn back, and the turn itself cannot go back any more. Who had the last new customer had a visitor all the same: I-04 counts him.</summary>
    public static TurnBook Apply(TurnBook book, CreditGranted granted) => book with
    {
        Seats = TurnBookFold.Shift(WithSeats(book.Seats, granted.Shifts), granted.Shifts),
        Open = book.Open.RemoveAll(open => open.Visit == granted.Visit),
        Credits = book.CreditsOrNone.Add(new(granted.Visit, granted.Rep, granted.At, null)),
    };

    public static TurnBook Apply(TurnBook book, CreditSettled settled) => book with { Credits = book.CreditsOrNone.RemoveAll(credit => credit.Visit == settled.Visit) };

    /// <summary>A turn that is taken uses the oldest open credit of its taker.</summary>
    public static TurnBook Used(TurnBook book, TurnBooked booked) =>
        book.CreditsOrNone.FirstOrDefault(credit => credit.Rep == booked.Rep && credit.UsedBy is null) is { } oldest
            ? book with { Credits = book.Credits.Replace(oldest, oldest with { UsedBy = booked.Visit }) }
            : book;

    /// <summary>A turn that goes back leaves the credit open again.</summary>
    public static TurnBook Reopened(TurnBook book, VisitId returned) =>
        book.CreditsOrNone.FirstOrDefault(credit => credit.UsedBy == returned) is { } credit ? book with { Credits = book.Credits.Replace(credit, credit with { UsedBy = null }) } : book;

    private static ImmutableArray<Seat> WithSeats(ImmutableArray<Seat> seats, ImmutableArray<SeatShift> shifts) =>
        [.. seats, .. shifts.Where(shift => seats.All(seat => seat.Rep != shift.Rep)).Select(shift => new Seat(shift.Rep, 0, 0, 0, null))];
}
