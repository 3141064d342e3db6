using System.Globalization;

namespace SalesFloor.Dashboard.Rules;

/// <summary>A number while somebody types it: what stands there is kept as it is, right or wrong. It is right between <paramref name="least"/> and <paramref name="most"/> with so many places behind the point.</summary>
public sealed class TypedNumber(decimal value, decimal least, decimal most, int places = 0)
{
    /// <summary>What was typed.</summary>
    public string? Text { get; set; } = value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The smallest that is right.</summary>
    public decimal Least => least;

    /// <summary>The largest that is right.</summary>
    public decimal Most => most;

    /// <summary>The number, or null where what was typed is none that is right.</summary>
    public decimal? Value =>
        decimal.TryParse(Text?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && decimal.Round(number, places) == number ? number : null;

    /// <summary>The number, or the one that stood there at first while what was typed is wrong.</summary>
    public decimal Known => Value ?? value;

    /// <summary>The same without places.</summary>
    public int Whole => (int)Known;
}
