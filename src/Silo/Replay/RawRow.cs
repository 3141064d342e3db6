using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFloor.Silo.Replay;

/// <summary>A line of a recording as it was written, before anybody has judged it. A field that is not one of these is refused, so that a typing error is not a silent default.</summary>
internal sealed record RawRow
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public string? Kind { get; init; }
    public string? Id { get; init; }
    public string? Zh { get; init; }
    public string? En { get; init; }
    public string? TimeZone { get; init; }
    public string[]? Members { get; init; }
    public DateOnly? From { get; init; }
    public string[]? Cycle { get; init; }
    public Dictionary<DateOnly, string>? Exceptions { get; init; }
    public string? At { get; init; }
    public string? Rep { get; init; }
    public string? Presence { get; init; }
    public string? Visit { get; init; }
    public string? Channel { get; init; }
    public string? Says { get; init; }
    public string? Phone { get; init; }
    public string? Name { get; init; }
    public string? NamedRep { get; init; }
    public double? ServiceSeconds { get; init; }
    public double? PatienceSeconds { get; init; }
    public string? Source { get; init; }
    public string? Outcome { get; init; }

    /// <summary>The line as fields, or what is wrong with it.</summary>
    public static (RawRow? Row, string? Wrong) Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<RawRow>(line, s_options) is { } row ? (row, null) : (null, "the line is empty");
        }
        catch (JsonException wrong)
        {
            // What the parser says names the field and the place; the recording goes on with the next line.
            return (null, wrong.Message);
        }
    }
}
