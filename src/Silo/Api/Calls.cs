using System.Diagnostics;
using Orleans;
using SalesFloor.Calls;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.People;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/calls and /api/visits/{visit}/call: the telephone lines of a desk. A call and its visit have one id.</summary>
internal static class Calls
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}/calls").WithTags("Calls");
        showroom.MapGet("", Lines)
            .WithName("Calls").WithSummary("The lines as they are: who is on them and since when, and the orders that wait to be read back.")
            .Produces<CallsAnswer>().ProducesProblems(404);
        showroom.MapPost("", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, fields => new AnswerCall(new(fields.Uuid("call")), fields.Number("line"), Requests.Actor), async (floor, order) => Answer(floor, await Of(grains, floor).Answer(order), texts)))
            .WithName("AnswerCall").WithSummary("A line is picked up. The id is made by the caller of this address; the arrival of the same call carries it, too.")
            .Accepts<AnswerCallRequest>("application/json").Produces<CallInWords>().ProducesProblems(s_problems);

        var call = api.MapGroup("/visits/{visit:guid}/call").WithTags("Calls");
        Order<NoteCallRequest, NoteCall>(call, "note", "NoteCall", ReadNote, (grain, order) => grain.Note(order))
            .WithSummary("What was learned of the caller, an invitation, an appointment, an order. What is not said stays as it was.");
        Order<ConfirmOrderRequest, ConfirmOrder>(call, "confirm-order", "ConfirmOrder", (visit, fields) => new(visit, fields.Text("readBack") ?? "", Requests.Actor), (grain, order) => grain.ConfirmOrder(order))
            .WithSummary("The order was read back to the customer, word for word, and he said it is right. Only then it counts.");
        Order<EndCallRequest, EndCall>(call, "end", "EndCall", (visit, fields) => new(visit, fields.OptionalChoice<NoContact>("noContact"), Requests.Actor), (grain, order) => grain.End(order))
            .WithSummary("The call is over and its line free. It needs contact data or a reason why there is none.");
    }

    private static RouteHandlerBuilder Order<TRequest, TOrder>(RouteGroupBuilder calls, string verb, string name, Func<VisitId, Fields, TOrder> read, Func<ICallsGrain, TOrder, Task<CallAnswer>> give)
        where TRequest : notnull => calls
        .MapPost($"/{verb}", (Guid visit, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
            Requests.AboutVisit(http, BodyPresence.Required, fields => read(new(visit), fields), async (floor, order) => Answer(floor, await give(Of(grains, floor), order), texts)))
        .WithName(name).Accepts<TRequest>("application/json").Produces<CallInWords>().ProducesProblems(s_problems);

    private static ICallsGrain Of(IFloorGrains grains, Floor floor) => grains.GetGrain<ICallsGrain>(GrainKeys.Calls(floor.Showroom));

    private static async Task<IResult> Lines(string showroom, Floors floors, IFloorGrains grains, ApiTexts texts)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);

        var lines = await Of(grains, floor).Lines();
        return TypedResults.Ok(new CallsAnswer(
            lines.Rules.Lines, (int)lines.Rules.WarnAfter.TotalSeconds, (int)lines.Rules.LimitAfter.TotalSeconds,
            [.. lines.Open.Select(call => InWords(floor, call, texts))], [.. lines.ToConfirm.Select(call => InWords(floor, call, texts))]));
    }

    private static IResult Answer(Floor floor, CallAnswer answer, ApiTexts texts) => answer switch
    {
        CallAnswer.Done done => TypedResults.Ok(InWords(floor, done.Call, texts)),
        CallAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static CallInWords InWords(Floor floor, Call call, ApiTexts texts) => new(
        call.Visit, call.Line, call.AnsweredAt, call.Phone is null ? null : PhoneNumbers.Mask(call.Phone), call.Name, call.Invited, call.Appointment?.At, floor.Person(call.Appointment?.With, texts),
        call.Order?.Wanted, call.Order?.ConfirmedAt, call.EndedAt, call.NoContact is { } none ? texts.Coded(none) : null);

    private static NoteCall ReadNote(VisitId visit, Fields fields)
    {
        var (at, with) = (fields.Moment("appointment"), fields.Key("with"));
        return new(
            visit, fields.Text("phone"), fields.Text("name"), fields.Flag("invited"), at is { } moment ? new Appointment(moment, with is null ? null : new SalespersonId(with)) : null, fields.Text("wanted"), Requests.Actor);
    }
}

/// <summary>A line is picked up.</summary>
public sealed record AnswerCallRequest(Guid Call, int Line);

/// <summary>What was learned. <paramref name="Appointment"/> with its offset; <paramref name="With"/> the rep he will come to; <paramref name="Wanted"/> brand and model ordered.</summary>
public sealed record NoteCallRequest(string? Phone = null, string? Name = null, bool? Invited = null, DateTimeOffset? Appointment = null, string? With = null, string? Wanted = null, string? Showroom = null);

/// <summary>What was read back.</summary>
public sealed record ConfirmOrderRequest(string ReadBack, string? Showroom = null);

/// <summary>The call is over.</summary>
public sealed record EndCallRequest(NoContact? NoContact = null, string? Showroom = null);

/// <summary>The lines. A call is amber from <paramref name="WarnAfterSeconds"/> and red from <paramref name="LimitAfterSeconds"/> on.</summary>
public sealed record CallsAnswer(int Lines, int WarnAfterSeconds, int LimitAfterSeconds, IReadOnlyList<CallInWords> Open, IReadOnlyList<CallInWords> ToConfirm);

/// <summary>One call; its number masked.</summary>
public sealed record CallInWords(
    VisitId Call, int Line, DateTimeOffset AnsweredAt, string? Phone, string? Name, bool Invited, DateTimeOffset? Appointment, PersonAnswer? With, string? Ordered, DateTimeOffset? OrderConfirmedAt, DateTimeOffset? EndedAt, CodedWords? NoContact);
