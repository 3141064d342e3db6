using System.Text;
using SalesFloor.People;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>POST /api/showrooms/{showroom}/targets.csv: a table of targets is looked through, and proposed whole or not at all.</summary>
internal static class TargetTableAddresses
{
    private const string Csv = "text/csv";

    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Targets");
        showroom.MapPost("/targets.csv/preview", (string showroom, string? year, string? by, HttpContext http, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                Read(showroom, year, by, http, floors, grains, clock, texts, (_, _, _) => Task.FromResult<TargetAnswer?>(null)))
            .WithName("PreviewTargets").WithSummary("A table of targets as `/targets.csv` writes it, read: how many targets it would change, or every cell that cannot be. Nothing is stored.")
            .WithDescription("Rows and columns count from 1, the heading being row 1.").Accepts<string>(Csv).Produces<TargetTableReadAnswer>().ProducesProblems(s_problems);
        showroom.MapPost("/targets.csv", (string showroom, string? year, string? by, HttpContext http, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts) =>
                Read(showroom, year, by, http, floors, grains, clock, texts, async (plan, read, who) => await plan.Propose(new(new(showroom), read.Lines, who, Requests.Actor))))
            .WithName("ProposeTargetTable").WithSummary("Proposes every target of a table that differs from the plan, or, where one cell cannot be, none.").Accepts<string>(Csv).Produces<TargetTableReadAnswer>().ProducesProblems(s_problems);
    }

    private static Task<IResult> Read(
        string showroom, string? year, string? by, HttpContext http, Floors floors, IFloorGrains grains, TimeProvider clock, ApiTexts texts, Func<ITargetPlanGrain, TargetsRead, SalespersonId, Task<TargetAnswer?>> order) =>
        TargetAddresses.InYear(showroom, year, floors, clock, texts, async (floor, of) =>
        {
            if (!Keys.IsKey(by ?? "")) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "by", texts.Say("FieldKey", Keys.Longest));
            if (http.Request.ContentType?.StartsWith(Csv, StringComparison.OrdinalIgnoreCase) != true) return Problems.Of(texts, StatusCodes.Status415UnsupportedMediaType, "bad-input", Problems.WholeBody, texts.Say("BodyNotCsv"));

            using var table = new StreamReader(http.Request.Body, Encoding.UTF8); // as large as any body may be here
            var (plan, who) = (TargetAddresses.Plan(grains, of), new SalespersonId(by!));
            var read = await plan.Read(new(floor.Showroom, await table.ReadToEndAsync(http.RequestAborted), who));
            var answer = read.Faults.Length > 0 || read.Lines.IsEmpty ? null : await order(plan, read, who);
            return answer is TargetAnswer.Refused refused
                ? Refusals.Of(refused.Faults, texts)
                : TypedResults.Ok(new TargetTableReadAnswer(read.Lines.Length, answer is not null, [.. read.Faults.Select(fault => new TargetCellFaultAnswer(fault.Row, fault.Column, fault.Heading, fault.Text, texts.Coded(fault.Reason)))]));
        });
}

/// <summary>What was read of a table: how many targets it changes, whether they are proposed, and what is wrong with it.</summary>
public sealed record TargetTableReadAnswer(int Targets, bool Proposed, IReadOnlyList<TargetCellFaultAnswer> Faults);

/// <summary>A cell that cannot be.</summary>
public sealed record TargetCellFaultAnswer(int Row, int Column, string Heading, string Text, CodedWords Reason);
