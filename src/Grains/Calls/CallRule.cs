using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Calls;

/// <summary>What the telephone answers to its orders (FD-08…FD-13, FD-23). Pure; a repeat answers the same and changes nothing.</summary>
internal static class CallRule
{
    private const int LongestName = 60;
    private const int LongestOrder = 120;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<CallEvent> Facts, CallAnswer.Refused? Refused = null);

    /// <summary>A line is picked up: one call a line, one line a call.</summary>
    public static Decision Decide(CallBook book, AnswerCall command, CallRules rules, DateTimeOffset now)
    {
        if (command.Visit.Value == Guid.Empty) return No(CallRefusal.CallIdMissing, "visit");
        if (command.Line < 1 || command.Line > rules.Lines) return No(CallRefusal.LineUnknown, "line");
        if (book.Of(command.Visit) is { } same) return same.Line == command.Line ? new([]) : No(CallRefusal.LineBusy, "line");
        return book.Calls.Any(call => call.Line == command.Line && call.EndedAt is null) ? No(CallRefusal.LineBusy, "line") : new([new CallAnswered(now, command.Visit, command.Line, command.Actor)]);
    }

    /// <summary>What is noted. A changed order has to be read back anew.</summary>
    public static Decision Decide(CallBook book, NoteCall command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Of(command.Visit) is not { } call) return No(CallRefusal.CallUnknown, "visit");
        var phone = string.IsNullOrWhiteSpace(command.Phone) ? call.Phone : PhoneNumbers.Normalise(command.Phone);
        if (!string.IsNullOrWhiteSpace(command.Phone) && phone is null) return No(CallRefusal.PhoneUnreadable, "phone");
        if (command.Name?.Trim().Length > LongestName) return No(CallRefusal.TextTooLong, "name");
        if (command.Wanted?.Trim().Length > LongestOrder) return No(CallRefusal.TextTooLong, "wanted");
        if (command.Appointment is { } appointment && appointment != call.Appointment && appointment.At < now) return No(CallRefusal.AppointmentOver, "appointment");
        if (command.Appointment?.With is { } rep && plan.Groups.All(group => !group.Members.Contains(rep))) return No(CallRefusal.RepUnknown, "with");

        var noted = new CallNoted(now, call.Visit, phone, Clean(command.Name) ?? call.Name, call.Invited || command.Invited || command.Appointment is not null, command.Appointment ?? call.Appointment, command.Actor);
        return new([.. Changes(call, noted), .. Order(call, command, now)]);
    }

    /// <summary>The order was read back. It counts only if what was read is what is recorded.</summary>
    public static Decision Decide(CallBook book, ConfirmOrder command, DateTimeOffset now)
    {
        if (book.Of(command.Visit) is not { } call) return No(CallRefusal.CallUnknown, "visit");
        if (call.Order is not { } order) return No(CallRefusal.NothingOrdered, "visit");
        if (!string.Equals(Clean(command.ReadBack), order.Wanted, StringComparison.OrdinalIgnoreCase)) return No(CallRefusal.ReadBackDiffers, "readBack");
        return order.ConfirmedAt is null ? new([new OrderConfirmed(now, call.Visit, command.Actor)]) : new([]);
    }

    /// <summary>The call ends. Contact data may be noted here, or be known to the desk by the visit.</summary>
    public static Decision Decide(CallBook book, EndCall command, VisitOnRecord? visit, DateOnly day, DateTimeOffset now)
    {
        if (book.Of(command.Visit) is not { } call) return No(CallRefusal.CallUnknown, "visit");
        if (command.NoContact is { } reason && !Enum.IsDefined(reason)) return No(CallRefusal.NoContactUnknown, "noContact");
        if (call.EndedAt is not null) return new([]);

        var hasContact = call.Phone is not null || visit?.Arrived is { Phone: not null } or { Customer: not null } || visit?.HasContact == true;
        return DeskRule.LacksContact(hasContact, command.NoContact)
            ? No(CallRefusal.ContactMissing, "phone")
            : new([new CallEnded(now, call.Visit, day, visit?.Arrived is not null, command.NoContact, command.Actor)]);
    }

    /// <summary>The rules of the telephone in force.</summary>
    public static CallRules Rules(ShowroomPlan? plan) => plan?.Rules.Calls ?? CallRules.Default;

    private static ImmutableArray<CallEvent> Changes(Call call, CallNoted noted) =>
        noted.Phone == call.Phone && noted.Name == call.Name && noted.Invited == call.Invited && noted.Appointment == call.Appointment ? [] : [noted];

    private static ImmutableArray<CallEvent> Order(Call call, NoteCall command, DateTimeOffset now) =>
        Clean(command.Wanted) is { } wanted && wanted != call.Order?.Wanted ? [new OrderTaken(now, call.Visit, wanted, command.Actor)] : [];

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Decision No(CallRefusal reason, string field) => new([], new(reason, field));
}
