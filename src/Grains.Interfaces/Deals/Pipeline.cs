using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>What a stage is: one that every deal goes through, one that may be left out, the one in which the contract is signed. The numbers are stored.</summary>
[GenerateSerializer, Alias("deals.StageKind.v1")]
public enum StageKind { Step = 1, Optional = 2, Signing = 3 }

/// <summary>What finance must have recorded before a stage is entered, or before the contract is signed in it (I-18, CON-01, CON-02): nothing, any receipt, a payment beside the deposit, the whole amount.</summary>
[GenerateSerializer, Alias("deals.MoneyGate.v1")]
public enum MoneyGate { Nothing = 0, Deposit = 1, Payment = 2, Everything = 3 }

/// <summary>A stage of a pipeline. <paramref name="Id"/> is unique within its template and stands in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("deals.PipelineStage.v1")]
public sealed record PipelineStage(string Id, BilingualName Name, StageKind Kind = StageKind.Step, MoneyGate Needs = MoneyGate.Nothing);

/// <summary>The way of a deal, stage by stage, in a version that never changes (PIPE-01, PIPE-08, X-36). A deal keeps the version it was opened under. <paramref name="Currency"/> is the ISO 4217 code of everything that a deal is worth.</summary>
[GenerateSerializer, Immutable, Alias("deals.PipelineTemplate.v1")]
public sealed record PipelineTemplate(string Id, int Version, BilingualName Name, string Currency, ImmutableArray<PipelineStage> Stages);

/// <summary>The template for new deals, and every version there was, newest first. <paramref name="Standard"/> are those that come with the floor, <paramref name="Currencies"/> those that a template can be in.</summary>
[GenerateSerializer, Immutable, Alias("deals.PipelineSheet.v1")]
public sealed record PipelineSheet(PipelineTemplate InForce, ImmutableArray<PublishedPipeline> Published, ImmutableArray<PipelineTemplate>? Standard = null, ImmutableArray<string>? Currencies = null);

/// <summary>A version that a manager put in force, and why.</summary>
[GenerateSerializer, Immutable, Alias("deals.PublishedPipeline.v1")]
public sealed record PublishedPipeline(PipelineTemplate Template, DateTimeOffset At, SalespersonId By, string Why);

/// <summary>Order: new deals go this way from now on. The version is given by the floor. <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("deals.PublishPipeline.v1")]
public sealed record PublishPipeline(ShowroomId Showroom, SalespersonId By, Guid Id, PipelineTemplate Template, string Why)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What became of a template.</summary>
[GenerateSerializer, Immutable, Alias("deals.PipelineAnswer.v1")]
public abstract record PipelineAnswer
{
    private PipelineAnswer() { }

    /// <summary>In force, now or already before.</summary>
    [GenerateSerializer, Immutable, Alias("deals.PipelineAnswer.Done.v1")]
    public sealed record Done(PipelineSheet Sheet) : PipelineAnswer;

    /// <summary>It cannot be; nothing was stored.</summary>
    [GenerateSerializer, Immutable, Alias("deals.PipelineAnswer.Refused.v1")]
    public sealed record Refused(PipelineRefusal Reason, string Field) : PipelineAnswer;
}

/// <summary>Why a template cannot be.</summary>
[GenerateSerializer, Alias("deals.PipelineRefusal.v1")]
public enum PipelineRefusal
{
    ShowroomUnknown = 1,
    /// <summary>Staff may not change the flow (PIPE-08); a manager or director publishes a new version .</summary>
    NotYours = 2,
    ReasonMissing = 3, TooLong = 4, NameMissing = 5,
    /// <summary>From two to twenty stages.</summary>
    StageCount = 6,
    /// <summary>Each stage has an id of its own: letters, digits and dashes.</summary>
    StageId = 7,
    /// <summary>The contract is signed in exactly one stage, which is not the first.</summary>
    OneSigning = 8,
    CurrencyUnknown = 9, KindUnknown = 10,
}

/// <summary>Owns the ways that deals of a showroom go. Key <c>pipeline/{showroom}</c>.</summary>
[Alias("deals.IPipelineGrain.v1")]
public interface IPipelineGrain : IGrainWithStringKey
{
    /// <summary>The template in force, and the versions before it.</summary>
    [Orleans.Concurrency.AlwaysInterleave, Alias("Sheet")]
    Task<PipelineSheet> Sheet();

    /// <summary>A manager publishes a new version, or puts another template in force.</summary>
    [Alias("Publish")]
    Task<PipelineAnswer> Publish(PublishPipeline command);
}
