using System.IO.Compression;
using System.Text.Json;

namespace SalesFloor.Silo.Backup;

/// <summary>What lies in a copy of a floor on PostgreSQL: a zip file with this as <c>floor.json</c>, and a file for each table in the text form of COPY.</summary>
/// <param name="Schema">The newest migration that had been applied; it is brought back to this one first.</param>
internal sealed record PostgresArchive(int Format, DateTimeOffset TakenAt, int Schema, IReadOnlyList<PostgresArchive.Table> Tables)
{
    public const int FormatNow = 1;

    private const string Contents = "floor.json";
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string EntryOf(string table) => $"{table}.copy";

    /// <summary>Null where the file is no copy of a floor, or one of a form that this program does not know.</summary>
    public static async Task<PostgresArchive?> Read(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(Contents) is not { } entry) return null;
        try
        {
            await using var stream = await entry.OpenAsync(cancellation);
            return await JsonSerializer.DeserializeAsync<PostgresArchive>(stream, s_json, cancellation) is { Format: FormatNow, Tables: not null } archive ? archive : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task Write(ZipArchive zip, CancellationToken cancellation)
    {
        await using var stream = await zip.CreateEntry(Contents).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(stream, this, s_json, cancellation);
    }

    /// <summary>A table of the copy, with its columns in the order in which they were copied.</summary>
    internal sealed record Table(string Name, IReadOnlyList<string> Columns, long Rows)
    {
        public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column}\""));
    }
}
