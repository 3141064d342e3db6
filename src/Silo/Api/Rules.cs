using System.Diagnostics;
using SalesFloor.Assignment;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/rules: the rules as they stand, their history, changes by two people, and what others would have done.</summary>
internal static class Rules
{
    private const int MostDays = 92;

    public static void Map(RouteGroupBuilder api)
    {
        var rules = api.MapGroup("/showrooms/{showroom}/rules").WithTags("Showrooms");
        rules.MapGet("", Get).WithName("Rules")
            .WithSummary("The rules in force, those approved for later, the proposal that waits, and every change there was, newest first.")
            .Produces<RulesAnswer>().ProducesProblems(404);
        rules.MapPost("/proposals", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, ReadProposal, (floor, wanted) => Order(grains, floor, texts, desk => desk.ProposeRules(wanted(floor)))))
            .WithName("ProposeRules")
            .WithSummary("Proposes other rules from a moment on. Nothing changes before somebody else has approved it.")
            .WithDescription("What is not named stays as it is in force. Without `from`, or when it is over, the rules hold as soon as they are approved. The proposal's id is made by the caller: the same request again is the same proposal.")
            .Accepts<ProposalRequest>("application/json").Produces<RulesSheetAnswer>().ProducesProblems(400, 404, 409, 413, 415, 422);
        rules.MapPost("/proposals/{proposal:guid}/approve", (string showroom, Guid proposal, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, fields => new ApproveRules(new(proposal), fields.Text("by") ?? ""), (floor, order) => Order(grains, floor, texts, desk => desk.ApproveRules(order))))
            .WithName("ApproveRules").WithSummary("A second person approves the proposal: it holds from its moment on, as the next version.")
            .Accepts<ApprovalRequest>("application/json").Produces<RulesSheetAnswer>().ProducesProblems(400, 404, 409, 413, 415, 422);
        rules.MapPost("/proposals/{proposal:guid}/reject", (string showroom, Guid proposal, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, fields => new RejectRules(new(proposal), fields.Text("why") ?? "", fields.Text("by") ?? ""), (floor, order) => Order(grains, floor, texts, desk => desk.RejectRules(order))))
            .WithName("RejectRules").WithSummary("The proposal is dropped; whoever proposed it may withdraw it so.")
            .Accepts<RejectionRequest>("application/json").Produces<RulesSheetAnswer>().ProducesProblems(400, 404, 409, 413, 415, 422);
        rules.MapPost("/preview", (string showroom, HttpContext http, IRulesReading reading, ApiTexts texts) =>
                Requests.AtShowroom(http, showroom, fields => (Days: fields.Whole("days", 1, MostDays) ?? 1, Change: RulesFields.Read(fields)), (floor, asked) => Preview(floor, asked.Days, asked.Change, reading, texts)))
            .WithName("PreviewRules").WithSummary("The last days played again in memory under these rules: new customers of each rep as it was and as it would have been. Nothing is stored.")
            .Accepts<PreviewRequest>("application/json").Produces<PreviewAnswer>().ProducesProblems(400, 404, 413, 415, 422);
    }

    private static async Task<IResult> Get(string showroom, Floors floors, IFloorGrains grains, IRulesReading reading, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor || await Showroom(grains, floor).Rules() is not { } sheet) return Requests.NoShowroom(texts);
        return TypedResults.Ok(new RulesAnswer(RulesSheetAnswer.Of(sheet), await reading.History(floor.Showroom, cancellation)));
    }

    private static Func<Floor, ProposeRules> ReadProposal(Fields fields)
    {
        var (id, by, why, from, change) = (new ProposalId(fields.Uuid("proposal")), fields.Text("by") ?? "", fields.Text("why") ?? "", fields.Moment("from"), RulesFields.Read(fields));
        return floor => new(id, change.On(floor.Plan.Rules), from ?? DateTimeOffset.MinValue, why, by);
    }

    private static async Task<IResult> Preview(Floor floor, int days, RulesFields change, IRulesReading reading, ApiTexts texts)
    {
        var rules = change.On(floor.Plan.Rules);
        if (await reading.Preview(floor.Showroom, rules, days, CancellationToken.None) is not { } preview) return Requests.NoShowroom(texts);
        return TypedResults.Ok(new PreviewAnswer(preview.From, preview.To, preview.Arrivals, preview.Waited, preview.WouldHaveWaited,
            [.. preview.Reps.Select(rep => new RepPreviewAnswer(floor.Person(rep.Rep, texts)!, rep.Group, rep.NewCustomers, rep.WouldHaveHad, rep.WouldHaveHad - rep.NewCustomers, rep.Balance))]));
    }

    private static async Task<IResult> Order(IFloorGrains grains, Floor floor, ApiTexts texts, Func<IShowroomGrain, Task<RulesOutcome>> order) => await order(Showroom(grains, floor)) switch
    {
        RulesOutcome.Done done => TypedResults.Ok(RulesSheetAnswer.Of(done.Sheet)),
        RulesOutcome.Refused refused => Refusals.Of(refused.Reason, refused.Fault, texts),
        _ => throw new UnreachableException(),
    };

    private static IShowroomGrain Showroom(IFloorGrains grains, Floor floor) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Showroom));
}

