using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace SalesFloor.Simulation;

/// <summary>One entry of the ledger as it was stored, and when.</summary>
internal sealed record LedgerLine(string GrainKey, long Number, string At, string Kind, string? Subject, string Actor, string Body, string Hash, DateTimeOffset StoredAt);

/// <summary>The rows that outlive every host: states with a version, and the ledger that each write appends to in the same step. A misfortune strikes the operation whose number it names.</summary>
internal sealed class SimDisk(World world, IReadOnlyDictionary<int, DiskFault> faults, Plant plant)
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly List<LedgerLine> _ledger = [];
    private readonly Dictionary<string, List<LedgerLine>> _bySubject = new(StringComparer.Ordinal);
    private int _operations;
    private int _stored;

    public World World => world;

    public Plant Plant => plant;

    public IReadOnlyList<LedgerLine> Ledger => _ledger;

    /// <summary>From now on the disk does as it is told.</summary>
    public bool IsHealed { get; set; }

    /// <summary>The stored states, in the order of their keys.</summary>
    public IEnumerable<(string Key, byte[] Payload)> States => _rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Value.Payload));

    public DiskFault Next()
    {
        var fault = faults.GetValueOrDefault(_operations++);
        return IsHealed ? DiskFault.None : fault;
    }

    public (byte[]? Payload, string? Etag) Read(string key) => _rows.TryGetValue(key, out var row) ? (row.Payload, row.Etag) : (null, null);

    public IEnumerable<LedgerLine> About(string subject) => _bySubject.TryGetValue(subject, out var lines) ? lines : [];

    /// <summary>Stores a state over the version it was read with, and its new entries with it; the answer is the new version.</summary>
    public string Commit(string key, string? etag, byte[] payload)
    {
        var old = _rows.GetValueOrDefault(key);
        if (old?.Etag != etag && plant != Plant.VersionIsNotChecked) throw new InconsistentStateException($"{key} is another version.", old?.Etag, etag);

        _stored++;
        var row = new Row(payload, (old?.Version ?? 0) + 1);
        _rows[key] = row;
        if (plant != Plant.EntriesAreForgotten || _stored % 40 != 0) Append(key, payload);
        world.Trace.Add($"{key} is stored as {row.Etag}");
        return row.Etag;
    }

    private void Append(string key, byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        foreach (var entry in document.RootElement.GetProperty("entries").EnumerateArray())
        {
            string? Text(string name) => entry.TryGetProperty(name, out var text) ? text.GetString() : null; // what is nothing is left out
            var line = new LedgerLine(
                key, entry.GetProperty("number").GetInt64(), Text("at")!, Text("kind")!, Text("subject"), Text("actor")!, Text("body")!, Text("hash")!, world.Clock.Now);
            _ledger.Add(line);
            if (line.Subject is not { } subject) continue;
            if (!_bySubject.TryGetValue(subject, out var about)) _bySubject[subject] = about = [];
            about.Add(line);
        }
    }

    private sealed record Row(byte[] Payload, int Version)
    {
        public string Etag { get; } = Version.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>What befalls one operation of the disk.</summary>
internal enum Misfortune { None, FailsBefore, FailsAfter, Conflicts, AnswersLate, StoresLate, DiesBefore, DiesAfter }

/// <summary>A misfortune and, where it is late, by how much.</summary>
internal readonly record struct DiskFault(Misfortune Kind, int Milliseconds)
{
    public static DiskFault None => default;
}
