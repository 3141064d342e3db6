using System.Text.Json.Serialization;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>The part of an arrival that a desk without connection took: read from the request, answered in words.</summary>
internal static class OfflineArrivals
{
    public static TakenOffline Read(Fields fields) => new(
        fields.Moment("takenAt") ?? DateTimeOffset.MinValue, // none, or one that cannot be: the desk takes its own
        fields.Key("rep") is { } rep ? new SalespersonId(rep) : null);

    public static OfflineAnswer Answer(Floor floor, OfflineMerge merge, ApiTexts texts) => new(merge.TakenAt)
    {
        Rep = floor.Person(merge.Rep, texts),
        RuleSays = floor.Person(merge.RuleSays, texts),
        Conflict = merge.Conflict is { } conflict ? texts.Coded(conflict) : null,
    };
}

/// <summary>What a desk without connection did when the visitor came.</summary>
/// <param name="TakenAt">When he came, by the desk's clock; a moment that cannot be counts as now.</param>
/// <param name="Rep">Who received him at once; absent: he waits. He stays with that rep, whose turn it costs.</param>
public sealed record OfflineRequest(DateTimeOffset? TakenAt = null, string? Rep = null);

/// <summary>How an arrival taken without connection was merged.</summary>
public sealed record OfflineAnswer(DateTimeOffset TakenAt)
{
    /// <summary>Who received him.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonAnswer? Rep { get; init; }

    /// <summary>Whom the rule names instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonAnswer? RuleSays { get; init; }

    /// <summary>Where the rule says otherwise; absent where both agree.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CodedWords? Conflict { get; init; }
}
