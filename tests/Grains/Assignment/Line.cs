using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

/// <summary>States a line of members by what matters: who, doing what, owed how many turns. Then plays turns on the real book.</summary>
internal sealed class Line
{
    private readonly List<Candidate> _candidates = [];
    private readonly List<Seat> _seats = [];
    private SalespersonId? _lastTaker;
    private int _cursor = -1;
    private TurnStrategy _strategy = TurnStrategy.TurnLedger;
    private bool _sharesOnBreak;

    public static readonly DateTimeOffset NineOClock = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly GroupId Group = new("g1");

    public static Line Of(TurnStrategy strategy = TurnStrategy.TurnLedger) => new() { _strategy = strategy };

    public Line With(string rep, RepCondition condition = RepCondition.Free, decimal owed = 0, int makeUps = 0, int? lastTurnMinutesAgo = null, Verdict? refused = null, int takenToday = 0, int? idleMinutes = null)
    {
        _candidates.Add(new(new(rep), condition, refused, idleMinutes is { } idle ? NineOClock.AddMinutes(-idle) : null));
        _seats.Add(new(new(rep), (long)(owed * TurnParts.PerTurn), 0, makeUps, lastTurnMinutesAgo is { } ago ? NineOClock.AddMinutes(-ago) : null, takenToday));
        return this;
    }

    public Line HadTheLast(string rep)
    {
        _lastTaker = new(rep);
        return this;
    }

    public Line StandsAt(string rep)
    {
        _cursor = _candidates.FindIndex(c => c.Rep.Value == rep);
        return this;
    }

    public Line SharesOnBreak()
    {
        _sharesOnBreak = true;
        return this;
    }

    public TurnView View => new([.. _seats], _lastTaker, _cursor);

    public TurnQuestion Question(bool pays = true) => new(new(Guid.CreateVersion7(NineOClock)), Group, _strategy, pays, [.. _candidates], SharesOnBreak: _sharesOnBreak);

    /// <summary>Asks twice: the same input gives the same answer.</summary>
    public TurnAnswer Decide(bool pays = true)
    {
        var question = Question(pays);
        var answer = TurnRule.Decide(View, question);
        var again = TurnRule.Decide(View, question);
        Assert.Equal(answer.Rep, again.Rep);
        Assert.Equal(answer.Verdicts.AsEnumerable(), again.Verdicts.AsEnumerable());
        return answer;
    }
}

internal static class Answers
{
    public static string? Who(this TurnAnswer answer) => answer.Rep?.Value;

    public static CandidateVerdict On(this TurnAnswer answer, string rep) => answer.Verdicts.Single(v => v.Rep.Value == rep);
}
