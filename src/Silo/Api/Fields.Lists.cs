using System.Text.Json;
using SalesFloor.Targets;

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

    /// <summary>A list of objects with fields of their own; empty where the field is absent. What is wrong in one is told under <c>field[place].inner</c>.</summary>
    public IReadOnlyList<T> Parts<T>(string field, Func<Fields, T> read)
    {
        if (Find(field) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.Object))
        {
            Note(field, texts.Say("FieldObjects"));
            return [];
        }

        var parts = new List<T>();
        foreach (var one in value.EnumerateArray())
        {
            var inner = new Fields(one, texts);
            parts.Add(read(inner));
            foreach (var (name, error) in inner.Errors()) _errors[$"{field}[{parts.Count - 1}].{name}"] = error;
        }

        return parts;
    }

    /// <summary>A number that has to be there, to a hundredth at most.</summary>
    public decimal Amount(string field)
    {
        if (OptionalAmount(field) is { } amount) return amount;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldAmount"));
        return 0;
    }

    /// <summary>A number, or null where the field is absent.</summary>
    public decimal? OptionalAmount(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount)) return amount;

        Note(field, texts.Say("FieldAmount"));
        return null;
    }

    /// <summary>A time of day that has to be there, such as 09:00.</summary>
    public TimeOnly NeededTime(string field)
    {
        if (Time(field) is { } time) return time;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldTime"));
        return default;
    }

    /// <summary>A period of a plan of targets that has to be there, by its name.</summary>
    public TargetPeriod Period(string field)
    {
        if (Text(field) is { } text && Periods.Read(text) is { } period) return period;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldPeriod"));
        return Periods.Of(PeriodKind.Year, new(2000, 1, 1));
    }
}
