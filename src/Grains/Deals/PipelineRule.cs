using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>What a pipeline must be, and who may publish one (PIPE-08, X-36). Pure.</summary>
public static class PipelineRule
{
    private const int FewestStages = 2;
    private const int MostStages = 20;
    private const int LongestText = 200;
    private const int LongestName = 40;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    public sealed record Decision(ImmutableArray<PipelineEvent> Facts, PipelineAnswer.Refused? Refused = null);

    /// <summary>A manager or director puts a template in force. It gets the next version of its name; old deals keep theirs.</summary>
    public static Decision Decide(PipelineBook book, PublishPipeline command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Ids.Contains(command.Id)) return new([]);
        if (Giver.Of(plan, command.By, command.As)?.May(FloorAction.PublishPipelines) != true) return No(PipelineRefusal.NotYours, "by");
        if (string.IsNullOrWhiteSpace(command.Why)) return No(PipelineRefusal.ReasonMissing, "why");
        if (command.Why.Length > LongestText) return No(PipelineRefusal.TooLong, "why");
        if (Fault(command.Template) is { } fault) return No(fault.Reason, fault.Field);

        var version = 1 + book.Published.Where(one => one.Template.Id == command.Template.Id).Select(one => one.Template.Version).Append(StandardPipelines.All.Any(one => one.Id == command.Template.Id) ? 1 : 0).Max();
        return new([new PipelinePublished(now, command.Id, command.Template with { Version = version }, command.By, command.Why.Trim())]);
    }

    /// <summary>The first thing that is wrong with a template, or null.</summary>
    public static (PipelineRefusal Reason, string Field)? Fault(PipelineTemplate template)
    {
        if (!IsId(template.Id)) return (PipelineRefusal.StageId, "id");
        if (!IsName(template.Name)) return (PipelineRefusal.NameMissing, "name");
        if (!Currencies.Knows(template.Currency)) return (PipelineRefusal.CurrencyUnknown, "currency");
        if (template.Stages.IsDefault || template.Stages.Length is < FewestStages or > MostStages) return (PipelineRefusal.StageCount, "stages");
        if (template.Stages.Any(stage => !IsId(stage.Id)) || template.Stages.Select(stage => stage.Id).Distinct().Count() != template.Stages.Length) return (PipelineRefusal.StageId, "stages");
        if (template.Stages.Any(stage => !IsName(stage.Name))) return (PipelineRefusal.NameMissing, "stages");
        if (template.Stages.Any(stage => !Enum.IsDefined(stage.Kind) || !Enum.IsDefined(stage.Needs))) return (PipelineRefusal.KindUnknown, "stages");
        var signings = template.Stages.Count(stage => stage.Kind == StageKind.Signing);
        return signings == 1 && template.Stages[0].Kind != StageKind.Signing ? null : (PipelineRefusal.OneSigning, "stages");
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestName } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsName(BilingualName? name) => name is { Zh.Length: > 0 and <= LongestName, En.Length: > 0 and <= LongestName } && !(name.Zh + name.En).Any(char.IsControl);

    private static Decision No(PipelineRefusal reason, string field) => new([], new(reason, field));
}
