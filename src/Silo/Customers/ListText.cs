using System.Text;
using CsvHelper;

namespace SalesFloor.Silo.Customers;

/// <summary>One line of a list with its number in the file, as people count it.</summary>
internal sealed record ListLine(int Number, string[] Cells);

/// <summary>Reads a list of customers as office programs write it: UTF-8 with or without its mark, or GB18030; commas, semicolons or tabs; quoted cells.</summary>
internal static class ListText
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text and how its letters were read; null where it is neither.</summary>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        if (content.Contains((byte)0)) return null; // no text has one; UTF-16 is full of them
        try
        {
            return (s_utf8.GetString(content), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: an older office program.
        }

        try
        {
            return (s_gb.GetString(content), "gb18030");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The lines that hold something. One has no cells where its quotes cannot be told apart.</summary>
    public static IReadOnlyList<ListLine> Lines(string text)
    {
        var unreadable = new HashSet<long>();
        var options = new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true, OnMalformedRecord = wrong => unreadable.Add(wrong.LineNumber) };
        using var reader = CsvReader.FromText(text, options);
        var lines = new List<ListLine>();
        while (reader.Read())
        {
            string[] cells = unreadable.Contains(reader.LineNumber) ? [] : [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (cells.Length == 0 || cells.Any(cell => cell.Length > 0)) lines.Add(new((int)reader.LineNumber, cells));
        }

        return lines;
    }
}
