using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/targets/figures: how far targets are reached, live, down to the entries of the ledger.</summary>
internal static class TargetFigureAddresses
{
    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Targets");
        showroom.MapGet("/targets/figures", (string showroom, string? period, string? metric, string? product, string? region, string? into, Floors floors, ITargetFigures figures, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                Asked(showroom, period, metric, product, region, floors, clock, texts, async (floor, asked) => into is not null && (WireNames.Read<PeriodKind>(into) is not { } kind || kind < asked.Period.Kind)
                    ? Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "into", texts.Say("FieldChoice", WireNames.List<PeriodKind>()))
                    : await figures.Of(asked with { Into = into is null ? null : WireNames.Read<PeriodKind>(into) }, cancellation) is { } found
                    ? TypedResults.Ok(new TargetFiguresAnswer(found.At, found.Period.Text(), found.Metric, found.Product, found.Region, [.. found.Rows.Select(row => InWords(row, floor, texts))],
                        found.Parts is null ? null : [.. found.Parts.Value.Select(row => new TargetPartsAnswer(row.Scope.Showroom, row.Scope.Group, floor.Person(row.Scope.Rep, texts), [.. row.Parts.Select(part => new TargetPartAnswer(part.Period.Text(), part.Target, part.Actual, part.Attainment))]))]))
                    : Requests.NoShowroom(texts)))
            .WithName("TargetFigures").WithSummary("Target and actual of everybody of the tree over a period: attainment, pace to date by elapsed working time, deviation from plan, projection, needed for each working day left.")
            .WithDescription("`period` as 2026, 2026-Q3, 2026-10, 2026-10-W41 or 2026-10-05; this month where it is absent. `metric` is sales-amount where it is absent. With `into` (quarter, month, week or day) also over each such part. Attainment is null where the target is nothing, pace while nothing is due.")
            .Produces<TargetFiguresAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/targets/figures/lines", (string showroom, string? period, string? metric, string? product, string? region, string? group, string? rep, Floors floors, ITargetFigures figures, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                Asked(showroom, period, metric, product, region, floors, clock, texts, async (floor, asked) => Scope(floor, group, rep) is { } scope
                    ? TypedResults.Ok(new FiguresAnswer(asked.Period.From, asked.Period.Until, [.. (await figures.Behind(asked, scope, cancellation)).Select(line => FigureLines.InWords(line, floor, texts))])) : Requests.NoShowroom(texts)))
            .WithName("TargetFigureLines").WithSummary("What makes up an actual figure of the showroom, or of its `group` or `rep`: a line for everything that counted, with the ledger entry behind it.").Produces<FiguresAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/reps/{rep}/targets/figures", async (string showroom, string rep, Floors floors, ITargetFigures figures, ApiTexts texts, CancellationToken cancellation) =>
                await floors.Find(showroom) is { } floor && Keys.IsKey(rep) && await figures.Mine(floor.Showroom, new(rep), cancellation) is { } mine
                    ? TypedResults.Ok(new MyFiguresAnswer(mine.At, [.. mine.Today.Select(row => InWords(row, floor, texts))], [.. mine.Month.Select(row => InWords(row, floor, texts))])) : Requests.NoShowroom(texts))
            .WithName("RepTargetFigures").WithSummary("How far a rep's own targets are reached, today and in this month.").Produces<MyFiguresAnswer>().ProducesProblems(404);
    }

    /// <summary>How much traffic the sales task needs, and what is said about targets on their way.</summary>
    public static void MapTrafficAndNotes(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Targets");
        showroom.MapGet("/targets/traffic", (string showroom, string? period, Floors floors, ITargetFigures figures, TimeProvider clock, ApiTexts texts, CancellationToken cancellation) =>
                Asked(showroom, period, null, null, null, floors, clock, texts, async (floor, asked) => await figures.Traffic(floor.Showroom, asked.Period, cancellation) is { } plan
                    ? TypedResults.Ok(new TrafficPlanAnswer(plan.Period.Text(), plan.From, plan.Until, plan.Deals, plan.Conversion, plan.Traffic,
                        [.. plan.Shares.Select(share => new TrafficShareAnswer(share.Scope.Group, floor.Person(share.Scope.Rep, texts), share.Deals, share.Conversion, share.Traffic))])) : Requests.NoShowroom(texts)))
            .WithName("TrafficPlan").WithSummary("The traffic that the deals of a period need: deals ÷ conversion of the last 90 days, rounded up, and what of it falls to each group and rep. Undefined, and therefore null, where nothing ever came of any contact.")
            .Produces<TrafficPlanAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/targets/notes", (string showroom, string? year, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                TargetAddresses.InYear(showroom, year, floors, clock, texts, async (floor, of) => await TargetAddresses.Plan(grains, of).Desk(floor.Showroom) is { } desk
                    ? TypedResults.Ok(new ProgressNotesAnswer([.. (desk.Notes ?? []).Select(note => new ProgressNoteAnswer(TargetKeyAnswer.Of(note.Target), note.Kind, note.Text, floor.Person(note.By, texts)!, note.At))])) : Requests.NoShowroom(texts)))
            .WithName("ProgressNotes").WithSummary("The last words about the targets of a year, the newest first: how they go, by whoever is to reach them; guidance, by those above.").Produces<ProgressNotesAnswer>().ProducesProblems(400, 404);
        TargetAddresses.Order<NoteProgressRequest, NoteProgress>(showroom, "targets/notes", "NoteProgress", (fields, of) => new(of, TargetFields.Key(fields), fields.Text("text") ?? "", TargetFields.By(fields), Requests.Actor), order => [order.Target], (plan, order) => plan.Note(order))
            .WithSummary("A word about a target in force: how it goes, by whoever is to reach it, or guidance by somebody above.");
    }

    // The group of a rep is where the plan has him.
    private static TargetScope? Scope(Floor floor, string? group, string? rep)
    {
        if (rep is not null) return Keys.IsKey(rep) ? new(floor.Showroom, floor.Plan.Groups.FirstOrDefault(one => one.Members.Contains(new(rep)))?.Id, new(rep)) : null;
        if (group is null) return new(floor.Showroom);
        return floor.Plan.Groups.FirstOrDefault(one => one.Id.Value == group) is { } its ? new(floor.Showroom, its.Id) : null;
    }

    private static async Task<IResult> Asked(
        string showroom, string? period, string? metric, string? product, string? region, Floors floors, TimeProvider clock, ApiTexts texts, Func<Floor, TargetFiguresAsked, Task<IResult>> answer)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if ((period is null ? Periods.Of(PeriodKind.Month, floor.Plan.DayAt(clock.GetUtcNow())) : Periods.Read(period)) is not { } over) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "period", texts.Say("FieldPeriod"));
        if (WireNames.Read<TargetMetric>(metric ?? WireNames.Of(TargetMetric.SalesAmount)) is not { } of) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "metric", texts.Say("FieldChoice", WireNames.List<TargetMetric>()));
        return await answer(floor, new(floor.Showroom, over, of, product, region));
    }

    private static TargetProgressAnswer InWords(TargetProgress row, Floor floor, ApiTexts texts) => new(
        row.Key.Scope.Showroom, row.Key.Scope.Group, floor.Person(row.Key.Scope.Rep, texts), row.Key.Period.Text(), row.Key.Metric, row.Key.Product, row.Key.Region,
        row.Target, row.Version, row.Actual, row.Attainment, row.Due, row.Pace, row.Deviation, row.Projection, row.DaysLeft, row.NeededPerDay, row.Currency, [.. row.Others ?? []]);
}

