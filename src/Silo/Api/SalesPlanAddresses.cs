using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/sales-plans and /target-reports: what somebody means to do to reach his targets, and the plan as it goes to the superior.</summary>
internal static class SalesPlanAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Targets");
        showroom.MapGet("/sales-plans", async (string showroom, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                await floors.Find(showroom) is { } floor && await TargetAddresses.Plan(grains, floor.Plan.DayAt(clock.GetUtcNow()).Year).Desk(floor.Showroom) is { } desk
                    ? TypedResults.Ok(new SalesPlansAnswer([.. desk.Plans.Select(plan => InWords(plan, floor, texts))], [.. desk.Reports.Select(report => InWords(report, floor, texts))])) : Requests.NoShowroom(texts))
            .WithName("SalesPlans").WithSummary("The sales plans of this year and the plans that were reported to a superior, newest first.").Produces<SalesPlansAnswer>().ProducesProblems(404);
        Order<SalesPlanRequest, SubmitSalesPlan>(showroom, "sales-plans", "SubmitSalesPlan", (fields, of) => new(of, TargetFields.Scope(fields), fields.Period("period"), Text(fields), TargetFields.By(fields), Requests.Actor), order => order.Period, (plan, order) => plan.SubmitPlan(order))
            .WithSummary("Somebody submits his sales plan: strategy, customers, channels and budget.");
        Order<ReviewSalesPlanRequest, ReviewSalesPlan>(showroom, "sales-plans/review", "ReviewSalesPlan",
                (fields, of) => new(of, TargetFields.Scope(fields), fields.Period("period"), fields.Number("version"), fields.Choice<TargetRuling>("ruling"), fields.Text("why"), TargetFields.By(fields), Requests.Actor), order => order.Period, (plan, order) => plan.ReviewPlan(order))
            .WithSummary("Whoever is above passes it on, approves it, or sends it back with a reason.");
        Order<SummariseSalesPlanRequest, SummariseSalesPlan>(showroom, "sales-plans/summary", "SummariseSalesPlan",
                (fields, of) => new(of, TargetFields.Scope(fields), fields.Period("period"), fields.Text("summary") ?? "", fields.OptionalAmount("spent"), TargetFields.By(fields), Requests.Actor), order => order.Period, (plan, order) => plan.SummarisePlan(order))
            .WithSummary("How it went, at the end of its period.");
        Order<ReportTargetsRequest, ReportTargets>(showroom, "target-reports", "ReportTargets", (fields, of) => new(of, TargetFields.Scope(fields), fields.Period("period"), fields.Text("note"), TargetFields.By(fields), Requests.Actor), order => order.Period, (plan, order) => plan.Report(order))
            .WithSummary("A monthly or quarterly plan goes to the superior as it stands.");
    }

    private static RouteHandlerBuilder Order<TRequest, TOrder>(RouteGroupBuilder showroom, string address, string name, Func<Fields, ShowroomId, TOrder> read, Func<TOrder, TargetPeriod> period, Func<ITargetPlanGrain, TOrder, Task<TargetAnswer>> give) where TRequest : notnull => showroom
        .MapPost(address, (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(http, showroom, fields => read(fields, new(showroom)), async (_, order) =>
            await TargetAddresses.Answer(await give(TargetAddresses.Plan(grains, period(order).From.Year), order), texts)))
        .WithName(name).Accepts<TRequest>("application/json").Produces<TargetVersionAnswer>().ProducesProblems(s_problems);

    private static SalesPlanText Text(Fields fields) => new(fields.Text("strategy") ?? "", fields.Text("customerGroup") ?? "", fields.Text("channels") ?? "", fields.Text("promotions"), fields.Text("resources"), fields.Text("work"), fields.Amount("budget"));

    private static SalesPlanAnswer InWords(SalesPlan plan, Floor floor, ApiTexts texts) => new(
        plan.Scope.Showroom, plan.Scope.Group, floor.Person(plan.Scope.Rep, texts), plan.Period.Text(), plan.Version, plan.Text, texts.Coded(plan.State), floor.Person(plan.By, texts)!, plan.At,
        floor.Person(plan.ReviewedBy, texts), floor.Person(plan.ApprovedBy, texts), plan.ReturnedWhy, plan.Summary, plan.Spent);

    private static TargetReportAnswer InWords(TargetReport report, Floor floor, ApiTexts texts) => new(
        report.Scope.Showroom, report.Scope.Group, floor.Person(report.Scope.Rep, texts), report.Period.Text(), [.. report.Lines.Select(line => new ReportedTargetAnswer(TargetKeyAnswer.Of(line.Key), line.Value, texts.Coded(line.State), line.Version, line.Actual, line.Actual - line.Due))],
        report.Note, floor.Person(report.By, texts)!, floor.Person(report.To, texts)!, report.At);
}

/// <summary>A sales plan.</summary>
public sealed record SalesPlanRequest(string Period, string Strategy, string CustomerGroup, string Channels, decimal Budget, string By, string? Promotions = null, string? Resources = null, string? Work = null, string? Showroom = null, string? Group = null, string? Rep = null);

/// <summary>What becomes of a sales plan.</summary>
public sealed record ReviewSalesPlanRequest(string Period, int Version, TargetRuling Ruling, string By, string? Why = null, string? Showroom = null, string? Group = null, string? Rep = null);

/// <summary>How it went.</summary>
public sealed record SummariseSalesPlanRequest(string Period, string Summary, string By, decimal? Spent = null, string? Showroom = null, string? Group = null, string? Rep = null);

/// <summary>A plan goes to the superior.</summary>
public sealed record ReportTargetsRequest(string Period, string By, string? Note = null, string? Showroom = null, string? Group = null, string? Rep = null);

/// <summary>The sales plans and reports of a year.</summary>
public sealed record SalesPlansAnswer(IReadOnlyList<SalesPlanAnswer> Plans, IReadOnlyList<TargetReportAnswer> Reports);

/// <summary>A sales plan and where it stands.</summary>
public sealed record SalesPlanAnswer(
    ShowroomId? Showroom, GroupId? Group, PersonAnswer? Rep, string Period, int Version, SalesPlanText Text, CodedWords State, PersonAnswer By, DateTimeOffset At, PersonAnswer? ReviewedBy, PersonAnswer? ApprovedBy, string? Returned, string? Summary, decimal? Spent);

/// <summary>A plan as it was reported.</summary>
public sealed record TargetReportAnswer(ShowroomId? Showroom, GroupId? Group, PersonAnswer? Rep, string Period, IReadOnlyList<ReportedTargetAnswer> Lines, string? Note, PersonAnswer By, PersonAnswer To, DateTimeOffset At);

/// <summary>A line of it: how much was reached when it was reported, and how far that was from plan.</summary>
public sealed record ReportedTargetAnswer(TargetKeyAnswer Key, decimal Value, CodedWords State, int Version, decimal? Actual, decimal? Deviation);
