using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesFloor.Assignment;

/// <summary>The state of one group's ledger of turns: an account each, where the line stands, and the turns that can still go back. <paramref name="Day"/> is the local day of the newest turn, on which the seats count what was taken today; <paramref name="Credits"/> are absent before the first.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnBook.v1")]
public sealed record TurnBook(ImmutableArray<Seat> Seats, SalespersonId? LastTaker, SalespersonId? CursorRep, int CursorPlace, ImmutableArray<OpenTurn> Open, DateOnly? Day = null, ImmutableArray<TurnCredit> Credits = default)
{
    /// <summary>A group that has had no turns yet.</summary>
    public static TurnBook Empty { get; } = new([], null, null, -1, []);

    /// <summary>The credits that are open, or used and not yet settled.</summary>
    [JsonIgnore]
    public ImmutableArray<TurnCredit> CreditsOrNone => Credits.IsDefault ? [] : Credits;

    /// <summary>The credit that a visit led to, or null.</summary>
    public TurnCredit? Credit(VisitId visit) => CreditsOrNone.FirstOrDefault(credit => credit.Visit == visit);

    /// <summary>What the rule may see of the book for a line of members; with a day, what each took on it.</summary>
    public TurnView View(ImmutableArray<SalespersonId> line, DateOnly? day = null)
    {
        var (seats, isToday) = (Seats, day is not null && day == Day);
        return new([.. line.Select(SeatOf)], LastTaker, CursorIn(line));

        Seat SeatOf(SalespersonId rep)
        {
            var seat = seats.FirstOrDefault(s => s.Rep == rep) ?? new Seat(rep, 0, 0, 0, null); // a new colleague starts at zero
            return isToday || seat.TakenToday == 0 ? seat : seat with { TakenToday = 0 };
        }
    }

    /// <summary>Where the line stands among these members: at the one served last, or, when he left the group, at the place he had.</summary>
    private int CursorIn(ImmutableArray<SalespersonId> line)
    {
        var place = CursorRep is { } rep ? line.IndexOf(rep) : -1;
        return place >= 0 ? place : Math.Min(CursorPlace - 1, line.Length - 1) is var before and >= 0 && CursorRep is not null ? before : -1;
    }
}

/// <summary>A booked turn that can still go back, with what its booking moved.</summary>
[GenerateSerializer, Immutable, Alias("assignment.OpenTurn.v1")]
public sealed record OpenTurn(
    VisitId Visit, SalespersonId Rep, DateTimeOffset At, TurnStrategy Strategy, ImmutableArray<SeatShift> Shifts, SalespersonId? TakerBefore, DateTimeOffset? LastTurnBefore, DateOnly? Day = null);

/// <summary>How facts change the book. A pure fold: never asks for the time, never refuses a fact.</summary>
public static class TurnBookFold
{
    /// <summary>How long a turn can go back: the offer, the undo window, and a desk that needs a while to wake up.</summary>
    internal static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(15);

    /// <summary>The book after the fact.</summary>
    public static TurnBook Apply(TurnBook book, QueueEvent fact) => fact switch
    {
        TurnBooked booked => CreditFold.Used(Apply(book, booked), booked),
        TurnReturned returned => CreditFold.Reopened(Apply(book, returned), returned.Visit),
        CreditGranted granted => CreditFold.Apply(book, granted),
        CreditSettled settled => CreditFold.Apply(book, settled),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book does not know this fact."),
    };

    private static TurnBook Apply(TurnBook book, TurnBooked booked)
    {
        var day = booked.Day ?? book.Day;
        var before = book.View(booked.Line, day);
        var left = book.Seats.Where(s => !booked.Line.Contains(s.Rep)).Select(s => day == book.Day ? s : s with { TakenToday = 0 });
        var seats = Shift([.. before.Seats, .. left], booked.Shifts);
        var taker = seats.First(s => s.Rep == booked.Rep);
        var open = new OpenTurn(booked.Visit, booked.Rep, booked.At, booked.Strategy, booked.Shifts, book.LastTaker, taker.LastTurnAt, booked.Day);
        return new(
            seats.Replace(taker, taker with { Received = taker.Received + 1, LastTurnAt = booked.At, TakenToday = taker.TakenToday + (booked.Day is null ? 0 : 1) }),
            booked.Rep,
            booked.Cursor >= 0 ? booked.Line[booked.Cursor] : null,
            booked.Cursor,
            [.. book.Open.Where(o => o.At > booked.At - OpenFor || (booked.KeepsNewest && IsNewestOfAnother(book.Open, o, booked.Rep))), open],
            day,
            book.Credits);
    }

    // A rep has one visitor: what he still holds or is offered is his newest turn, also when the clock jumped or the desk was away for an hour. Whoever takes another has finished with it.
    private static bool IsNewestOfAnother(ImmutableArray<OpenTurn> turns, OpenTurn turn, SalespersonId taker) => turn.Rep != taker && turns.Last(other => other.Rep == turn.Rep) == turn;

    private static TurnBook Apply(TurnBook book, TurnReturned returned)
    {
        if (book.Open.FirstOrDefault(o => o.Visit == returned.Visit) is not { } open) return book; // returned before, or too old to be open: the fact stays, the book is as it was

        var seats = Shift(book.Seats, returned.Shifts);
        var taker = seats.First(s => s.Rep == open.Rep);
        var lastTurnAt = taker.LastTurnAt == open.At ? open.LastTurnBefore : taker.LastTurnAt;
        var today = open.Day is not null && open.Day == book.Day ? 1 : 0;
        return book with
        {
            Seats = seats.Replace(taker, taker with { Received = taker.Received - 1, LastTurnAt = lastTurnAt, TakenToday = taker.TakenToday - today }),
            LastTaker = book.Open[^1] == open ? open.TakerBefore : book.LastTaker,
            Open = Without(book.Open, open),
        };
    }

    /// <summary>Turns go back in any order: what a later one would go back to is then what was before this one, as if this one had never been (I-04).</summary>
    private static ImmutableArray<OpenTurn> Without(ImmutableArray<OpenTurn> turns, OpenTurn gone)
    {
        var at = turns.IndexOf(gone);
        var left = turns.RemoveAt(at);
        if (at < left.Length) left = left.SetItem(at, left[at] with { TakerBefore = gone.TakerBefore });
        return [.. left.Select(turn => turn.Rep == gone.Rep && turn.LastTurnBefore == gone.At ? turn with { LastTurnBefore = gone.LastTurnBefore } : turn)];
    }

    internal static ImmutableArray<Seat> Shift(ImmutableArray<Seat> seats, ImmutableArray<SeatShift> shifts) =>
        [.. seats.Select(seat => shifts.FirstOrDefault(s => s.Rep == seat.Rep) is { } shift
            ? seat with { Owed = seat.Owed + shift.Owed, MakeUps = seat.MakeUps + shift.MakeUps }
            : seat)];
}
