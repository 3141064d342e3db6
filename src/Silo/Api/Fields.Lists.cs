using System.Text.Json;

namespace SalesFloor.Silo.Api;

public sealed partial class Fields
{
    // More reps than anybody names.
    private const int MostKeys = 8;

    /// <summary>A list of texts that can stand in a grain key, or null where the field is absent.</summary>
    public string[]? Keys(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostKeys && value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()!.Trim() : "").ToArray() is var keys && keys.All(Api.Keys.IsKey)) return keys;

        Note(field, texts.Say("FieldKeys", MostKeys, Api.Keys.Longest));
        return null;
    }
}