/// <summary>How far the targets of a period are reached; counted at <paramref name="At"/>.</summary>
public sealed record TargetFiguresAnswer(DateTimeOffset At, string Period, TargetMetric Metric, string? Product, string? Region, IReadOnlyList<TargetProgressAnswer> Rows, IReadOnlyList<TargetPartsAnswer>? Parts = null);

/// <summary>What one of the tree reached in each part of the period.</summary>
public sealed record TargetPartsAnswer(ShowroomId? Showroom, GroupId? Group, PersonAnswer? Rep, IReadOnlyList<TargetPartAnswer> Parts);

/// <summary>A part.</summary>
public sealed record TargetPartAnswer(string Period, decimal? Target, decimal? Actual, decimal? Attainment);

/// <summary>A rep's own.</summary>
public sealed record MyFiguresAnswer(DateTimeOffset At, IReadOnlyList<TargetProgressAnswer> Today, IReadOnlyList<TargetProgressAnswer> Month);

/// <summary>One of the tree. <paramref name="Attainment"/> and <paramref name="Pace"/>: 1 is all of it. <paramref name="Version"/> is absent where the target follows from a longer or from shorter ones. Money is in <paramref name="Currency"/>; what came in <paramref name="OtherCurrencies"/> is no part of the actual.</summary>
public sealed record TargetProgressAnswer(
    ShowroomId? Showroom, GroupId? Group, PersonAnswer? Rep, string Period, TargetMetric Metric, string? Product, string? Region, decimal? Target, int? Version, decimal? Actual, decimal? Attainment, decimal? Due, decimal? Pace, decimal? Deviation,
    decimal? Projection, int DaysLeft, decimal? NeededPerDay, string? Currency, IReadOnlyList<MoneyIn> OtherCurrencies);

/// <summary>The traffic that the deals of a period need; conversion is that of the days from <paramref name="From"/> to <paramref name="Until"/>.</summary>
public sealed record TrafficPlanAnswer(string Period, DateOnly From, DateOnly Until, decimal? Deals, decimal? Conversion, decimal? Traffic, IReadOnlyList<TrafficShareAnswer> Shares);

/// <summary>One's part; neither group nor rep: the showroom's.</summary>
public sealed record TrafficShareAnswer(GroupId? Group, PersonAnswer? Rep, decimal Deals, decimal Conversion, decimal Traffic);

/// <summary>The last words about targets.</summary>
public sealed record ProgressNotesAnswer(IReadOnlyList<ProgressNoteAnswer> Notes);

/// <summary>A word about a target.</summary>
public sealed record ProgressNoteAnswer(TargetKeyAnswer Target, NoteKind Kind, string Text, PersonAnswer By, DateTimeOffset At);

/// <summary>A word about a target in force.</summary>
public sealed record NoteProgressRequest(string Period, TargetMetric Metric, string Text, string By, string? Showroom = null, string? Group = null, string? Rep = null, string? Product = null, string? Region = null);
