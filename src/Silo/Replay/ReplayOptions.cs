using SalesFloor.Assignment;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Replay;

/// <summary>What was asked of a replay on the command line.</summary>
public sealed record ReplayOptions(string File, FloorDatabase Database, TurnStrategy Strategy)
{
    public const string Usage = """
        replay FILE [--data DIR | --db "Host=…"] [--strategy TurnLedger|StrictOrder|FewestNewToday|LongestIdle]

          FILE        a recording; docs/replay-format.md says what is in it
          --data      where the SQLite file of this replay lies; default: data/replay/<name of FILE>-<strategy>
          --db        a PostgreSQL database of its own instead
          --strategy  whose turn it is; default: TurnLedger

        Killed in the middle, the same command goes on from there.
        """;

    /// <summary>The options, or in words what is wrong with the arguments.</summary>
    public static (ReplayOptions? Options, string? Wrong) Read(string[] args)
    {
        string? file = null, data = null, db = null;
        var strategy = TurnStrategy.TurnLedger;
        args = [.. args.SelectMany(a => a.StartsWith("--", StringComparison.Ordinal) ? a.Split('=', 2) : [a])];
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--data" or "--db" or "--strategy" when value is null: return (null, $"{args[i]} needs a value");
                case "--data": data = value; i++; break;
                case "--db": db = value; i++; break;
                case "--strategy" when !Enum.TryParse(value, out strategy) || !Enum.IsDefined(strategy): return (null, $"there is no strategy '{value}'");
                case "--strategy": i++; break;
                case var option when option.StartsWith('-'): return (null, $"{option} is not known");
                default:
                    if (file is not null) return (null, $"one FILE, not also '{args[i]}'");
                    file = args[i];
                    break;
            }
        }

        if (file is null) return (null, "FILE is missing");
        if (data is not null && db is not null) return (null, "--data or --db, not both");
        if (!System.IO.File.Exists(file)) return (null, $"there is no file '{file}'");
        return (new(file, DatabaseOf(db, data ?? Path.Combine("data", "replay", $"{Path.GetFileNameWithoutExtension(file)}-{strategy}")), strategy), null);
    }

    private static FloorDatabase DatabaseOf(string? db, string data) =>
        db is not null ? new FloorDatabase.Postgres(db) : new FloorDatabase.Sqlite(Path.Combine(data, "floor.db"));
}
