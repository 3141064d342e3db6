using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/register: the one register of calls and visits of a day, and what it adds up to.</summary>
internal static class RegisterDays
{
    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Register");
        showroom.MapGet("/register", (string showroom, string? day, Floors floors, IRegister register, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                At(showroom, day, floors, clock, texts, async (floor, on) => TypedResults.Ok(new RegisterAnswer(on, [.. (await register.Day(floor.Showroom, on, cancellation)).Select(entry => InWords(floor, entry, texts))]))))
            .WithName("Register").WithSummary("Calls and visits of a day in one register: contact, source, budget, to whom, what came of it, and which visit follows which call. Numbers masked.")
            .WithDescription("`day` as 2026-03-05; today where it is absent. May be a moment behind the desk.")
            .Produces<RegisterAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/register/summary", (string showroom, string? day, Floors floors, IRegister register, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                At(showroom, day, floors, clock, texts, async (floor, on) => TypedResults.Ok(InWords(floor, await register.Summary(floor.Showroom, on, cancellation), texts))))
            .WithName("RegisterSummary").WithSummary("The visits of a day collated for the assistant: sources, outcomes, reps; and how many calls were invited, got an appointment, came.")
            .Produces<RegisterSummaryAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/appointments", (string showroom, string? day, string? rep, Floors floors, IRegister register, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                At(showroom, day, floors, clock, texts, async (floor, on) =>
                    TypedResults.Ok(new RegisterAnswer(on, [.. (await register.Appointments(floor.Showroom, on, Keys.IsKey(rep) ? new SalespersonId(rep!) : null, cancellation)).Select(entry => InWords(floor, entry, texts))]))))
            .WithName("Appointments").WithSummary("The appointments of a day, of one rep or of all.")
            .Produces<RegisterAnswer>().ProducesProblems(400, 404);
    }

    /// <summary>The day that an address asks for, today where it does not say.</summary>
    internal static async Task<IResult> At(string showroom, string? day, Floors floors, TimeProvider clock, ApiTexts texts, Func<Floor, DateOnly, Task<IResult>> answer)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (day is null) return await answer(floor, floor.Plan.DayAt(clock.GetUtcNow()));

        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? await answer(floor, on)
            : Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "day", texts.Say("FieldDay"));
    }

    private static RegisterEntryAnswer InWords(Floor floor, RegisterEntry entry, ApiTexts texts) => new(
        entry.Visit, entry.BeganAt, entry.EndedAt, entry.Channel, entry.Ticket, entry.Line, entry.Says, entry.Customer?.Id, entry.Name, entry.Phone is null ? null : PhoneNumbers.Mask(entry.Phone), entry.NewCustomer,
        floor.Person(entry.Rep, texts), floor.Person(entry.Customer?.Owner, texts), entry.Outcome is { } outcome ? texts.Coded(outcome) : null, entry.Source is { } source ? texts.Coded(source) : null,
        entry.NoContact is { } none ? texts.Coded(none) : null, entry.Budget is { } budget ? budget.Upto?.ToString(CultureInfo.InvariantCulture) ?? Fields.NotSaid : null, entry.Left,
        entry.Invited, entry.AppointmentAt, floor.Person(entry.AppointmentWith, texts), entry.Ordered, entry.OrderConfirmedAt, entry.FromCall, entry.LedToVisit);

    private static RegisterSummaryAnswer InWords(Floor floor, RegisterSummary summary, ApiTexts texts) => new(
        summary.Day, summary.WalkIns, summary.Calls, summary.NewCustomers, summary.Left, new(summary.Calls, summary.Invited, summary.Appointments, summary.CallsFollowed), summary.OrdersTaken, summary.OrdersConfirmed,
        [.. summary.Sources.Select(of => new CountInWords(texts.Coded(of.Code), of.Count))], [.. summary.Outcomes.Select(of => new CountInWords(texts.Coded(of.Code), of.Count))],
        [.. summary.Reps.Select(rep => new RepVisitsAnswer(floor.Person(rep.Rep, texts)!, rep.Received, rep.NewCustomers))]);
}

/// <summary>The register of a day.</summary>
public sealed record RegisterAnswer(DateOnly Day, IReadOnlyList<RegisterEntryAnswer> Entries);

/// <summary>A line of the register.</summary>
public sealed record RegisterEntryAnswer(
    VisitId Visit, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, Channel Channel, int? Ticket, int? Line, VisitorSays? Says, CustomerId? Customer, string? Name, string? Phone, bool NewCustomer, PersonAnswer? Rep, PersonAnswer? Owner,
    CodedWords? Outcome, CodedWords? Source, CodedWords? NoContact, string? Budget, bool Left, bool Invited, DateTimeOffset? Appointment, PersonAnswer? AppointmentWith, string? Ordered, DateTimeOffset? OrderConfirmedAt, VisitId? FromCall, VisitId? LedToVisit);

/// <summary>What a day adds up to.</summary>
public sealed record RegisterSummaryAnswer(
    DateOnly Day, int WalkIns, int Calls, int NewCustomers, int Left, CallsLedTo FromCalls, int OrdersTaken, int OrdersConfirmed, IReadOnlyList<CountInWords> Sources, IReadOnlyList<CountInWords> Outcomes, IReadOnlyList<RepVisitsAnswer> Reps);

/// <summary>The way from the call to the visit: answered, invited, with an appointment, came.</summary>
public sealed record CallsLedTo(int Calls, int Invited, int Appointments, int Visits);

/// <summary>How many of a kind.</summary>
public sealed record CountInWords(CodedWords Of, int Count);

/// <summary>A rep's visits of the day.</summary>
public sealed record RepVisitsAnswer(PersonAnswer Rep, int Received, int NewCustomers);
