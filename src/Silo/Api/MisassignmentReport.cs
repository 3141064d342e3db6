using System.Globalization;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/misassignments: what the desk did against or beside the rule (FD-15, INC-09).</summary>
internal static class MisassignmentReport
{
    private const string Day = "yyyy-MM-dd";

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/showrooms/{showroom}/misassignments", Get)
        .WithName("Misassignments").WithTags("Showrooms")
        .WithSummary("Every override, undo and omitted visit, with who did it and why.")
        .WithDescription("`from` and `to` are local days of the showroom (2026-03-05), both included; without them it is today. Read from the ledger: nothing can be left out.")
        .Produces<MisassignmentsAnswer>()
        .ProducesProblems(400, 404);

    private static async Task<IResult> Get(string showroom, string? from, string? to, Floors floors, IMisassignments report, TimeProvider clock, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);

        var today = floor.Plan.DayAt(clock.GetUtcNow());
        if (Read(from, today) is not { } first || Read(to, today) is not { } last)
            return Problems.BadInput(texts, new SortedDictionary<string, string[]> { [Read(from, today) is null ? "from" : "to"] = [texts.Say("FieldDay")] });

        var lines = await report.Read(floor.Showroom, floor.Plan.StartOf(first), floor.Plan.StartOf(last.AddDays(1)), cancellation);
        return TypedResults.Ok(new MisassignmentsAnswer(first, last, [.. lines.Select(line => Answer(line, floor, texts))]));
    }

    private static DateOnly? Read(string? day, DateOnly today) =>
        day is null ? today : DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static MisassignmentAnswer Answer(Misassignment line, Floor floor, ApiTexts texts) => new(
        line.At, texts.Coded(line.Kind), line.Visit, line.Ticket, line.Channel, line.Actor, floor.Person(line.Before, texts), floor.Person(line.After, texts), floor.Person(line.RuleSays, texts),
        line.Reason is { } reason ? texts.Coded(reason) : null, line.Note, (int?)line.Waited?.TotalSeconds, ReceiptLink.Of(floor.Showroom, line.Visit));
}

/// <summary>The report of the days from <paramref name="From"/> to <paramref name="To"/>, oldest first.</summary>
public sealed record MisassignmentsAnswer(DateOnly From, DateOnly To, IReadOnlyList<MisassignmentAnswer> Misassignments);

/// <summary>One line of the report: who had the visit, who has it after, whom the rule names, why, and for an omitted visitor how many seconds he was here.</summary>
public sealed record MisassignmentAnswer(
    DateTimeOffset At, CodedWords Kind, VisitId Visit, int Ticket, Channel Channel, string Actor, PersonAnswer? Before, PersonAnswer? After, PersonAnswer? RuleSays,
    CodedWords? Reason, string? Note, int? WaitedSeconds, ReceiptLink Receipt);
