using System.Globalization;

namespace SalesFloor.Tests.BankCalls;

/// <summary>One row of the bank's calls as it was recorded. Times of day are kept as the moments they were on the recorded day, wrong or not.</summary>
public sealed record BankCall(
    DateOnly Day, string CallId, string Line, string CustomerId, string Type, TimeSpan Entry, int Waited, string Outcome, TimeSpan ServiceStart, TimeSpan ServiceExit, int ServiceSeconds, string Server)
{
    /// <summary>What stands where nobody served the caller.</summary>
    public const string NoServer = "NO_SERVER";

    private static readonly string[] s_columns =
        ["date", "call_id", "line", "customer_id", "type", "vru_entry", "q_start", "q_exit", "q_time", "outcome", "ser_start", "ser_exit", "ser_time", "server"];

    /// <summary>All calls of a file in its order.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names the line.</exception>
    public static IEnumerable<BankCall> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number > 1) yield return Parse(number, line.Split(','));
            else if (line != string.Join(',', s_columns)) throw new InvalidDataException($"line 1: expected are the columns {string.Join(',', s_columns)}");
        }
    }

    /// <summary>When the service began and ended, as moments of the recorded day; one that ends before it begins went over midnight.</summary>
    public (DateTime Start, DateTime End) Served
    {
        get
        {
            var day = Day.ToDateTime(TimeOnly.MinValue);
            return (day + ServiceStart, day + ServiceExit + (ServiceExit < ServiceStart ? TimeSpan.FromDays(1) : TimeSpan.Zero));
        }
    }

    private static BankCall Parse(int line, string[] f)
    {
        if (f.Length != s_columns.Length) throw new InvalidDataException($"line {line}: {f.Length} columns; expected are {s_columns.Length}");
        try
        {
            return new(DateOnly.ParseExact(f[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), f[1], f[2], f[3], f[4], Time(f[5]), Number(f[8]), f[9], Time(f[10]), Time(f[11]), Number(f[12]), f[13]);
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"line {line}: {wrong.Message}", wrong);
        }
    }

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(text, @"h\:mm\:ss", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
