using System.Diagnostics;
using Orleans;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/day, /duty and /reps/{rep}/day: the frame of a day, from the opening to the signature.</summary>
internal static class Days
{
    private const int MostDue = 20;

    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Days");
        showroom.MapGet("/day", (string showroom, string? day, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                RegisterDays.At(showroom, day, floors, clock, texts, async (floor, on) => TypedResults.Ok(InWords(floor, (await Of(grains, floor).Sheet(on))!, texts))))
            .WithName("Day").WithSummary("The frame of a day: opening checklist, work plan, and the totals as they were signed, with every amendment since.")
            .Produces<DayInWords>().ProducesProblems(400, 404);
        Order<TickItemRequest, TickItem>(showroom, "day/checklist", "TickItem", fields => new(fields.NeededKey("item"), fields.OptionalChoice<Tick>("tick") ?? Tick.Done, By(fields), Requests.Actor), (day, order) => day.TickItem(order))
            .WithSummary("Somebody has seen to an item of today's opening checklist, or takes that back.");
        Order<PlanWorkRequest, PlanWork>(showroom, "day/work", "PlanWork", fields => new(fields.Uuid("work"), fields.Day("day"), fields.Text("text") ?? "", fields.Key("for") is { } rep ? new SalespersonId(rep) : null, By(fields), Requests.Actor), (day, order) => day.PlanWork(order))
            .WithSummary("The manager gives out work for a day. The id is made by the caller.");
        Order<TickWorkRequest, TickWork>(showroom, "day/work/tick", "TickWork", fields => new(fields.Uuid("work"), fields.OptionalChoice<Tick>("tick") ?? Tick.Done, By(fields), Requests.Actor), (day, order) => day.TickWork(order))
            .WithSummary("Work is done, or is not after all.");
        Order<SignOffRequest, SignOffDay>(showroom, "day/sign-off", "SignOff", fields => new(fields.Day("day"), By(fields), Requests.Actor), (day, order) => day.SignOff(order))
            .WithSummary("The secretary signs the totals of a day: frozen, and delivered to the assistant.");
        Order<AmendRequest, AmendTotals>(showroom, "day/amend", "Amend", fields => new(fields.Day("day"), fields.Choice<ReportedFigure>("figure"), fields.Number("to"), fields.Text("why") ?? "", By(fields), Requests.Actor), (day, order) => day.Amend(order))
            .WithSummary("A correction after the signature, with its reason, beside what was signed.");
        Order<ReadRequest, ReadTotals>(showroom, "day/read", "ReadTotals", fields => new(fields.Day("day"), By(fields), Requests.Actor), (day, order) => day.NoteRead(order))
            .WithSummary("An assistant has read the totals.");
        showroom.MapPut("/duty", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(http, showroom, ReadDuty, (floor, order) => SetDuty(grains, floor, order, texts)))
            .WithName("Duty").WithSummary("Changes a day of the duty calendar; without a group it is as the cycle has it.")
            .Accepts<DutyRequest>("application/json").Produces<DutyAnswer>().ProducesProblems(s_problems);
        showroom.MapGet("/reps/{rep}/day", MyDay)
            .WithName("MyDay").WithSummary("A rep's day: his appointments, his work, and his customers whom nobody has spoken to for a week.")
            .Produces<MyDayAnswer>().ProducesProblems(404);
    }

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    private static IDayGrain Of(IFloorGrains grains, Floor floor) => grains.GetGrain<IDayGrain>(GrainKeys.Day(floor.Showroom));

