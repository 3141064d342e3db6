using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFloor;

/// <summary>One sales floor with a desk of its own. Key part of <c>desk/{id}</c>, <c>board/{id}</c>, <c>showroom/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("ids.ShowroomId.v1"), JsonConverter(typeof(ShowroomIdJson))]
public readonly record struct ShowroomId(string Value)
{
    /// <summary>The id as it stands in keys and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>The company that the showrooms belong to. Key part of <c>targets/{company}/{year}</c>.</summary>
[GenerateSerializer, Immutable, Alias("ids.CompanyId.v1"), JsonConverter(typeof(CompanyIdJson))]
public readonly record struct CompanyId(string Value)
{
    /// <summary>The one company whose showrooms a process keeps.</summary>
    public static CompanyId House { get; } = new("house");

    /// <summary>The id as it stands in keys and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>A duty group of a showroom (ROT-03). Unique within its showroom.</summary>
[GenerateSerializer, Immutable, Alias("ids.GroupId.v1"), JsonConverter(typeof(GroupIdJson))]
public readonly record struct GroupId(string Value)
{
    /// <summary>The id as it stands in keys and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>A person who sells or supervises. Key part of <c>rep/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("ids.SalespersonId.v1"), JsonConverter(typeof(SalespersonIdJson))]
public readonly record struct SalespersonId(string Value)
{
    /// <summary>The id as it stands in keys and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>A customer in the archive. Key part of <c>customer/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("ids.CustomerId.v1"), JsonConverter(typeof(CustomerIdJson))]
public readonly record struct CustomerId(string Value)
{
    /// <summary>The id as it stands in keys and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>A market or region that some reps are responsible for (ROT-08). Unique within its showroom.</summary>
[GenerateSerializer, Immutable, Alias("ids.TerritoryId.v1"), JsonConverter(typeof(TerritoryIdJson))]
public readonly record struct TerritoryId(string Value)
{
    /// <summary>The id as it stands in plans and addresses.</summary>
    public override string ToString() => Value;
}

/// <summary>One arrival, walk-in or call. Made by the client, so that a repeated request is the same visit.</summary>
[GenerateSerializer, Immutable, Alias("ids.VisitId.v1"), JsonConverter(typeof(VisitIdJson))]
public readonly record struct VisitId(Guid Value)
{
    /// <summary>A new id in the order of time.</summary>
    public static VisitId New() => new(Guid.CreateVersion7());

    /// <summary>The 32 hexadecimal digits that stand in the ledger as the subject.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>A deal of a customer. Made by the client, so that a repeated request is the same deal. Key part of <c>deal/{showroom}/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("ids.DealId.v1"), JsonConverter(typeof(DealIdJson))]
public readonly record struct DealId(Guid Value)
{
    /// <summary>The 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>A proposal of other rules. Made by the client, so that a repeated request is the same proposal.</summary>
[GenerateSerializer, Immutable, Alias("ids.ProposalId.v1"), JsonConverter(typeof(ProposalIdJson))]
public readonly record struct ProposalId(Guid Value)
{
    /// <summary>The 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>An id is written as its bare text, also as a key of a dictionary.</summary>
public abstract class IdJson<TId> : JsonConverter<TId> where TId : struct
{
    /// <summary>The id that a text stands for.</summary>
    protected abstract TId From(string text);

    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        From(reader.GetString() ?? throw new JsonException("An id is a text."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => From(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);
}

internal sealed class ShowroomIdJson : IdJson<ShowroomId> { protected override ShowroomId From(string text) => new(text); }

internal sealed class CompanyIdJson : IdJson<CompanyId> { protected override CompanyId From(string text) => new(text); }

internal sealed class GroupIdJson : IdJson<GroupId> { protected override GroupId From(string text) => new(text); }

internal sealed class SalespersonIdJson : IdJson<SalespersonId> { protected override SalespersonId From(string text) => new(text); }

internal sealed class CustomerIdJson : IdJson<CustomerId> { protected override CustomerId From(string text) => new(text); }

internal sealed class TerritoryIdJson : IdJson<TerritoryId> { protected override TerritoryId From(string text) => new(text); }

internal sealed class DealIdJson : IdJson<DealId> { protected override DealId From(string text) => Guid.TryParse(text, out var id) ? new(id) : throw new JsonException("A deal's id is a UUID."); }

internal sealed class ProposalIdJson : IdJson<ProposalId> { protected override ProposalId From(string text) => Guid.TryParse(text, out var id) ? new(id) : throw new JsonException("A proposal's id is a UUID."); }

internal sealed class VisitIdJson : IdJson<VisitId>
{
    protected override VisitId From(string text) => Guid.TryParse(text, out var id) ? new(id) : throw new JsonException("A visit id is a UUID.");
}
