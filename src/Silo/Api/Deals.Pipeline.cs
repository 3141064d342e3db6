using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Deals;

namespace SalesFloor.Silo.Api;

// The way of the deals.
internal static partial class Deals
{
    private static void MapPipeline(RouteGroupBuilder showroom)
    {
        showroom.MapGet("/pipeline", async (string showroom, Floors floors, IFloorGrains grains, ApiTexts texts) =>
                await floors.Find(showroom) is { } floor ? InWords(await Pipeline(grains, floor).Sheet()) : Requests.NoShowroom(texts))
            .WithName("Pipeline").WithSummary("The way of new deals, stage by stage, the ways that come with the floor, and every version that was published.")
            .Produces<PipelineSheetAnswer>().ProducesProblems(404);
        showroom.MapPut("/pipeline", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => new PublishPipeline(new(showroom), By(fields), fields.Uuid("id"), Template(fields), fields.Text("why") ?? ""),
                async (floor, order) => await Pipeline(grains, floor).Publish(order) switch
                {
                    PipelineAnswer.Done done => InWords(done.Sheet),
                    PipelineAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
                    _ => throw new UnreachableException(),
                }))
            .WithName("PublishPipeline").WithSummary("A manager publishes a new version; deals that began under another keep theirs (X-36).")
            .Accepts<PublishPipelineRequest>("application/json").Produces<PipelineSheetAnswer>().ProducesProblems(s_problems);
    }

    private static IPipelineGrain Pipeline(IFloorGrains grains, Floor floor) => grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(floor.Showroom));

    private static PipelineTemplate Template(Fields fields) => new(
        fields.NeededKey("template"), 0, new(fields.Text("nameZh") ?? "", fields.Text("nameEn") ?? ""), fields.NeededKey("currency"),
        [.. fields.Parts("stages", stage => new PipelineStage(
            stage.NeededKey("id"), new(stage.Text("nameZh") ?? "", stage.Text("nameEn") ?? ""), stage.OptionalChoice<StageKind>("kind") ?? StageKind.Step, stage.OptionalChoice<MoneyGate>("needs") ?? MoneyGate.Nothing))]);

    private static IResult InWords(PipelineSheet sheet) => TypedResults.Ok(new PipelineSheetAnswer(sheet.InForce, StandardPipelines.All, sheet.Published));
}

/// <summary>The ways of deals.</summary>
public sealed record PipelineSheetAnswer(PipelineTemplate InForce, ImmutableArray<PipelineTemplate> Standard, ImmutableArray<PublishedPipeline> Published);

/// <summary>A version of a pipeline. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record PublishPipelineRequest(string By, Guid Id, string Template, string NameZh, string NameEn, string Currency, IReadOnlyList<StageRequest> Stages, string Why);

/// <summary>A stage of it.</summary>
public sealed record StageRequest(string Id, string NameZh, string NameEn, StageKind? Kind = null, MoneyGate? Needs = null);
