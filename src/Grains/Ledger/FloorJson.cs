using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesFloor.Ledger;

/// <summary>How states and facts are written: camelCase, enums as numbers (their names may change, what is stored may not), Chinese as it is.</summary>
public static class FloorJson
{
    /// <summary>The one set of options for everything that is stored.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };
}