/// <summary>Other rules, proposed by somebody.</summary>
/// <param name="Proposal">A UUID made by the caller; sent again, it is the same proposal.</param>
/// <param name="From">From when on they are to hold; as soon as they are approved where it is not said.</param>
public sealed record ProposalRequest(
    Guid Proposal, string By, string? Why = null, DateTimeOffset? From = null, TurnStrategy? Strategy = null, TurnStrategy? CallStrategy = null, bool? OneRotation = null, bool? SharesOnBreak = null,
    bool? UseTerritories = null, ForgottenRep? ForgottenRep = null, int? WalkInOfferSeconds = null, int? CallOfferSeconds = null, int? OwnershipLapsesAfterMonths = null, int? MissesUntilBreak = null, int? UndoSeconds = null, int? PageSeconds = null, int? StandInSharePercent = null, TimeOnly? ClosesAt = null,
    int? Lines = null, int? CallWarnSeconds = null, int? CallLimitSeconds = null, int? CallLinkDays = null,
    int? WarnAtPercent = null, int? CoolOffDays = null, bool? MinimumFirst = null, bool? MayExport = null, int? KeptYears = null, int? KeptImportantYears = null);

/// <summary>A second person's approval.</summary>
public sealed record ApprovalRequest(string By);

/// <summary>The proposal is dropped.</summary>
public sealed record RejectionRequest(string By, string? Why = null);

/// <summary>Other rules to be tried on the last days, today included.</summary>
public sealed record PreviewRequest(
    int? Days = null, TurnStrategy? Strategy = null, TurnStrategy? CallStrategy = null, bool? OneRotation = null, bool? SharesOnBreak = null,
    bool? UseTerritories = null, ForgottenRep? ForgottenRep = null, int? WalkInOfferSeconds = null, int? CallOfferSeconds = null, int? OwnershipLapsesAfterMonths = null, int? MissesUntilBreak = null, int? UndoSeconds = null, int? PageSeconds = null, int? StandInSharePercent = null, TimeOnly? ClosesAt = null,
    int? Lines = null, int? CallWarnSeconds = null, int? CallLimitSeconds = null, int? CallLinkDays = null,
    int? WarnAtPercent = null, int? CoolOffDays = null, bool? MinimumFirst = null, bool? MayExport = null, int? KeptYears = null, int? KeptImportantYears = null);

/// <summary>The rules as they stand and every change there was, newest first.</summary>
public sealed record RulesAnswer(RulesSheetAnswer Now, IReadOnlyList<RulesChange> History);

/// <summary>What holds now, what is approved for later, what waits for a second person.</summary>
public sealed record RulesSheetAnswer(FloorRules InForce, IReadOnlyList<ScheduledRules> Coming, ProposalAnswer? Pending)
{
    internal static RulesSheetAnswer Of(RulesSheet sheet) => new(
        sheet.InForce, sheet.Coming, sheet.Pending is { } waits ? new(waits.Id.Value, waits.Rules, waits.From > waits.At ? waits.From : null, waits.Why, waits.By, waits.At) : null);
}

/// <summary>A proposal that waits for a second person; without <paramref name="From"/> it holds as soon as it is approved.</summary>
public sealed record ProposalAnswer(Guid Proposal, FloorRules Rules, DateTimeOffset? From, string Why, string By, DateTimeOffset At);

/// <summary>Days as they were and as they would have been.</summary>
public sealed record PreviewAnswer(DateOnly From, DateOnly To, int Arrivals, int Waited, int WouldHaveWaited, IReadOnlyList<RepPreviewAnswer> Reps);

/// <summary>One rep's new customers, as it was and as it would have been; his balance at the end in turns.</summary>
public sealed record RepPreviewAnswer(PersonAnswer Rep, GroupId Group, int NewCustomers, int WouldHaveHad, int Difference, decimal Balance);
