using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.FrontDesk;

namespace SalesFloor.Calls;

/// <summary>Owns the telephone lines of one showroom and what is noted of a call beside its visit: invitation, appointment, order (FD-08…FD-13, FD-23). Key <c>calls/{showroom}</c>. A call and its visit have one id; where a call goes is the desk's decision.</summary>
[Alias("calls.ICallsGrain.v1")]
public interface ICallsGrain : IGrainWithStringKey
{
    /// <summary>The desk picks up a line. The same call again is the same call.</summary>
    [Alias("Answer")]
    Task<CallAnswer> Answer(AnswerCall command);

    /// <summary>What was learned, promised or ordered; what is not said stays as it was.</summary>
    [Alias("Note")]
    Task<CallAnswer> Note(NoteCall command);

    /// <summary>The order was read back to the customer, who said it is right (FD-23). Only then it counts.</summary>
    [Alias("ConfirmOrder")]
    Task<CallAnswer> ConfirmOrder(ConfirmOrder command);

    /// <summary>The call is over and its line free. Not without contact data or a coded reason for none (FD-12).</summary>
    [Alias("End")]
    Task<CallAnswer> End(EndCall command);

    /// <summary>The lines as they are, orders that wait to be read back, and the day's figures.</summary>
    [AlwaysInterleave, Alias("Lines")]
    Task<CallLines> Lines();
}

/// <summary>An appointment at the showroom, in the showroom's time; <paramref name="With"/> is the rep, null where it is whoever is on duty.</summary>
[GenerateSerializer, Immutable, Alias("calls.Appointment.v1")]
public sealed record Appointment(DateTimeOffset At, SalespersonId? With);

/// <summary>What was ordered by telephone (FD-23): taken, it does not count; read back and confirmed, it does.</summary>
[GenerateSerializer, Immutable, Alias("calls.PhoneOrder.v1")]
public sealed record PhoneOrder(string Wanted, DateTimeOffset TakenAt, string TakenBy, DateTimeOffset? ConfirmedAt, string? ConfirmedBy);

/// <summary>A call. <paramref name="Visit"/> is also the id of its visit, if the desk entered one. <paramref name="Phone"/> is normalised.</summary>
[GenerateSerializer, Immutable, Alias("calls.Call.v1")]
public sealed record Call(
    VisitId Visit, int Line, DateTimeOffset AnsweredAt, string AnsweredBy, string? Phone, string? Name, bool Invited, Appointment? Appointment, PhoneOrder? Order, DateTimeOffset? EndedAt, NoContact? NoContact);

/// <summary>The lines at one moment. <paramref name="Open"/> are the calls on them; <paramref name="ToConfirm"/> are over, but their order was not read back yet. <paramref name="AnsweredOnly"/> counts, for the last days, the calls that never became a visit: answered all the same (FD-14).</summary>
[GenerateSerializer, Immutable, Alias("calls.CallLines.v1")]
public sealed record CallLines(ImmutableArray<Call> Open, ImmutableArray<Call> ToConfirm, ImmutableArray<CallsOfDay> AnsweredOnly, CallRules Rules);

/// <summary>A number of calls of a local day.</summary>
[GenerateSerializer, Immutable, Alias("calls.CallsOfDay.v1")]
public sealed record CallsOfDay(DateOnly Day, int Count);

/// <summary>Order: a line was picked up.</summary>
[GenerateSerializer, Immutable, Alias("calls.AnswerCall.v1")]
public sealed record AnswerCall(VisitId Visit, int Line, string Actor);

/// <summary>Order to note. <paramref name="Phone"/> as it was typed; <paramref name="Wanted"/> is the brand and model ordered, which has to be read back anew when it changes.</summary>
[GenerateSerializer, Immutable, Alias("calls.NoteCall.v1")]
public sealed record NoteCall(VisitId Visit, string? Phone, string? Name, bool Invited, Appointment? Appointment, string? Wanted, string Actor);

/// <summary>Order: the customer confirmed what was read back to him, word for word as it is recorded.</summary>
[GenerateSerializer, Immutable, Alias("calls.ConfirmOrder.v1")]
public sealed record ConfirmOrder(VisitId Visit, string ReadBack, string Actor);

/// <summary>Order: the call is over.</summary>
[GenerateSerializer, Immutable, Alias("calls.EndCall.v1")]
public sealed record EndCall(VisitId Visit, NoContact? NoContact, string Actor);

/// <summary>What became of an order about a call.</summary>
[GenerateSerializer, Immutable, Alias("calls.CallAnswer.v1")]
public abstract record CallAnswer
{
    private CallAnswer() { }

    /// <summary>Done, or already done before.</summary>
    [GenerateSerializer, Immutable, Alias("calls.CallAnswer.Done.v1")]
    public sealed record Done(Call Call) : CallAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Field"/> names the field concerned, empty when it is none.</summary>
    [GenerateSerializer, Immutable, Alias("calls.CallAnswer.Refused.v1")]
    public sealed record Refused(CallRefusal Reason, string Field) : CallAnswer;
}

/// <summary>Why an order about a call cannot be done.</summary>
[GenerateSerializer, Alias("calls.CallRefusal.v1")]
public enum CallRefusal
{
    ShowroomUnknown = 1, LineUnknown = 2, LineBusy = 3, CallUnknown = 4, PhoneUnreadable = 5, TextTooLong = 6,
    /// <summary>Neither contact data nor a coded reason (FD-12, I-10).</summary>
    ContactMissing = 7,
    /// <summary>The appointment lies in the past.</summary>
    AppointmentOver = 8,
    NothingOrdered = 9,
    /// <summary>What was read back is not what is recorded (FD-23).</summary>
    ReadBackDiffers = 10,
    CallOver = 11, CallIdMissing = 12, NoContactUnknown = 13,
    /// <summary>The rep of the appointment is none of this showroom.</summary>
    RepUnknown = 14,
}
