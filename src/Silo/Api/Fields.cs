using System.Globalization;
using System.Text.Json;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Api;

/// <summary>Reads the fields of one request and remembers what is wrong with each, so that the caller learns of everything at once.</summary>
public sealed partial class Fields(JsonElement body, ApiTexts texts)
{
    /// <summary>Longest text that any field takes; the floor has tighter limits of its own for names.</summary>
    private const int LongestText = 200;

    /// <summary>A budget that was asked for and not told.</summary>
    public const string NotSaid = "not-said";

    private readonly SortedDictionary<string, string[]> _errors = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    /// <summary>What is wrong, by field; empty when everything could be read. Fields that nobody asked for are among it.</summary>
    public IReadOnlyDictionary<string, string[]> Errors()
    {
        if (body.ValueKind != JsonValueKind.Object) return _errors;

        foreach (var field in body.EnumerateObject().Where(field => !_known.Contains(field.Name)))
        {
            Note(field.Name, texts.Say("FieldUnknown", string.Join(", ", _known)));
        }

        return _errors;
    }

    /// <summary>A text, or null where the field is absent.</summary>
    public string? Text(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return Note(field, texts.Say("FieldText"));

        var text = value.GetString()!.Trim();
        if (text.Length > LongestText) return Note(field, texts.Say("FieldTooLong", LongestText));
        if (text.Any(char.IsControl)) return Note(field, texts.Say("FieldControl"));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that can stand in a grain key, or null where the field is absent.</summary>
    public string? Key(string field)
    {
        var text = Text(field);
        return text is null || Api.Keys.IsKey(text) ? text : Note(field, texts.Say("FieldKey", Api.Keys.Longest));
    }

    /// <summary>A text that can stand in a grain key and has to be there.</summary>
    public string NeededKey(string field)
    {
        if (Key(field) is { } key) return key;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldKey", Api.Keys.Longest));
        return "";
    }

    /// <summary>A whole number that has to be there.</summary>
    public int Number(string field)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number)) return number;

        Note(field, texts.Say("FieldInteger"));
        return 0;
    }

    /// <summary>A budget: an amount in figures or <see cref="NotSaid"/>, or null where the field is absent.</summary>
    public PurchaseBudget? Budget(string field)
    {
        if (Text(field) is not { } text) return null;
        if (text == NotSaid) return new(null);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var upto)) return new(upto);

        Note(field, texts.Say("FieldBudget"));
        return null;
    }

    /// <summary>A UUID that has to be there.</summary>
    public Guid Uuid(string field)
    {
        var text = Text(field);
        if (Guid.TryParse(text, out var id) && id != Guid.Empty) return id;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldUuid"));
        return Guid.Empty;
    }

    /// <summary>One of the names of <typeparamref name="TEnum"/> that has to be there.</summary>
    public TEnum Choice<TEnum>(string field) where TEnum : struct, Enum
    {
        if (OptionalChoice<TEnum>(field) is { } choice) return choice;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldMissingChoice", WireNames.List<TEnum>()));
        return default;
    }

    /// <summary>One of the names of <typeparamref name="TEnum"/>, or null where the field is absent.</summary>
    public TEnum? OptionalChoice<TEnum>(string field) where TEnum : struct, Enum
    {
        if (Text(field) is not { } text) return null;
        if (WireNames.Read<TEnum>(text) is { } choice) return choice;

        Note(field, texts.Say("FieldChoice", WireNames.List<TEnum>()));
        return null;
    }

    /// <summary>An object with fields of its own, or null where the field is absent. What is wrong in it is told under <c>field.inner</c>.</summary>
    public T? Part<T>(string field, Func<Fields, T> read) where T : class
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Note(field, texts.Say("FieldObject"));
            return null;
        }

        var inner = new Fields(value, texts);
        var part = read(inner);
        foreach (var (name, error) in inner.Errors()) _errors[$"{field}.{name}"] = error;
        return part;
    }

    /// <summary>A whole number from 1 on, or null where the field is absent.</summary>
    public int? OptionalNumber(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0) return number;

        Note(field, texts.Say("FieldNumber"));
        return null;
    }

    /// <summary>Yes or no; no where the field is absent.</summary>
    public bool Flag(string field)
    {
        if (Find(field) is not { } value) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();

        Note(field, texts.Say("FieldFlag"));
        return false;
    }

    /// <summary>A whole number between two others, both included, or null where the field is absent.</summary>
    public int? Whole(string field, int least, int most)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most) return number;

        Note(field, texts.Say("FieldRange", least, most));
        return null;
    }

    /// <summary>True or false, or null where the field is absent.</summary>
    public bool? OptionalFlag(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();

        Note(field, texts.Say("FieldFlag"));
        return null;
    }

    private JsonElement? Find(string field)
    {
        _known.Add(field);
        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string? Note(string field, string error)
    {
        _errors[field] = [error];
        return null;
    }
}
