using System.Globalization;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/fairness: everybody's turns, for everybody (ROT-12).</summary>
internal static class Fairness
{
    private const int Usual = 30;
    private const int Most = 92;

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/showrooms/{showroom}/fairness", Get)
        .WithName("Fairness").WithTags("Showrooms")
        .WithSummary("How evenly new customers were shared out: turns received and owed, make-up turns, compensations granted, used and open, skips with their reasons; most minus fewest, relative range and Jain's index over all days and each.")
        .WithDescription("`days` counts back from today, which is included: 1 is today alone, 30 where nothing is said. Reps who were never at work are not compared.")
        .Produces<FairnessAnswer>()
        .ProducesProblems(400, 404);

    private static async Task<IResult> Get(string showroom, string? days, Floors floors, IFairness fairness, ApiTexts texts, CancellationToken cancellation)
    {
        if (Days(days) is not { } count) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "days", texts.Say("LimitRange", Most));
        if (await floors.Find(showroom) is not { } floor || await fairness.Of(floor.Showroom, count, cancellation) is not { } report) return Requests.NoShowroom(texts);

        return TypedResults.Ok(new FairnessAnswer(report.From, report.To, [.. report.Rotations.Select(rotation => Answer(rotation, floor, texts))]));
    }

    private static int? Days(string? text) => text is null ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= Most ? days : null;

    private static RotationAnswer Answer(RotationFairness rotation, Floor floor, ApiTexts texts) => new(
        rotation.Group, rotation.Rotation, rotation.Together, rotation.Days,
        [.. rotation.Reps.Select(rep => new RepFairnessAnswer(
            floor.Person(rep.Rep, texts)!, rep.Received, rep.Entitled, rep.Balance, rep.MakeUps, [.. rep.Skips.Select(skip => new SkipAnswer(texts.Coded(skip.Why), skip.Times))], rep.Credits))]);
}

/// <summary>Everybody's turns from one local day to another.</summary>
public sealed record FairnessAnswer(DateOnly From, DateOnly To, IReadOnlyList<RotationAnswer> Rotations);

/// <summary>One rotation; <paramref name="Rotation"/> is the channel it belongs to alone, null where both share it.</summary>
public sealed record RotationAnswer(GroupId Group, Channel? Rotation, FairnessMeasures Together, IReadOnlyList<DayFairness> Days, IReadOnlyList<RepFairnessAnswer> Reps);

/// <summary>One rep: turns received, what his presence entitled him to, what he is owed now, his make-up turns, his skips, and what compensations gave back to him.</summary>
public sealed record RepFairnessAnswer(PersonAnswer Rep, int Received, decimal Entitled, decimal Balance, int MakeUps, IReadOnlyList<SkipAnswer> Skips, CreditCount Credits);

/// <summary>How often he was passed over, and why.</summary>
public sealed record SkipAnswer(CodedWords Why, int Times);
