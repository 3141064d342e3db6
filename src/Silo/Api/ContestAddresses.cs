using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Boards;
using SalesFloor.Figures;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/contests: contests by one figure between two moments.</summary>
internal static class ContestAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Contests");
        showroom.MapGet("/contests", async (string showroom, Floors floors, IContests contests, ApiTexts texts, CancellationToken cancellation) =>
                await floors.Find(showroom) is { } floor ? TypedResults.Ok(new ContestsAnswer([.. (await contests.Of(floor.Showroom, cancellation)).Select(one => InWords(floor, one.Contest, one.Phase, one.Places, texts))])) : Requests.NoShowroom(texts))
            .WithName("Contests").WithSummary("Contests that run or come, and those of the last quarter, with their ranks. The ranks of one that is over are final.").Produces<ContestsAnswer>().ProducesProblems(404);
        showroom.MapPost("/contests", Send(fields => new AnnounceContest(
                default, By(fields), fields.Uuid("id"), new(fields.Text("nameZh") ?? "", fields.Text("nameEn") ?? ""), fields.Choice<Metric>("metric"), fields.Moment("start") ?? DateTimeOffset.MinValue, fields.Moment("end") ?? DateTimeOffset.MinValue,
                [.. fields.Parts("contestants", one => new Contestant(new(one.NeededKey("rep")), one.OptionalAmount("headStart") ?? 0))], fields.Text("currency"))))
            .WithName("AnnounceContest").WithSummary("A manager announces a contest; nothing of it can be changed. A head start is added to the figure and shown beside it.")
            .WithDescription("Without `start` it begins now. By money, only what comes in `currency` counts: the showroom's own where it is absent.").Accepts<AnnounceContestRequest>("application/json").Produces<ContestInWords>().ProducesProblems(s_problems);
        showroom.MapPost("/contests/call-off", Send(fields => new CallOffContest(default, By(fields), fields.Uuid("id"), fields.Text("why") ?? "")))
            .WithName("CallOffContest").WithSummary("He calls it off before its end, and says why.").Accepts<CallOffContestRequest>("application/json").Produces<ContestInWords>().ProducesProblems(s_problems);
    }

    private static Func<string, HttpContext, IFloorGrains, TimeProvider, ApiTexts, Task<IResult>> Send(Func<Fields, ContestOrder> read) => (showroom, http, grains, clock, texts) => Requests.AtShowroom(http, showroom, read, async (floor, order) =>
        await grains.GetGrain<IContestGrain>(GrainKeys.Contests(floor.Showroom)).Carry(order with { Showroom = floor.Showroom }) switch
        {
            ContestAnswer.Done done => TypedResults.Ok(InWords(floor, done.Contest, done.Contest.PhaseAt(clock.GetUtcNow()), done.Contest.Result?.Places ?? [], texts)),
            ContestAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
            _ => throw new UnreachableException(),
        });

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    private static ContestInWords InWords(Floor floor, Contest contest, ContestPhase phase, ImmutableArray<ContestPlace> places, ApiTexts texts) => new(
        contest.Id, texts.Name(contest.Name), contest.Metric, contest.Start, contest.End, texts.Coded(phase), floor.Person(contest.By, texts)!, [.. contest.Contestants.Select(one => new ContestantAnswer(floor.Person(one.Rep, texts)!, one.HeadStart))],
        [.. places.Select(one => new ContestPlaceAnswer(one.Rank, floor.Person(one.Rep, texts)!, one.Figure, one.HeadStart, one.Total))], contest.CalledOffWhy, contest.Result?.At, contest.Currency);
}

/// <summary>The contests.</summary>
public sealed record ContestsAnswer(IReadOnlyList<ContestInWords> Contests);

/// <summary>A contest with its ranks; <paramref name="SettledAt"/>: since when they are final; <paramref name="Currency"/>: of what money it is, where it is by money.</summary>
public sealed record ContestInWords(
    Guid Id, string Name, Metric Metric, DateTimeOffset Start, DateTimeOffset End, CodedWords Phase, PersonAnswer By, IReadOnlyList<ContestantAnswer> Contestants, IReadOnlyList<ContestPlaceAnswer> Places, string? CalledOff, DateTimeOffset? SettledAt, string? Currency);

/// <summary>Somebody in it.</summary>
public sealed record ContestantAnswer(PersonAnswer Rep, decimal HeadStart);

/// <summary>A place in it.</summary>
public sealed record ContestPlaceAnswer(int Rank, PersonAnswer Rep, decimal Figure, decimal HeadStart, decimal Total);

/// <summary>A contest. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record AnnounceContestRequest(string By, Guid Id, string NameZh, string NameEn, Metric Metric, DateTimeOffset End, IReadOnlyList<ContestantRequest> Contestants, DateTimeOffset? Start = null, string? Currency = null);

/// <summary>Somebody in it.</summary>
public sealed record ContestantRequest(string Rep, decimal? HeadStart = null);

/// <summary>It does not take place.</summary>
public sealed record CallOffContestRequest(string By, Guid Id, string Why);
