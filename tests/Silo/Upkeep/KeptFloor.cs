using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Api;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Upkeep;

/// <summary>A place where a floor's data lies, with the program's orders about it. Whether a floor runs on it is the test's business.</summary>
public sealed class KeptFloor : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("floor-kept-").FullName;
    private readonly PostgresServer _postgres;

    private KeptFloor(PostgresServer postgres, string? database) => (_postgres, Database) = (postgres, database);

    public string? Database { get; }

    public string Data => Path.Combine(_folder, "data");

    internal FloorDatabase Where => DataDirectory.Database(FloorSettings.Default with { DataDirectory = Data, Database = Database });

    /// <summary>A file name in a folder that goes with this place.</summary>
    public string Beside(string name) => Path.Combine(_folder, name);

    /// <summary>With nothing in it.</summary>
    public static async Task<KeptFloor> Empty(Engine engine, PostgresServer postgres) => new(postgres, engine == Engine.Postgres ? await postgres.NewDatabase() : null);

    /// <summary>With all that is in this one, while nobody works on it.</summary>
    public async Task<KeptFloor> Copy()
    {
        var copy = new KeptFloor(_postgres, Database is null ? null : await _postgres.CopyOf(Database));
        if (Database is not null) return copy;

        Directory.CreateDirectory(copy.Data);
        File.Copy(Path.Combine(Data, "floor.db"), Path.Combine(copy.Data, "floor.db"));
        return copy;
    }

    /// <summary>The whole program at work on it.</summary>
    public FloorProgram Run(TimeProvider? clock = null) => new() { Data = Data, Database = Database, Clock = clock };

    /// <summary>The program with an order that runs to an end: its exit code and what it said.</summary>
    public async Task<(int Exit, string Said)> Order(params string[] words)
    {
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        string[] place = Database is null ? ["--data", Data] : ["--data", Data, "--db", Database];
        var exit = await Running.OrSayWhyNot(() => Verbs.Run(CommandLine.Read([.. words, .. place]), said, said), said);
        return (exit, said.ToString());
    }

    public async Task<int> Execute(string sql)
    {
        await using var floor = Floor.On(Where);
        return await floor.Execute(sql);
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var floor = Floor.On(Where);
        return await floor.Ask<T>(sql);
    }

    /// <summary>All rows of a table, as text, in their order.</summary>
    public async Task<IReadOnlyList<string>> Dump(string table)
    {
        await using var floor = Floor.On(Where);
        await using var connection = await floor.Connections.OpenRead();
        await using var command = connection.Statement($"select * from {table}");
        await using var rows = await command.ExecuteReaderAsync();
        var dump = new List<string>();
        while (await rows.ReadAsync()) dump.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        return [.. dump.Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Visitors over HTTP, as another program reports them.</summary>
internal static partial class Visitors
{
    private static int s_phones;

    public static string New(Guid visit, string? phone = null) =>
        $$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time","name":"王小明","phone":"{{phone ?? NextPhone()}}"}""";

    public static string NextPhone() => string.Create(CultureInfo.InvariantCulture, $"138{Interlocked.Increment(ref s_phones):00000000}");

    /// <summary>Somebody arrives, is received if somebody is free, and goes again: the floor stays as full as it was.</summary>
    public static async Task<Guid> ComesAndGoes(this TestShowroom floor, string? phone = null)
    {
        var visit = Guid.NewGuid();
        var answer = await floor.Arrive(New(visit, phone));
        Assert.True(answer.Status == 200, answer.Text);
        if (answer.Field("status") == "offered" && (await floor.Order(visit, "accept")).Status == 200)
            Assert.Equal(200, (await floor.Order(visit, "finish", """{"outcome":"follow-up","source":"online","name":"李雷"}""")).Status);
        else
            await floor.Order(visit, "leave");
        return visit;
    }

    /// <summary>The codes of seals in what was said, in their order; each is said in both languages.</summary>
    public static IReadOnlyList<string> Codes(string said) => [.. Code().Matches(said).Select(code => code.Value).Distinct()];

    [GeneratedRegex("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}")]
    private static partial Regex Code();
}

/// <summary>The floor's clock: goes as the real one does, from where it was set.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Jump(TimeSpan by) => _ahead += by;
}