    private static RouteHandlerBuilder Order<TRequest, TOrder>(RouteGroupBuilder showroom, string address, string name, Func<Fields, TOrder> read, Func<IDayGrain, TOrder, Task<DayAnswer>> give) where TRequest : notnull => showroom
        .MapPost(address, (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(http, showroom, read, async (floor, order) => Answer(floor, await give(Of(grains, floor), order), texts)))
        .WithName(name).Accepts<TRequest>("application/json").Produces<DayInWords>().ProducesProblems(s_problems);

    private static IResult Answer(Floor floor, DayAnswer answer, ApiTexts texts) => answer switch
    {
        DayAnswer.Done done => TypedResults.Ok(InWords(floor, done.Sheet, texts)),
        DayAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static SetDuty ReadDuty(Fields fields) => new([new(fields.Day("day"), fields.Key("group") is { } group ? new GroupId(group) : null)], By(fields), Requests.Actor);

    private static async Task<IResult> SetDuty(IFloorGrains grains, Floor floor, SetDuty order, ApiTexts texts) => await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Showroom)).SetDuty(order) switch
    {
        PlanOutcome.InForce set => TypedResults.Ok(new DutyAnswer(order.Days[0].Day, set.Plan.Duty.GroupOn(order.Days[0].Day))),
        PlanOutcome.Refused { Fault: PlanFault.DutyNamesUnknownGroup } => Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, WireNames.Of(PlanFault.DutyNamesUnknownGroup), "group", texts.Words(PlanFault.DutyNamesUnknownGroup)),
        PlanOutcome.Refused { Fault: PlanFault.DutyDayOver or PlanFault.DutyNotYours } refused => Problems.Of(texts, StatusCodes.Status409Conflict, WireNames.Of(refused.Fault), refused.Fault == PlanFault.DutyDayOver ? "day" : "by", texts.Words(refused.Fault)),
        _ => Requests.NoShowroom(texts),
    };

    private static async Task<IResult> MyDay(string showroom, string rep, Floors floors, IFloorGrains grains, IRegister register, TimeProvider clock, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (!Keys.IsKey(rep) || floor.Plan.People.All(person => person.Id.Value != rep)) return Refusals.Of(DayRefusal.NotYours, "rep", texts);

        var (me, now) = (new SalespersonId(rep), clock.GetUtcNow());
        var sheet = (await Of(grains, floor).Sheet(null))!;
        return TypedResults.Ok(new MyDayAnswer(
            sheet.Day,
            [.. (await register.Appointments(floor.Showroom, sheet.Day, me, cancellation)).Select(entry => new AppointmentAnswer(entry.Visit, entry.AppointmentAt!.Value, entry.Name, entry.Phone is null ? null : PhoneNumbers.Mask(entry.Phone)))],
            [.. sheet.Work.Where(work => work.For is null || work.For == me).Select(work => InWords(floor, work, texts))],
            [.. (await register.Due(me, now - IRegister.ContactAfter, MostDue, cancellation)).Select(due => new DueAnswer(due.Id, due.Name, due.MaskedPhone, due.LastContact))]));
    }

    private static WorkInWords InWords(Floor floor, PlannedWork work, ApiTexts texts) => new(work.Id, work.Text, floor.Person(work.For, texts), floor.Person(work.PlannedBy, texts)!, floor.Person(work.DoneBy, texts), work.DoneAt);

    private static DayInWords InWords(Floor floor, DaySheet sheet, ApiTexts texts) => new(
        sheet.Day,
        [.. sheet.Checklist.Select(item => (item, tick: sheet.Ticks.FirstOrDefault(tick => tick.Item == item.Id))).Select(one => new ChecklistItemAnswer(one.item.Id, texts.Name(one.item.Name), one.item.IsOptional, floor.Person(one.tick?.By, texts), one.tick?.At))],
        [.. sheet.Work.Select(work => InWords(floor, work, texts))],
        sheet.SignedOff is { } signed
            ? new(signed.Totals, [.. Enum.GetValues<ReportedFigure>().Select(figure => new FigureInWords(texts.Coded(figure), signed.Of(figure).Signed, signed.Of(figure).Now))], floor.Person(signed.By, texts)!, signed.At,
                [.. signed.To.Select(to => floor.Person(to, texts)!)], floor.Person(signed.ReadBy, texts), signed.ReadAt,
                [.. signed.Amendments.Select(one => new AmendmentAnswer(texts.Coded(one.Figure), one.From, one.To, one.Why, floor.Person(one.By, texts)!, one.At))])
            : null);
}

/// <summary>An item is ticked.</summary>
public sealed record TickItemRequest(string Item, string By, Tick? Tick = null);

/// <summary>Work is given out.</summary>
public sealed record PlanWorkRequest(Guid Work, DateOnly Day, string Text, string By, string? For = null);

/// <summary>Work is ticked.</summary>
public sealed record TickWorkRequest(Guid Work, string By, Tick? Tick = null);

/// <summary>The day is signed.</summary>
public sealed record SignOffRequest(DateOnly Day, string By);

/// <summary>A figure is amended.</summary>
public sealed record AmendRequest(DateOnly Day, ReportedFigure Figure, int To, string Why, string By);

/// <summary>It was read.</summary>
public sealed record ReadRequest(DateOnly Day, string By);

/// <summary>A day of the duty calendar. <paramref name="Group"/> absent: as the cycle has it.</summary>
public sealed record DutyRequest(DateOnly Day, string By, string? Group = null);

/// <summary>Whose duty the day is now.</summary>
public sealed record DutyAnswer(DateOnly Day, GroupId Group);

/// <summary>The frame of a day.</summary>
public sealed record DayInWords(DateOnly Day, IReadOnlyList<ChecklistItemAnswer> Checklist, IReadOnlyList<WorkInWords> Work, SignedInWords? SignedOff);

/// <summary>An item of the checklist and who has seen to it.</summary>
public sealed record ChecklistItemAnswer(string Id, string Name, bool IsOptional, PersonAnswer? By, DateTimeOffset? At);

/// <summary>Work of the day; <paramref name="For"/> absent: for whoever gets to it.</summary>
public sealed record WorkInWords(Guid Work, string Text, PersonAnswer? For, PersonAnswer PlannedBy, PersonAnswer? DoneBy, DateTimeOffset? DoneAt);

/// <summary>What was signed, by whom, delivered to whom, and every amendment.</summary>
public sealed record SignedInWords(
    DayTotals Totals, IReadOnlyList<FigureInWords> Figures, PersonAnswer By, DateTimeOffset At, IReadOnlyList<PersonAnswer> To, PersonAnswer? ReadBy, DateTimeOffset? ReadAt, IReadOnlyList<AmendmentAnswer> Amendments);

/// <summary>A figure as it was signed, and as it is with the amendments.</summary>
public sealed record FigureInWords(CodedWords Figure, int AsSigned, int Now);

/// <summary>An amendment.</summary>
public sealed record AmendmentAnswer(CodedWords Figure, int From, int To, string Why, PersonAnswer By, DateTimeOffset At);

/// <summary>A rep's day.</summary>
public sealed record MyDayAnswer(DateOnly Day, IReadOnlyList<AppointmentAnswer> Appointments, IReadOnlyList<WorkInWords> Work, IReadOnlyList<DueAnswer> ToContact);

/// <summary>An appointment.</summary>
public sealed record AppointmentAnswer(VisitId Call, DateTimeOffset At, string? Name, string? Phone);

/// <summary>A customer to be contacted.</summary>
public sealed record DueAnswer(CustomerId Customer, string? Name, string Phone, DateTimeOffset? LastContact);
