namespace SalesFloor.Silo.Replay.Check;

/// <summary>The accounts of one rotation, added up from the ledger.</summary>
internal sealed class TurnsAsRead(string grainKey, Violations violations)
{
    private readonly Dictionary<string, Account> _accounts = [];
    private readonly List<Booking> _booked = [];
    private string? _lastInLine;

    public string GrainKey { get; } = grainKey;

    /// <summary>Turns that visits hold, the newest of each visit.</summary>
    public Dictionary<string, Booking> Open { get; } = [];

    public Account Of(string rep) => _accounts.GetValueOrDefault(rep) ?? new(0, 0, null);

    public void Book(Entry entry, BookedBody booked)
    {
        var before = booked.Line.ToDictionary(rep => rep, Of);
        var booking = new Booking(entry, booked, before, LastTaker: _booked.Count > 0 ? _booked[^1].Body.Rep : null, Cursor: CursorBefore(booked.Line), Of(booked.Rep).LastTurnAt);
        if (!Open.TryAdd(booked.Visit, booking))
            violations.Add(ViolationKind.TurnsNotConserved, entry, booked.Visit, $"a second turn for a visit that {Open[booked.Visit].Body.Rep} has paid for");
        if (booked.Shifts.Sum(s => s.Owed) is not 0 and var sum)
            violations.Add(ViolationKind.TurnsNotConserved, entry, booked.Visit, $"the booking moves {sum} parts more than it takes");

        Open[booked.Visit] = booking;
        _booked.Add(booking);
        if (booked.Cursor >= 0) _lastInLine = booked.Line[booked.Cursor];
        Shift(booked.Shifts);
        var account = Of(booked.Rep);
        _accounts[booked.Rep] = account with { LastTurnAt = entry.At, Taken = account.TakenOn(booked.Day) + 1, Day = booked.Day };
    }

    public void Return(Entry entry, ReturnedBody returned)
    {
        if (!Open.Remove(returned.Visit, out var booking))
        {
            violations.Add(ViolationKind.TurnsNotConserved, entry, returned.Visit, "a turn goes back that was not booked");
            return;
        }

        var outOfBooking = booking.Body.Shifts.Where(s => s.Owed != 0).Select(s => (s.Rep, -s.Owed)).ToHashSet();
        if (!outOfBooking.SetEquals(returned.Shifts.Where(s => s.Owed != 0).Select(s => (s.Rep, s.Owed))))
            violations.Add(ViolationKind.TurnsNotConserved, entry, returned.Visit, "the turn does not go back as it was booked");

        _booked.Remove(booking);
        Shift(returned.Shifts);
        if (Of(booking.Body.Rep) is var taker && taker.Day == booking.Body.Day) _accounts[booking.Body.Rep] = taker with { Taken = taker.Taken - 1 };
        if (Of(booking.Body.Rep).LastTurnAt == booking.Entry.At) _accounts[booking.Body.Rep] = Of(booking.Body.Rep) with { LastTurnAt = booking.LastTurnBefore };
    }

    /// <summary>A turn given back by a compensation: the visit holds it no more.</summary>
    public void Credit(Entry entry, CreditedBody credited)
    {
        if (credited.Shifts.Sum(s => s.Owed) is not 0 and var sum)
            violations.Add(ViolationKind.TurnsNotConserved, entry, credited.Visit, $"the credit moves {sum} parts more than it takes");

        Open.Remove(credited.Visit);
        Shift(credited.Shifts);
    }

    /// <summary>What all accounts hold together, which must be nothing.</summary>
    public long Sum => _accounts.Values.Sum(a => a.Owed);

    // Where the line stands is a member, not a number: the line may have changed since. A turn that goes back does not move it back.
    private int CursorBefore(string[] line) => _lastInLine is null ? -1 : Array.IndexOf(line, _lastInLine);

    private void Shift(ShiftBody[] shifts)
    {
        foreach (var shift in shifts) _accounts[shift.Rep] = Of(shift.Rep) with { Owed = Of(shift.Rep).Owed + shift.Owed, MakeUps = Of(shift.Rep).MakeUps + shift.MakeUps };
    }
}

/// <summary>One member's account. <paramref name="Taken"/> counts the turns of one local day.</summary>
internal sealed record Account(long Owed, int MakeUps, DateTimeOffset? LastTurnAt, int Taken = 0, DateOnly? Day = null)
{
    public int TakenOn(DateOnly? day) => Day == day ? Taken : 0;
}

/// <summary>A booked turn with everybody's account before it.</summary>
internal sealed record Booking(Entry Entry, BookedBody Body, Dictionary<string, Account> Before, string? LastTaker, int Cursor, DateTimeOffset? LastTurnBefore);
