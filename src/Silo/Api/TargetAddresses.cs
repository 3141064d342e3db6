using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/targets: the plan of targets, how it is agreed upon, and how it ends.</summary>
internal static class TargetAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Targets");
        showroom.MapGet("/targets", (string showroom, string? year, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                InYear(showroom, year, floors, clock, texts, async (floor, of) => TypedResults.Ok(new TargetsAnswer(of, [.. (await Plan(grains, of).Lines(floor.Showroom)).Select(line => InWords(line, floor, texts))]))))
            .WithName("Targets").WithSummary("Every target of a showroom and those above it: version in force, version that waits, counter-proposal, who gave it out and who accepted it.")
            .WithDescription("`year` is this one where it is not said.").Produces<TargetsAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/targets/table", Table)
            .WithName("TargetTable").WithSummary("A part of the plan as a table: a row for each in the tree, a column for each part of the period, and every difference between a whole and its parts.")
            .WithDescription("`period` as 2026, 2026-Q3, 2026-10, 2026-10-W41 or 2026-10-05; `into` is quarter, month, week or day.").Produces<TargetTableAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/targets.csv", (string showroom, string? year, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                InYear(showroom, year, floors, clock, texts, async (floor, of) => TypedResults.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(await Plan(grains, of).Write(floor.Showroom))).ToArray(), "text/csv", $"targets-{of.ToString(CultureInfo.InvariantCulture)}.csv")))
            .WithName("TargetsAsCsv").WithSummary("Every target of a showroom as comma-separated text, as the page of targets reads it again.").Produces<string>(200, "text/csv").ProducesProblems(400, 404);
        showroom.MapGet("/reps/{rep}/targets", (string showroom, string rep, string? year, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                InYear(showroom, year, floors, clock, texts, async (floor, of) => Keys.IsKey(rep) && await Plan(grains, of).Mine(floor.Showroom, new(rep)) is { } mine
                    ? TypedResults.Ok(new TargetsAnswer(of, [.. mine.Lines.Select(line => InWords(line, floor, texts))])) : Requests.NoShowroom(texts)))
            .WithName("RepTargets").WithSummary("The targets of one rep.").Produces<TargetsAnswer>().ProducesProblems(400, 404);
        Order<ProposeTargetsRequest, ProposeTargets>(showroom, "targets", "ProposeTargets", (fields, of) => new(of, [.. fields.Parts("lines", TargetFields.Draft)], TargetFields.By(fields), Requests.Actor), order => order.Lines.Select(line => line.Key), (plan, order) => plan.Propose(order))
            .WithSummary("Targets are proposed or changed, all of them or none. What is in force holds until the change is approved.");
        foreach (var (address, name, ruling) in new[] { ("approve", "ApproveTargets", TargetRuling.Approved), ("return", "ReturnTargets", TargetRuling.Returned) })
            Order<TargetLinesRequest, DecideTargets>(showroom, "targets/" + address, name, (fields, of) => new(of, ruling, TargetFields.Lines(fields), fields.Text("why"), TargetFields.By(fields), Requests.Actor), order => order.Lines.Select(line => line.Key), (plan, order) => plan.Decide(order))
                .WithSummary(ruling == TargetRuling.Approved ? "Somebody above approves what waits." : "Somebody above sends back what waits, and says why.");
        Order<TargetLinesRequest, AssignTargets>(showroom, "targets/assign", "AssignTargets", (fields, of) => new(of, TargetFields.Lines(fields), TargetFields.By(fields), Requests.Actor), order => order.Lines.Select(line => line.Key), (plan, order) => plan.Assign(order))
            .WithSummary("Approved targets are given to those who are to reach them.");
        Order<TargetLinesRequest, AcceptTargets>(showroom, "targets/accept", "AcceptTargets", (fields, of) => new(of, TargetFields.Lines(fields), TargetFields.By(fields), Requests.Actor), order => order.Lines.Select(line => line.Key), (plan, order) => plan.Accept(order))
            .WithSummary("Whoever is to reach them accepts.");
        Order<CounterTargetRequest, CounterTarget>(showroom, "targets/counter", "CounterTarget", (fields, of) => new(of, TargetFields.Line(fields), fields.Amount("value"), fields.Text("why") ?? "", TargetFields.By(fields), Requests.Actor), order => [order.Line.Key], (plan, order) => plan.Counter(order))
            .WithSummary("He would accept another, and says why.");
        Order<AnswerCounterRequest, AnswerCounter>(showroom, "targets/counter/answer", "AnswerCounter", (fields, of) => new(of, TargetFields.Line(fields), fields.Choice<CounterAnswer>("answer"), fields.Text("why") ?? "", TargetFields.By(fields), Requests.Actor), order => [order.Line.Key], (plan, order) => plan.AnswerCounter(order))
            .WithSummary("The counter-proposal is taken, and waits for approval as the next version; or the target is kept.");
        Order<CloseTargetRequest, CloseTarget>(showroom, "targets/close", "CloseTarget", (fields, of) => new(of, TargetFields.Line(fields), fields.OptionalAmount("stated"), fields.Text("cause"), fields.Text("measure"), TargetFields.By(fields), Requests.Actor), order => [order.Line.Key], (plan, order) => plan.Close(order))
            .WithSummary("The time of a target is over. Where it was missed, cause and measure have to be said.");
        showroom.MapPut("/targets/calendar", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(http, showroom,
                fields => (Year: fields.Number("year"), Order: new SetWorkCalendar(new(showroom), TargetFields.Calendar(fields), TargetFields.By(fields), Requests.Actor)), async (_, order) => await Answer(await Plan(grains, order.Year).SetCalendar(order.Order), texts)))
            .WithName("SetWorkCalendar").WithSummary("When a showroom works in a year: days of the week, shifts, holidays, days with shifts of their own.")
            .Accepts<WorkCalendarRequest>("application/json").Produces<TargetVersionAnswer>().ProducesProblems(s_problems);
    }

    /// <summary>An order about the plan of the year in which its targets lie.</summary>
    internal static RouteHandlerBuilder Order<TRequest, TOrder>(
        RouteGroupBuilder showroom, string address, string name, Func<Fields, ShowroomId, TOrder> read, Func<TOrder, IEnumerable<TargetKey>> about, Func<ITargetPlanGrain, TOrder, Task<TargetAnswer>> give) where TRequest : notnull => showroom
        .MapPost(address, (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(http, showroom, fields => read(fields, new(showroom)), async (_, order) =>
            await Answer(await give(Plan(grains, about(order).FirstOrDefault()?.Period.From.Year ?? 2000), order), texts)))
        .WithName(name).Accepts<TRequest>("application/json").Produces<TargetVersionAnswer>().ProducesProblems(s_problems);

    internal static ITargetPlanGrain Plan(IFloorGrains grains, int year) => grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, year));

    internal static Task<IResult> Answer(TargetAnswer answer, ApiTexts texts) => Task.FromResult(answer switch
    {
        TargetAnswer.Done done => TypedResults.Ok(new TargetVersionAnswer(done.Version)),
        TargetAnswer.Refused refused => Refusals.Of(refused.Faults, texts),
        _ => throw new UnreachableException(),
    });

    private static async Task<IResult> Table(string showroom, string? period, string? into, string? metric, string? product, string? region, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if ((period is null ? Periods.Of(PeriodKind.Month, floor.Plan.DayAt(clock.GetUtcNow())) : Periods.Read(period)) is not { } whole) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "period", texts.Say("FieldPeriod"));
        if (WireNames.Read<PeriodKind>(into ?? WireNames.Of(whole.Kind)) is not { } kind || kind < whole.Kind) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "into", texts.Say("FieldChoice", WireNames.List<PeriodKind>()));
        if (WireNames.Read<TargetMetric>(metric ?? WireNames.Of(TargetMetric.SalesAmount)) is not { } of) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "metric", texts.Say("FieldChoice", WireNames.List<TargetMetric>()));
        if (await Plan(grains, whole.From.Year).Grid(new(floor.Showroom, whole.Kind, whole.From, kind, of, product, region)) is not { } grid) return Requests.NoShowroom(texts);

        TargetCellAnswer Cell(TargetCell cell) => new(cell.Period.Text(), cell.Line?.Newest()?.Value, cell.FromAbove, cell.Line?.State, cell.Line?.Newest()?.Number);
        return TypedResults.Ok(new TargetTableAnswer(grid.Version, grid.Period.Text(), grid.Metric, grid.Unit,
            [.. grid.Rows.Select(row => new TargetRowAnswer(row.Scope.Showroom, row.Scope.Group, floor.Person(row.Scope.Rep, texts), Cell(row.Whole), [.. row.Parts.Select(Cell)]))],
            [.. grid.Differences.Select(one => new TargetDifferenceAnswer(TargetKeyAnswer.Of(one.Key), one.Along, one.Whole, one.Parts, one.Whole - one.Parts))]));
    }

    internal static async Task<IResult> InYear(string showroom, string? year, Floors floors, TimeProvider clock, ApiTexts texts, Func<Floor, int, Task<IResult>> answer)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (year is null) return await answer(floor, floor.Plan.DayAt(clock.GetUtcNow()).Year);
        return Periods.Read(year) is { Kind: PeriodKind.Year } of ? await answer(floor, of.From.Year) : Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "year", texts.Say("FieldPeriod"));
    }

    private static TargetLineAnswer InWords(TargetLine line, Floor floor, ApiTexts texts)
    {
        TargetVersionInWords? Version(TargetVersion? version) => version is null ? null
            : new(version.Number, version.Value, version.Unit, version.Why, version.Measured, floor.Person(version.By, texts)!, version.At, floor.Person(version.ApprovedBy, texts), version.ApprovedAt);
        return new(
            TargetKeyAnswer.Of(line.Key), texts.Coded(line.State), Version(line.InForce), Version(line.Pending), line.Counter is { } counter ? new(counter.Value, counter.Why, floor.Person(counter.By, texts)!, counter.At) : null,
            line.Returned?.Why, floor.Person(line.AssignedBy, texts), floor.Person(line.AcceptedBy, texts), line.AcceptedAt, line.Closing is { } closing ? new(closing.Actual, closing.From, closing.Cause, closing.Measure, floor.Person(closing.By, texts)!, closing.At) : null);
    }
}
