using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Replay;

/// <summary>A recording: whose floor it is, and what happened on it in the order of time. The format is described in docs/replay-format.md.</summary>
public sealed class ReplayFile
{
    private readonly string _path;
    private readonly int _headLines;

    private ReplayFile(string path, int headLines, ShowroomPlan plan)
    {
        (_path, _headLines, Plan) = (path, headLines, plan);
    }

    /// <summary>The showroom as the head of the recording describes it.</summary>
    public ShowroomPlan Plan { get; }

    /// <summary>The moment of the first row that can be taken.</summary>
    public DateTimeOffset StartsAt => Rows().Select(row => row.When).FirstOrDefault(at => at is not null) ?? throw new InvalidDataException("the recording has no row that can be taken");

    /// <summary>Reads the head. A recording whose head is wrong cannot be replayed at all.</summary>
    /// <exception cref="InvalidDataException">The head is wrong; the message says where and what is expected.</exception>
    public static ReplayFile Open(string path, TurnStrategy strategy)
    {
        var head = new HeadReader();
        var lines = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (!head.Take(lines + 1, line)) break;
            lines++;
        }

        return new(path, lines, head.Plan(strategy));
    }

    /// <summary>The rows after the head, each judged. Can be read again; gives the same.</summary>
    public IEnumerable<ReplayRow> Rows()
    {
        var reader = new RowReader(Plan);
        var line = 0;
        foreach (var text in File.ReadLines(_path))
        {
            if (++line > _headLines && !string.IsNullOrWhiteSpace(text)) yield return reader.Read(line, text);
        }
    }
}

/// <summary>Builds the plan of the showroom from the first lines of a recording.</summary>
internal sealed class HeadReader
{
    private readonly List<Person> _people = [];
    private readonly List<DutyGroup> _groups = [];
    private RawRow? _showroom;
    private DutyCalendar? _duty;

    /// <summary>Takes a line into the head; false where the head is over.</summary>
    public bool Take(int line, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return true;

        var (row, wrong) = RawRow.Read(text);
        if (row is null) throw new InvalidDataException($"line {line}: {wrong}");
        switch (row.Kind)
        {
            case "showroom": _showroom = row; return true;
            case "rep": _people.Add(new(new(Need(line, row.Id, "id")), Name(line, row), Role.Salesperson)); return true;
            case "group": _groups.Add(Group(line, row)); return true;
            case "duty": _duty = Duty(line, row); return true;
            case "presence" or "arrival": return false;
            default: throw new InvalidDataException($"line {line}: 'kind' is '{row.Kind}'; expected is showroom, rep, group, duty, presence or arrival");
        }
    }

    public ShowroomPlan Plan(TurnStrategy strategy)
    {
        if (_showroom is null) throw new InvalidDataException("the head has no line of kind 'showroom'");
        if (_duty is null) throw new InvalidDataException("the head has no line of kind 'duty'");

        var id = new ShowroomId(Need(1, _showroom.Id, "id"));
        return new(id, Name(1, _showroom), Need(1, _showroom.TimeZone, "time_zone"), [.. _people], [.. _groups], _duty, FloorRules.Default with { Strategy = strategy });
    }

    private static DutyGroup Group(int line, RawRow row) =>
        new(new(Need(line, row.Id, "id")), Name(line, row), null, [.. Need(line, row.Members, "members").Select(m => new SalespersonId(m))]);

    private static DutyCalendar Duty(int line, RawRow row) => new(
        row.From ?? throw new InvalidDataException($"line {line}: 'from' is missing; expected is a day such as 1999-08-01"),
        [.. Need(line, row.Cycle, "cycle").Select(g => new GroupId(g))],
        (row.Exceptions ?? []).ToImmutableSortedDictionary(e => e.Key, e => new GroupId(e.Value)));

    private static BilingualName Name(int line, RawRow row) => new(Need(line, row.Zh, "zh"), Need(line, row.En, "en"));

    private static T Need<T>(int line, T? value, string field) where T : class => value ?? throw new InvalidDataException($"line {line}: '{field}' is missing");
}
