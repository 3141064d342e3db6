using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>A request that is good up to the gate. <paramref name="NamesRep"/>: it says whose it is about.</summary>
internal sealed record AddressRequest(HttpMethod Method, string Address, string? Body, string MediaType, bool NamesRep, bool NamesShowroom);

/// <summary>Makes a request for an address out of the description of the API: every field that is needed, each with a value that reads.</summary>
internal static partial class AddressRequests
{
    private static readonly JsonNode s_api = JsonNode.Parse(File.ReadAllText(Path.Combine(PublishedNames.Root, "tests", "Silo", "Api", "openapi.json")))!;

    // What a field is called decides what stands in it, where its type does not say enough.
    private static readonly Dictionary<string, string> s_words = new()
    {
        ["customer"] = "c-1", ["other"] = "c-2", ["phone"] = "12", ["currency"] = "CNY", ["timeZone"] = "Asia/Shanghai", ["period"] = "2099-01", ["field"] = "grade", ["item"] = "x", ["of"] = "reps", ["into"] = "month",
    };

    public static AddressRequest Of(string address, string showroom, string me, string rep)
    {
        var (method, path) = address.Split(' ') is [var verb, var template] ? (verb == "ANY" ? "GET" : verb, template) : throw new ArgumentException(address);
        var operation = s_api["paths"]![path]?[method.ToLowerInvariant()];
        var values = new Values(showroom, me, rep);
        var filled = Place().Replace(path, place => values.Of(place.Groups[1].Value));
        var query = (operation?["parameters"] as JsonArray ?? []).Where(one => (string)one!["in"]! == "query").Select(one => (string)one!["name"]!).Where(name => name is "showroom" or "rep" or "by" or "search" or "of" or "into")
            .Select(name => $"{name}={values.Of(name)}").ToList();
        var content = operation?["requestBody"]?["content"] as JsonObject;
        var isCsv = content?.ContainsKey("text/csv") == true;
        var schema = content?["application/json"]?["schema"];
        var body = isCsv ? "name,phone\n" : schema is null ? null : Some(schema, "", values)!.ToJsonString();
        var namesRep = path.Contains("{rep}", StringComparison.Ordinal) || query.Any(one => one.StartsWith("rep=", StringComparison.Ordinal)) || body?.Contains("\"rep\"", StringComparison.Ordinal) == true || body?.Contains("\"claimant\"", StringComparison.Ordinal) == true;
        return new(new(method), filled + (query.Count == 0 ? "" : "?" + string.Join('&', query)), body, isCsv ? "text/csv" : "application/json", namesRep, filled.Contains($"/{showroom}", StringComparison.Ordinal) || query.Any(one => one.StartsWith("showroom=", StringComparison.Ordinal)) || body?.Contains("\"showroom\"", StringComparison.Ordinal) == true);
    }

    private static JsonNode? Some(JsonNode schema, string name, Values values)
    {
        if ((string?)schema["$ref"] is { } reference) return Some(s_api["components"]!["schemas"]![reference.Split('/')[^1]]!, name, values);
        if (schema["oneOf"] is JsonArray either) return Some(either.First(one => (string?)one!["type"] != "null")!, name, values);
        if (schema["enum"] is JsonArray choices) return choices.First(choice => choice is not null)!.DeepClone();

        return Type(schema) switch
        {
            "object" => Whole(schema, values),
            "array" => new JsonArray(Some(schema["items"]!, name, values)),
            "integer" or "number" => name is "year" ? 2099 : 1,
            "boolean" => true,
            _ => (string?)schema["format"] switch { "uuid" => Guid.NewGuid().ToString(), "date" => "2099-01-01", "date-time" => "2099-01-01T00:00:00Z", _ => values.Of(name) },
        };
    }

    // Whose it is and where is always said, also where it need not be.
    private static JsonObject Whole(JsonNode schema, Values values)
    {
        var needed = (schema["required"] as JsonArray ?? []).Select(one => (string)one!).ToHashSet();
        return new((schema["properties"] as JsonObject ?? []).Where(one => needed.Contains(one.Key) || one.Key is "rep" or "showroom").Select(one => KeyValuePair.Create(one.Key, IsShift(schema) ? one.Key == "from" ? "08:00" : "09:00" : Some(one.Value!, one.Key, values))));
    }

    private static bool IsShift(JsonNode schema) => schema["properties"] is JsonObject { Count: 2 } two && two.All(one => one.Key is "from" or "until" && (string?)one.Value!["type"] == "string" && one.Value["format"] is null);

    private static string? Type(JsonNode schema) => schema["type"] is JsonArray several ? several.Select(one => (string)one!).First(one => one != "null") : (string?)schema["type"];

    private sealed record Values(string Showroom, string Me, string Rep)
    {
        public string Of(string name) => name switch
        {
            "showroom" => Showroom,
            "by" => Me,
            "rep" or "claimant" or "for" or "to" or "person" or "with" or "approvedBy" or "manager" => Rep,
            "visit" or "deal" or "proposal" => "0197f2a0-0000-7000-8000-0000000000aa",
            "search" => "138",
            "from" => Rep, // of a hand-over; a deal's stage may be called so, too
            _ => s_words.GetValueOrDefault(name, "x"),
        };
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Place();
}
