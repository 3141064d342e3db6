using System.Collections.Immutable;

namespace SalesFloor.Calls;

/// <summary>The calls on the lines and those whose order waits to be read back; how many calls of the last days never became a visit. What is over lies in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("calls.CallBook.v1")]
public sealed record CallBook(ImmutableArray<Call> Calls, ImmutableArray<CallsOfDay> AnsweredOnly)
{
    /// <summary>No line was ever picked up.</summary>
    public static CallBook Empty { get; } = new([], []);

    /// <summary>A call that the book still holds, or null.</summary>
    public Call? Of(VisitId visit)
    {
        foreach (var call in Calls)
            if (call.Visit == visit) return call;
        return null;
    }
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class CallFold
{
    // A day is signed off long before.
    private const int DaysKept = 14;

    // A repeat of an end, or of a confirmation, is known for so long.
    private static readonly TimeSpan s_keptFor = TimeSpan.FromHours(1);

    /// <summary>The book after the fact.</summary>
    public static CallBook Apply(CallBook book, CallEvent fact) => fact switch
    {
        CallAnswered answered => book with { Calls = [.. book.Calls.Where(call => IsKept(call, answered.At)), new(answered.Visit, answered.Line, answered.At, answered.Actor, null, null, false, null, null, null, null)] },
        CallNoted noted => With(book, noted.Visit, call => call with { Phone = noted.Phone, Name = noted.Name, Invited = noted.Invited, Appointment = noted.Appointment }),
        OrderTaken taken => With(book, taken.Visit, call => call with { Order = new(taken.Wanted, taken.At, taken.Actor, null, null) }),
        OrderConfirmed confirmed => With(book, confirmed.Visit, call => call with { Order = call.Order! with { ConfirmedAt = confirmed.At, ConfirmedBy = confirmed.Actor } }),
        CallEnded ended => Ended(With(book, ended.Visit, call => call with { EndedAt = ended.At, NoContact = ended.NoContact }), ended),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The telephone does not know this fact."),
    };

    private static CallBook Ended(CallBook book, CallEnded ended)
    {
        if (ended.BecameVisit) return book;

        var before = book.AnsweredOnly.FirstOrDefault(one => one.Day == ended.Day)?.Count ?? 0;
        return book with { AnsweredOnly = [.. book.AnsweredOnly.Where(one => one.Day != ended.Day).TakeLast(DaysKept - 1), new(ended.Day, before + 1)] };
    }

    private static bool IsKept(Call call, DateTimeOffset now) => call.EndedAt is not { } ended || call.Order is { ConfirmedAt: null } || ended + s_keptFor > now;

    private static CallBook With(CallBook book, VisitId visit, Func<Call, Call> change) =>
        book.Of(visit) is { } call ? book with { Calls = book.Calls.Replace(call, change(call)) } : book;
}
