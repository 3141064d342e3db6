using System.Globalization;

namespace SalesFloor.Silo.Api;

// Days, times of day and moments.
public sealed partial class Fields
{
    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>A day that has to be there.</summary>
    public DateOnly Day(string field)
    {
        if (DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        if (!_errors.ContainsKey(field)) Note(field, texts.Say("FieldDay"));
        return default;
    }

    /// <summary>A time of day, or null where the field is absent.</summary>
    public TimeOnly? Time(string field)
    {
        if (Text(field) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;

        Note(field, texts.Say("FieldTime"));
        return null;
    }

    /// <summary>A moment with its offset, or null where the field is absent.</summary>
    public DateTimeOffset? Moment(string field)
    {
        if (Text(field) is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;

        Note(field, texts.Say("FieldMoment"));
        return null;
    }
}
