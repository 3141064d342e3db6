using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Scores;

/// <summary>A March of three reps, each day from nine to six. What a test says happened is all that happened; whoever is not said to be away is there.</summary>
internal sealed class Scored
{
    public static readonly ShowroomId Main = new("main");
    public static readonly TargetPeriod March = Periods.Of(PeriodKind.Month, new(2026, 3, 1));
    public static readonly ShowroomPlan Plan = new(
        Main, new("总店", "Main"), "Asia/Shanghai",
        [.. "ada ben cai".Split(' ').Select(id => new Person(new(id), new(id, id), Role.Salesperson)), new(new("sue"), new("sue", "sue"), Role.Supervisor), new(new("max"), new("max", "max"), Role.Manager),
            new(new("dir"), new("dir", "dir"), Role.Director), new(new("gm"), new("gm", "gm"), Role.GeneralManager), new(new("fin"), new("fin", "fin"), Role.Finance)],
        [new(new("g1"), new("一组", "1"), new SalespersonId("sue"), [new("ada"), new("ben")]), new(new("g2"), new("二组", "2"), null, [new("cai")])],
        new(new(2026, 1, 1), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    private readonly List<FigureLine> _figures = [];
    private readonly List<Conduct> _conduct = [.. "ada ben cai".Split(' ').Select(rep => new Conduct(new(rep), ConductKind.SaysPresence, At(1, 0).AddDays(-1), "rep/" + rep, 1, Presence.OnFloor))];
    private readonly List<TargetLine> _targets = [];
    private readonly List<Rating> _ratings = [];
    private long _number = 1;

    private ScoreFacts Facts => new(Plan, Rules, March, Now, WorkCalendar.Default, _figures, _conduct, [.. _targets], [.. _ratings], "CNY");

    public ScoreRules Rules { get; init; } = StandardScores.Of(PeriodKind.Month);

    public DateTimeOffset Now { get; init; } = At(31, 20);

    public static DateTimeOffset At(int day, int hour, int minute = 0, int month = 3) => new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public static ScoreRules With(params ScoreItem[] items) => new(1, PeriodKind.Month, [.. items]);

    public static ScoreItem Of(Indicator indicator, decimal points, decimal? goal = null, ScoreBlock block = ScoreBlock.Performance, string? id = null) => new(id ?? "item", new("项", "item"), block, points, indicator, goal);

    public Scored Figure(string rep, Metric metric, decimal value, int day = 5, int month = 3, string? currency = null)
    {
        _figures.Add(new(new(2026, month, day), At(day, 12, month: month), Main, new SalespersonId(rep), metric, value, null, null, null, null, "deal/x", ++_number, Currency: currency));
        return this;
    }

    public Scored Did(string rep, ConductKind kind, DateTimeOffset at, string stream = "desk/main", Presence? presence = null, DateOnly? next = null)
    {
        _conduct.Add(new(new(rep), kind, at, stream, ++_number, presence, next));
        return this;
    }

    public Scored Says(string rep, Presence presence, DateTimeOffset at) => Did(rep, ConductKind.SaysPresence, at, "rep/" + rep, presence);

    public Scored Target(string rep, TargetMetric metric, decimal value, TargetPeriod? period = null, string? product = null)
    {
        var key = new TargetKey(new(Main, new("g1"), new(rep)), period ?? March, metric, product);
        _targets.Add(new(key, TargetState.Accepted, new(1, value, metric.Unit(), "why", "how", new("max"), At(1, 0), new SalespersonId("gm"), At(1, 0)), null, 1));
        return this;
    }

    public Scored Judged(string rep, string item, decimal points, RatingState state, TargetPeriod? period = null)
    {
        _ratings.Add(new(new(rep), period ?? March, item, points, "because", new("max"), At(20, 12), state));
        return this;
    }

    public ScoreTable Table(SalespersonId? only = null) => ScoreRule.Of(Facts, only);

    public CoachList Coaching() => CoachRule.Of(Facts);

    public RepScore Score(string rep = "ada") => Assert.Single(Table(new SalespersonId(rep)).Reps);

    public ScoredItem Item(string rep = "ada", string item = "item") => Score(rep).Blocks.SelectMany(block => block.Items).Single(one => one.Item.Id == item);
}
