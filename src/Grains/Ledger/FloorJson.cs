using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesFloor.Assignment;

namespace SalesFloor.Ledger;

/// <summary>How states and facts are written: camelCase, enums as numbers (their names may change, what is stored may not), Chinese as it is, and what is nothing (null, 0, false) left out: most of a floor is nothing, and each byte is flushed to disk.</summary>
public static class FloorJson
{
    /// <summary>The one set of options for everything that is stored.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new TurnDecisionJson() },
    };
}
